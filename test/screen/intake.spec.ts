import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, launchChumrok, removeFolder, test, type Chumrok } from "../support/launch";
import {
  action,
  codeLabel,
  createHouse,
  goTo,
  RUMDUOL,
  say,
  switchTo,
  WORDS,
} from "../support/journey";
import {
  chooseUrgency,
  decide,
  expectStep,
  field,
  pick,
  press,
  startIntake,
  toStep,
  write,
  writeDate,
} from "../support/journey-intake";
import { fieldLabel } from "../../renderer/forms/field-label";

// One house for the whole file: every test goes on from the one before it.
test.describe.configure({ mode: "serial" });

let folder: string;
let chumrok: Chumrok;
let page: Page;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "chumrok-test-"));
  chumrok = await launchChumrok({ dataDir: path.join(folder, "data") });
  page = await chumrok.window();
  await createHouse(page, "km", RUMDUOL);
});
test.afterAll(async () => {
  await chumrok.kill();
  removeFolder(folder);
});
// eslint-disable-next-line no-empty-pattern
test.afterEach(async ({}, testInfo) => {
  if (testInfo.errors.length > 0) {
    await page.screenshot({ path: testInfo.outputPath("window.png") }).catch(() => undefined);
  }
  expect(chumrok.takeViolations()).toEqual([]);
});

test("a person is recorded in Khmer, with half a date, no age and a no to the police", async () => {
  await startIntake(page, "km");
  await chooseUrgency(page, "km");
  await toStep(page, "km", "age");
  await writeDate(page, "km", "person.birthDate", { month: "៧", year: "១៩៩៨" });
  await press(page, "km", "person.ageYearsStated", "F6");
  await toStep(page, "km", "consent");
  await decide(page, "km", "store_and_manage_file", "given");
  await decide(page, "km", "share_with_police_or_court", "refused");
  await toStep(page, "km", "identity");
  await write(page, "km", "person.familyNameKm", "សុខ");
  // With a zero-width space between the parts, as Khmer keyboards put it.
  await write(page, "km", "person.givenNameKm", "ស្រី\u200bមុំ");
  await write(page, "km", "person.familyNameLatin", "Sok");
  await write(page, "km", "person.givenNameLatin", "Srey Mom");
  await pick(page, "km", "person.sex", codeLabel("sex", "female", "km"));
  await pick(page, "km", "person.nationality", "វៀតណាម");
  await page.keyboard.press("Escape");
  const phone = page.getByRole("textbox", { name: fieldLabel("person.phoneNumbers", "km") });
  await phone.fill("០១២ ៣៤៥ ៦៧៨");
  await expect(phone).toHaveAccessibleDescription(
    say(WORDS.km.intake.identity.isRead, { number: "012 345 678 · +85512345678" }),
  );
  await toStep(page, "km", "account");
  await pick(page, "km", "caseFile.repatriatedFrom", "ថៃ");
  await toStep(page, "km", "finish");
  await page.getByRole("button", { name: WORDS.km.intake.finish.saveDraft }).click();
  await expect(page.getByText(WORDS.km.intake.savedCase)).toBeVisible();
});

test("a Cham name keeps its order: the given name first, then the father's", async () => {
  await goTo(page, "km", "today");
  await switchTo(page, "en");
  await startIntake(page, "en");
  await chooseUrgency(page, "en");
  await toStep(page, "en", "identity");
  await write(page, "en", "person.familyNameLatin", "Ismael");
  await write(page, "en", "person.givenNameLatin", "Mariyam");
  await pick(page, "en", "person.nameOrder", codeLabel("nameOrder", "given_then_father", "en"));
  await page.getByRole("button", { name: WORDS.en.intake.foot.pause }).click();
  await expect(page.getByText(WORDS.en.intake.savedCase)).toBeVisible();
  await goTo(page, "en", "cases");
  await expect(page.getByRole("grid").getByText("Mariyam Ismael")).toBeVisible();
});

