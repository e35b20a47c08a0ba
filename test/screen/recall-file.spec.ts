import type { Page } from "@playwright/test";
import { expect, test, type Chumrok } from "../support/launch";
import {
  action,
  addSecondPerson,
  codeLabel,
  goTo,
  RUMDUOL,
  say,
  switchTo,
  WORDS,
} from "../support/journey";
import { expectAccessible } from "../support/journey-axe";
import { chooseBatch, makeRunningBatch } from "../support/journey-exchange";
import { answerWhatIsOwed, startIntake, toStep, write } from "../support/journey-intake";
import { DESK, exchangeCards, twoHouses } from "../support/two-houses";

// What went to another installation is asked back by a file: every test goes on from the one before it.
test.describe.configure({ mode: "serial" });

let site: Chumrok;
let desk: Chumrok;
let sitePage: Page;
let deskPage: Page;
const at = twoHouses(DESK, (houses) => {
  ({ site, sitePage, desk, deskPage } = houses);
});

test.beforeAll(() => addSecondPerson(sitePage, "en", RUMDUOL));

async function takeIn(chumrok: Chumrok, page: Page, file: string): Promise<void> {
  const { open } = WORDS.en.batches;
  await chooseBatch(chumrok, page, "en", file);
  await page
    .getByRole("button", { name: new RegExp(`^${open.takeIn}`) })
    .first()
    .click();
  await expect(page.getByText(open.done, { exact: true })).toBeVisible();
}

test("a file goes to the other house", async () => {
  await exchangeCards({ site, sitePage, desk, deskPage }, DESK, at);
  await goTo(sitePage, "en", "today");
  await startIntake(sitePage, "en");
  await answerWhatIsOwed(sitePage, "en");
  await toStep(sitePage, "en", "identity");
  await write(sitePage, "en", "person.familyNameLatin", "Keo");
  await write(sitePage, "en", "person.givenNameLatin", "Chenda");
  await toStep(sitePage, "en", "finish");
  await sitePage.getByRole("button", { name: WORDS.en.intake.finish.sendForReview }).click();
  await expect(sitePage.getByRole("heading", { level: 1 })).toContainText("Keo Chenda");
  await action(sitePage, WORDS.en.cases.actions.accept).click();
  await sitePage
    .getByRole("dialog")
    .getByRole("button", { name: WORDS.en.cases.statusConfirm.confirm })
    .click();
  const status = codeLabel("caseStatus", "active", "en");
  await expect(sitePage.getByText(say(WORDS.en.cases.statusChanged, { status }))).toBeVisible();
  await makeRunningBatch(site, sitePage, "en", at("month.chumrok"));
  await takeIn(desk, deskPage, at("month.chumrok"));
  await goTo(deskPage, "en", "cases");
  await expect(deskPage.getByRole("grid").getByText("Keo Chenda")).toBeVisible();
});

test("the person wants no file any more, and the recall is written as a file", async () => {
  const { cases, withholding, recalls } = WORDS.en;
  await goTo(sitePage, "en", "cases");
  await sitePage.getByRole("grid").getByText("Keo Chenda").dblclick();
  await sitePage.getByRole("tab", { name: cases.tabs.consents }).click();
  const purpose = codeLabel("purpose", "store_and_manage_file", "en");
  await sitePage.getByRole("row").filter({ hasText: purpose }).getByRole("button").click();
  const dialog = sitePage.getByRole("dialog", { name: withholding.withdraw.title });
  await dialog.getByRole("button", { name: withholding.withdraw.confirm }).click();
  const label = say(recalls.write.make, { office: DESK.nameEn });
  await expect(action(sitePage, label)).toBeVisible();
  await expectAccessible(sitePage, "recall to write");
  await site.answerSave(at("recall.chumrok"));
  await action(sitePage, label).click();
  await expect(
    sitePage.getByText(say(recalls.write.made, { file: "recall.chumrok" }), { exact: true }),
  ).toBeVisible();
  await expect(action(sitePage, label)).toHaveCount(0);
});

test("the other house has the person in no list any more, and in the list of what is due", async () => {
  const { recalls, cases, retention } = WORDS.en;
  await chooseBatch(desk, deskPage, "en", at("recall.chumrok"));
  await expect(deskPage.getByText(recalls.effect.locked)).toBeVisible();
  await expectAccessible(deskPage, "recall opened");
  await switchTo(deskPage, "km");
  await expect(deskPage.getByText(WORDS.km.recalls.effect.locked)).toBeVisible();
  await switchTo(deskPage, "en");
  await takeIn(desk, deskPage, at("recall.chumrok"));
  await expect(deskPage.getByText(recalls.open.taken)).toBeVisible();
  await desk.answerSave(at("receipt.chumrok"));
  await action(deskPage, WORDS.en.batches.receipt.make).click();
  await expect(
    deskPage.getByText(say(WORDS.en.batches.receipt.made, { file: "receipt.chumrok" })),
  ).toBeVisible();
  await goTo(deskPage, "en", "cases");
  await expect(deskPage.getByText(cases.empty)).toBeVisible();
  await action(deskPage, retention.open).click();
  await expect(deskPage.getByRole("heading", { name: retention.clocks.recalled })).toBeVisible();
});

test("the board of the sender shows that it was confirmed", async () => {
  await takeIn(site, sitePage, at("receipt.chumrok"));
  await goTo(sitePage, "en", "batches");
  const [confirmed = ""] = WORDS.en.recalls.batch.confirmed
    .replace("{{name}}", DESK.nameEn)
    .split("{{at}}");
  await expect(sitePage.getByText(confirmed)).toBeVisible();
  await expectAccessible(sitePage, "recall confirmed");
});
