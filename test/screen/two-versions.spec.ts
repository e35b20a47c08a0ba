import type { Page } from "@playwright/test";
import { expect, test, type Chumrok } from "../support/launch";
import {
  action,
  addSecondPerson,
  goTo,
  LANGUAGES,
  RUMDUOL,
  say,
  switchTo,
  WORDS,
} from "../support/journey";
import { expectAccessible } from "../support/journey-axe";
import { chooseBatch, makeRunningBatch } from "../support/journey-exchange";
import { acceptPlainFile, toStep, write } from "../support/journey-intake";
import { DESK, exchangeCards, twoHouses } from "../support/two-houses";

// Two installations side by side: every test goes on from the one before it.
test.describe.configure({ mode: "serial" });

let site: Chumrok;
let desk: Chumrok;
let sitePage: Page;
let deskPage: Page;
const at = twoHouses(DESK, (houses) => {
  ({ site, sitePage, desk, deskPage } = houses);
});
const { batches, aside, cases, intake } = WORDS.en;

test.beforeAll(() => addSecondPerson(sitePage, "en", RUMDUOL));

/** Opens the one file that is there and gives the person other names. */
async function rename(page: Page, family: string, given: string): Promise<void> {
  await goTo(page, "en", "cases");
  await page.getByRole("grid").getByRole("row").nth(1).dblclick();
  await action(page, cases.actions.correct).click();
  await toStep(page, "en", "identity");
  await write(page, "en", "person.familyNameLatin", family);
  await write(page, "en", "person.givenNameLatin", given);
  await page.getByRole("button", { name: intake.foot.pause }).click();
  await expect(page.getByText(intake.savedCase)).toBeVisible();
  await goTo(page, "en", "cases");
  await expect(page.getByRole("grid").getByText(`${family} ${given}`)).toBeVisible();
}

async function takeIn(): Promise<void> {
  await deskPage
    .getByRole("button", { name: new RegExp(`^${batches.open.takeIn}`) })
    .first()
    .click();
  await expect(deskPage.getByText(batches.open.done, { exact: true })).toBeVisible();
}

test("one file is at two houses, and both change it", async () => {
  await exchangeCards({ site, sitePage, desk, deskPage }, DESK, at);
  await goTo(sitePage, "en", "today");
  await acceptPlainFile(sitePage, "en");
  await makeRunningBatch(site, sitePage, "en", at("first.chumrok"));
  await chooseBatch(desk, deskPage, "en", at("first.chumrok"));
  await expect(deskPage.getByRole("grid")).toBeVisible();
  await takeIn();
  await rename(sitePage, "Keo", "Chenda");
  await rename(deskPage, "Keo", "Sophea");
});

test("an import is undone with its reason, and the same file can be taken in again", async () => {
  const { undo, standing } = batches;
  await chooseBatch(desk, deskPage, "en", at("first.chumrok"));
  await expect(deskPage.getByText(batches.open.appliedBefore)).toBeVisible();
  await goTo(deskPage, "en", "batches");
  await action(deskPage, undo.start).click();
  await expectAccessible(deskPage, "undo an import");
  await action(deskPage, undo.confirm).click();
  await expect(deskPage.getByText(undo.reasonMissing)).toBeVisible();
  await deskPage.getByLabel(undo.reason, { exact: true }).fill("Sent by mistake");
  await action(deskPage, undo.confirm).click();
  // The file was changed here since: nothing is taken out over that.
  const refused = deskPage.getByRole("alert").filter({ hasText: undo.notDone });
  await expect(refused).toContainText(WORDS.en.errors.import_changed_since);

  // Another file, on which nobody has worked.
  await goTo(sitePage, "en", "today");
  await acceptPlainFile(sitePage, "en");
  await makeRunningBatch(site, sitePage, "en", at("second.chumrok"));
  await chooseBatch(desk, deskPage, "en", at("second.chumrok"));
  await expect(deskPage.getByRole("grid")).toContainText(batches.open.verdict.conflicting);
  await expect(deskPage.getByRole("grid")).toContainText(batches.open.verdict.new);
  await deskPage.getByRole("searchbox", { name: batches.open.find }).fill("no such number");
  await expect(deskPage.getByText(batches.open.nothingFound)).toBeVisible();
  await action(deskPage, batches.open.showEverything).click();
  await expectAccessible(deskPage, "what a file would do");
  await takeIn();
  await goTo(deskPage, "en", "cases");
  await expect(deskPage.getByRole("grid").getByRole("row")).toHaveCount(3);
  await goTo(deskPage, "en", "batches");
  await expect(action(deskPage, say(aside.open, { n: "1" }))).toBeVisible();
  await action(deskPage, undo.start).click();
  await deskPage.getByLabel(undo.reason, { exact: true }).fill("Sent by mistake");
  await action(deskPage, undo.confirm).click();
  await expect(deskPage.getByRole("grid").getByText(standing.undone)).toBeVisible();
  await expect(action(deskPage, say(aside.open, { n: "1" }))).toHaveCount(0);
  await goTo(deskPage, "en", "cases");
  await expect(deskPage.getByRole("grid").getByRole("row")).toHaveCount(2);

  await chooseBatch(desk, deskPage, "en", at("second.chumrok"));
  await expect(deskPage.getByRole("grid")).toContainText(batches.open.verdict.new);
  await expect(deskPage.getByText(batches.open.appliedBefore)).toHaveCount(0);
  await takeIn();
});

test("two versions are decided side by side, by keyboard in one go", async () => {
  const { conflict } = aside;
  await goTo(deskPage, "en", "today");
  await expect(deskPage.getByRole("heading", { name: new RegExp(aside.today) })).toBeVisible();
  await goTo(deskPage, "en", "batches");
  await action(deskPage, say(aside.open, { n: "1" })).click();
  await expect(deskPage.getByRole("grid").getByRole("row").nth(1)).toBeFocused();
  for (const lang of LANGUAGES) {
    await switchTo(deskPage, lang);
    await expectAccessible(deskPage, `set aside (${lang})`);
  }
  await switchTo(deskPage, "en");
  await deskPage.getByRole("grid").getByRole("row").nth(1).focus();
  await deskPage.keyboard.press("Enter");
  const table = deskPage.getByRole("table", { name: conflict.table });
  await expect(table).toContainText("Sophea");
  await expect(table).toContainText("Chenda");
  await expect(table.getByRole("button").first()).toBeFocused();
  await expectAccessible(deskPage, "two versions, nothing chosen");
  // Every field in conflict is theirs.
  for (let left = await table.locator("tbody tr").count(); left > 0; left -= 1) {
    await deskPage.keyboard.press("2");
  }
  await expect(deskPage.getByRole("heading", { name: conflict.result })).toBeVisible();
  for (const lang of LANGUAGES) {
    await switchTo(deskPage, lang);
    await expectAccessible(deskPage, `two versions, chosen (${lang})`);
  }
  await switchTo(deskPage, "en");
  await deskPage.keyboard.press("Control+Enter");
  await expect(deskPage.getByText(conflict.saved)).toBeVisible();
  await expect(deskPage.getByText(aside.empty)).toBeVisible();

  await goTo(deskPage, "en", "cases");
  await deskPage.getByRole("grid").getByText("Keo Chenda").dblclick();
  await deskPage.getByRole("tab", { name: cases.tabs.history }).click();
  await expect(deskPage.getByRole("grid").getByRole("row").nth(3)).toBeVisible();
});