test("a wrong answer is named beside its field and at the end, and keeps nothing from being kept", async () => {
  await goTo(page, "en", "today");
  await startIntake(page, "en");
  await chooseUrgency(page, "en");
  await toStep(page, "en", "identity");
  const { validation } = WORDS.en;
  const phone = page.getByRole("textbox", { name: fieldLabel("person.phoneNumbers", "en") });
  await phone.fill("12");
  await phone.press("Tab");
  await expect(phone).toHaveAccessibleDescription(validation.not_a_phone);
  await toStep(page, "en", "age");
  await writeDate(page, "en", "person.birthDate", { day: "31", month: "2", year: "1998" });
  await page.keyboard.press("Tab");
  await field(page, "en", "person.ageYearsStated").focus();
  await expect(page.getByText(validation.not_a_day)).toBeVisible();
  await writeDate(page, "en", "person.birthDate", { day: "1", month: "2", year: "2541" });
  await field(page, "en", "person.ageYearsStated").focus();
  await expect(page.getByText(validation.buddhist_year)).toBeVisible();

  await toStep(page, "en", "finish");
  await switchTo(page, "km");
  const summary = page.getByRole("alert").filter({
    has: page.getByRole("heading", { name: WORDS.km.intake.finish.toCorrect }),
  });
  await expect(summary).toContainText(WORDS.km.validation.buddhist_year);
  await expect(summary).toContainText(WORDS.km.validation.not_a_phone);
  await summary.getByRole("button", { name: fieldLabel("person.phoneNumbers", "km") }).click();
  await expectStep(page, "km", "identity");
  const phoneKm = page.getByRole("textbox", { name: fieldLabel("person.phoneNumbers", "km") });
  await expect(phoneKm).toBeFocused();
  await expect(phoneKm).toHaveValue("12");
  await expect(phoneKm).toHaveAccessibleDescription(WORDS.km.validation.not_a_phone);
  await page.getByRole("button", { name: WORDS.km.intake.foot.pause }).click();
  await expect(page.getByText(WORDS.km.today.unfinished)).toBeVisible();
});

test("the person is found by either script, and the file shows all that was told", async () => {
  await switchTo(page, "en");
  await goTo(page, "en", "cases");
  const search = page.getByRole("searchbox").or(page.getByLabel(WORDS.en.cases.search)).first();
  for (const text of ["ស្រីមុំ", "srey mom", "SOK"]) {
    await search.fill(text);
    await expect(page.getByRole("grid").getByText("Sok Srey Mom")).toBeVisible();
    await expect(page.getByRole("grid").getByText("Mariyam Ismael")).toBeHidden();
  }
  await page.getByRole("button", { name: WORDS.en.cases.open }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Sok Srey Mom");
  const tab = (name: string) => page.getByRole("tab", { name: new RegExp(`^${name}`) });
  const panel = page.getByRole("tabpanel");
  await tab(WORDS.en.cases.tabs.identity).click();
  for (const told of ["Vietnam", "Jul 1998", "012 345 678", "Unknown"]) {
    await expect(panel).toContainText(told);
  }
  await tab(WORDS.en.cases.tabs.reception).click();
  await expect(panel).toContainText("Thailand");
  await tab(WORDS.en.cases.tabs.consents).click();
  await expect(
    panel.getByRole("row", {
      name: new RegExp(codeLabel("purpose", "share_with_police_or_court", "en")),
    }),
  ).toContainText(codeLabel("consentDecision", "refused", "en"));
});

test("the file is printed to a PDF after a question", async () => {
  const pdf = path.join(folder, "case.pdf");
  await chumrok.answerSave(pdf);
  await action(page, WORDS.en.cases.actions.print).click();
  await page.getByRole("menuitem", { name: WORDS.en.papers.whole }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: WORDS.en.cases.print.confirm, exact: true })
    .click();
  await expect(page.getByText(say(WORDS.en.cases.print.saved, { name: "case.pdf" }))).toBeVisible();
  const bytes = readFileSync(pdf);
  expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
  expect(bytes.subarray(-8).toString("latin1")).toContain("%%EOF");
});

test("a correction makes version 2, and version 1 can still be read", async () => {
  await action(page, WORDS.en.cases.actions.correct).click();
  await toStep(page, "en", "identity");
  await write(page, "en", "person.givenNameLatin", "Srey Mom Corrected");
  await toStep(page, "en", "finish");
  await page.getByRole("button", { name: WORDS.en.intake.finish.saveDraft }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Srey Mom Corrected");

  await page.getByRole("tab", { name: new RegExp(`^${WORDS.en.cases.tabs.history}`) }).click();
  const history = page.getByRole("grid", { name: WORDS.en.cases.tabs.history });
  await expect(history.getByRole("row")).toHaveCount(3);
  await expect(history).toContainText(fieldLabel("person.givenNameLatin", "en"));
  await history.getByRole("button", { name: WORDS.en.cases.open }).click();
  const panel = page.getByRole("tabpanel");
  await expect(panel).toContainText(WORDS.en.cases.history.readingText);
  await expect(panel).toContainText("Srey Mom");
  await expect(panel).not.toContainText("Corrected");
});
