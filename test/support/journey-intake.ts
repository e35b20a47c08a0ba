import { expect, type Locator, type Page } from "@playwright/test";
import type { IntakeStep } from "../../shared/domain/completeness";
import type { Purpose } from "../../shared/domain/consent";
import { fieldLabel, type CaseFieldName } from "../../renderer/forms/field-label";
import { action, choose, codeLabel, say, WORDS, type Language } from "./journey";

/** Begins an intake from Today; ends on its first step. */
export async function startIntake(page: Page, lang: Language): Promise<void> {
  await page.getByRole("button", { name: WORDS[lang].today.newIntake }).first().click();
  await expectStep(page, lang, "receive");
}

/** Opens a step by the rail of the form; stays where it is open already. */
export async function toStep(page: Page, lang: Language, step: IntakeStep): Promise<void> {
  const { rail, steps } = WORDS[lang].intake;
  if (await stepTitle(page, lang, step).isVisible()) return;
  await page
    .getByRole("navigation", { name: rail.label })
    .getByText(steps[step], { exact: true })
    .click();
  await expectStep(page, lang, step);
}

/** The step is open and has taken the focus, which comes a moment after it and would take a key or a list with it. */
export async function expectStep(page: Page, lang: Language, step: IntakeStep): Promise<void> {
  await expect(stepTitle(page, lang, step)).toBeVisible();
  await expect(page.locator("form :focus")).toHaveCount(1);
}

function stepTitle(page: Page, lang: Language, step: IntakeStep): Locator {
  const { title } = WORDS[lang].intake[step];
  return page.getByRole("heading", { level: 1, name: title, exact: true });
}

/** The input of a field of the case form, by its label. */
export function field(page: Page, lang: Language, name: CaseFieldName): Locator {
  const label = fieldLabel(name, lang);
  return page
    .getByRole("textbox", { name: label, exact: true })
    .or(page.getByRole("combobox", { name: label, exact: true }))
    .or(page.getByRole("spinbutton", { name: label, exact: true }));
}

export async function write(
  page: Page,
  lang: Language,
  name: CaseFieldName,
  text: string,
): Promise<void> {
  await field(page, lang, name).fill(text);
}

/** Answers with an option: of a few in view, or of a list that opens. */
export async function pick(
  page: Page,
  lang: Language,
  name: CaseFieldName,
  option: string,
): Promise<void> {
  const label = fieldLabel(name, lang);
  const group = page.getByRole("radiogroup", { name: label, exact: true });
  const list = field(page, lang, name);
  await expect(group.or(list).first()).toBeVisible();
  if (await group.isVisible())
    await group.getByRole("radio", { name: option, exact: true }).check();
  else await choose(list, option);
}

/** Puts an answer into a state, by its key: F6 unknown, F8 declined, … */
export async function press(
  page: Page,
  lang: Language,
  name: CaseFieldName,
  key: "F5" | "F6" | "F7" | "F8" | "F9",
): Promise<void> {
  await field(page, lang, name).press(key);
}

/** The parts of a date as somebody types them. */
export interface TypedDate {
  readonly day?: string;
  readonly month?: string;
  readonly year?: string;
}

/** Fills a date of the case form; a part that is left out stays unknown. */
export async function writeDate(
  page: Page,
  lang: Language,
  name: CaseFieldName,
  typed: TypedDate,
): Promise<void> {
  await writeDay(page, lang, fieldLabel(name, lang), typed);
}

/** Fills the date with this label, of any form; the first one where several have it. */
export async function writeDay(
  page: Page,
  lang: Language,
  label: string,
  { day = "", month = "", year = "" }: TypedDate,
): Promise<void> {
  const line = page.getByRole("textbox", { name: label, exact: true }).first();
  const boxes = page.getByRole("group", { name: label, exact: true }).first();
  await expect(line.or(boxes).first()).toBeVisible();
  if (await line.isVisible()) {
    await line.focus();
    await page.keyboard.type("1");
  }
  const words = WORDS[lang].common.date;
  await boxes.getByLabel(words.month, { exact: true }).fill(month);
  await boxes.getByLabel(words.year, { exact: true }).fill(year);
  await boxes.getByLabel(words.day, { exact: true }).fill(day);
}

/** Decides a purpose of consent. */
export async function decide(
  page: Page,
  lang: Language,
  purpose: Purpose,
  decision: "given" | "refused" | "not_able_to_decide",
): Promise<void> {
  await page
    .getByRole("radiogroup", { name: codeLabel("purpose", purpose, lang), exact: true })
    .getByRole("radio", { name: codeLabel("consentDecision", decision, lang), exact: true })
    .check();
}

/** The two answers without which an intake stays a draft. */
export async function chooseUrgency(page: Page, lang: Language): Promise<void> {
  await pick(page, lang, "caseFile.receptionBasis", codeLabel("receptionBasis", "self", lang));
  await pick(page, lang, "caseFile.urgentRisk", codeLabel("urgentRisk", "watch", lang));
}

/** The answers without which a supervisor does not accept a file, as plain as they can be. */
export async function answerWhatIsOwed(page: Page, lang: Language): Promise<void> {
  await toStep(page, lang, "receive");
  await chooseUrgency(page, lang);
  await toStep(page, lang, "language");
  await pick(page, lang, "person.languages", lang === "km" ? "ខ្មែរ" : "Khmer");
  await page.keyboard.press("Escape");
  await pick(page, lang, "person.interpreterNeeded", codeLabel("interpreterNeeded", "no", lang));
  await toStep(page, lang, "age");
  await write(page, lang, "person.ageYearsStated", "24");
  await toStep(page, lang, "consent");
  for (const purpose of [
    "store_and_manage_file",
    "receive_services",
    "non_identifying_statistics",
  ] as const) {
    await decide(page, lang, purpose, "given");
  }
  await toStep(page, lang, "identity");
  await pick(page, lang, "person.sex", codeLabel("sex", "female", lang));
  await pick(page, lang, "person.nationality", lang === "km" ? "កម្ពុជា" : "Cambodia");
  await page.keyboard.press("Escape");
  await toStep(page, lang, "assessment");
  await pick(page, lang, "caseFile.shelterAssessment", codeLabel("tipStatus", "actual", lang));
  await pick(
    page,
    lang,
    "caseFile.formalIdentification",
    codeLabel("formalIdentification", "not_sought", lang),
  );
}

/** From Today: a file with all that is owed, sent for review and accepted; ends on it. */
export async function acceptPlainFile(page: Page, lang: Language): Promise<void> {
  await startIntake(page, lang);
  await answerWhatIsOwed(page, lang);
  await toStep(page, lang, "finish");
  await page.getByRole("button", { name: WORDS[lang].intake.finish.sendForReview }).click();
  const { actions, statusConfirm, statusChanged } = WORDS[lang].cases;
  await action(page, actions.accept).click();
  await page.getByRole("dialog").getByRole("button", { name: statusConfirm.confirm }).click();
  const status = codeLabel("caseStatus", "active", lang);
  await expect(page.getByText(say(statusChanged, { status }))).toBeVisible();
}
