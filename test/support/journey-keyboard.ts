import { expect, type Locator, type Page } from "@playwright/test";
import { action, codeLabel, WORDS } from "./journey";
import { expectStep, field } from "./journey-intake";
import { choice, down } from "./journey-walk";
import { fieldLabel, type CaseFieldName } from "../../renderer/forms/field-label";
import type { IntakeStep } from "../../shared/domain/completeness";

/** What a walk by keyboard took. The time is the machine's, which neither reads nor thinks. */
export interface KeyboardMeasure {
  readonly keystrokes: number;
  /** Fields that had the focus at least once. */
  readonly fieldsMet: number;
  readonly seconds: number;
  readonly usedMouse: boolean;
}

interface Counter {
  keystrokes: number;
  readonly met: Set<string>;
  usedMouse: boolean;
  readonly beganAt: number;
}

type Counting = Window & { keyboardWalk?: Counter };

/** Begins to count what is pressed and where the focus goes. */
export async function beginMeasure(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walk = { keystrokes: 0, met: new Set<string>(), usedMouse: false, beganAt: Date.now() };
    (window as Counting).keyboardWalk = walk;
    document.addEventListener("keydown", () => (walk.keystrokes += 1), true);
    document.addEventListener("pointerdown", () => (walk.usedMouse = true), true);
    document.addEventListener(
      "focusin",
      ({ target }) => {
        const own = target instanceof HTMLElement ? target : null;
        const isChoice = own instanceof HTMLInputElement && own.type === "radio";
        const name = isChoice ? own.name : own?.matches("input, textarea") ? own.id : "";
        const isInForm = own?.closest("form") instanceof Element;
        if (isInForm && name !== "") walk.met.add(name);
      },
      true,
    );
  });
}

/** What was counted since `beginMeasure`. */
export async function readMeasure(page: Page): Promise<KeyboardMeasure> {
  return page.evaluate(() => {
    const walk = (window as Counting).keyboardWalk;
    if (walk === undefined) throw new Error("nothing was counted");
    const { keystrokes, met, usedMouse, beganAt } = walk;
    const seconds = Math.round((Date.now() - beganAt) / 1000);
    return { keystrokes, fieldsMet: met.size, seconds, usedMouse };
  });
}

const MOST_TABS = 80;

/** Tab until the focus is in `place`, as somebody without a mouse would. */
export async function tabTo(page: Page, place: Locator): Promise<void> {
  await expect(place).toBeVisible();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await place.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not come to this field");
}

/** The `index`th of a few choices in view. */
export async function chooseByKey(page: Page, name: CaseFieldName, index: number): Promise<void> {
  const group = page.getByRole("radiogroup", { name: fieldLabel(name, "en"), exact: true });
  await tabTo(page, group);
  if (index === 0) await page.keyboard.press("Space");
  for (let at = 0; at < index; at += 1) await page.keyboard.press("ArrowRight");
  await expect(group.getByRole("radio").nth(index)).toBeChecked();
}

/** Writes the whole name of a choice of a list and takes it. */
export async function typeChoice(page: Page, name: CaseFieldName, option: string): Promise<void> {
  await tabTo(page, field(page, "en", name));
  await choice(option)(page);
}

export async function typeAt(page: Page, name: CaseFieldName, text: string): Promise<void> {
  await tabTo(page, field(page, "en", name));
  await page.keyboard.type(text);
}

/** Goes down a short list, which cannot be typed into, to the choice and takes it. */
export async function pickDown(page: Page, name: CaseFieldName, option: string): Promise<void> {
  await tabTo(page, field(page, "en", name));
  await down(option)(page);
}

async function goOn(page: Page, step: IntakeStep): Promise<void> {
  await page.keyboard.press("Control+Enter");
  await expectStep(page, "en", step);
}

/** From any screen by Today to the first step. */
export async function beginByKeyboard(page: Page): Promise<void> {
  await page.keyboard.press("Alt+Digit1");
  await expect(action(page, WORDS.en.today.newIntake).first()).toBeVisible();
  await page.keyboard.press("n");
  await expectStep(page, "en", "receive");
}

/** From Today to the end of the consent: what is asked of somebody who comes at night, and nothing else. */
async function firstHourByKeyboard(page: Page): Promise<void> {
  const { keyboard } = page;
  await beginByKeyboard(page);
  // The focus is there already; typed out in full it is chosen by leaving the field, without Enter.
  const basis = field(page, "en", "caseFile.receptionBasis");
  await expect(basis).toBeFocused();
  const hotline = codeLabel("receptionBasis", "hotline", "en");
  await keyboard.type(hotline);
  await expect(page.getByRole("option")).toHaveText([hotline]);
  await keyboard.press("Tab");
  await expect(basis).toHaveValue(hotline);
  await chooseByKey(page, "caseFile.urgentRisk", 1);

  await goOn(page, "triage");
  await chooseByKey(page, "triage.inDangerNow", 1);
  await chooseByKey(page, "triage.injuryOrIllness", 1);
  await chooseByKey(page, "triage.thoughtsOfSelfHarm", 1);

  await goOn(page, "language");
  await typeChoice(page, "person.languages", "Khmer");
  await chooseByKey(page, "person.interpreterNeeded", 0);

  await goOn(page, "age");
  // A date of which only the year is known, and why there is no age.
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await keyboard.type("1999");
  await tabTo(page, field(page, "en", "person.ageYearsStated"));
  await keyboard.press("F6");

  await goOn(page, "consent");
  for (const purpose of [
    "store_and_manage_file",
    "receive_services",
    "non_identifying_statistics",
  ] as const) {
    const name = codeLabel("purpose", purpose, "en");
    await tabTo(page, page.getByRole("radiogroup", { name, exact: true }));
    await keyboard.press("y");
  }
}

/** Somebody comes at night: how urgent it is, which language, what may be kept. The rest is asked later. */
export async function nightIntakeByKeyboard(page: Page): Promise<void> {
  await firstHourByKeyboard(page);
  await page.keyboard.press("Escape");
  await expect(page.getByText(WORDS.en.intake.savedCase)).toBeVisible();
}

/**
 * A whole intake without a mouse, from Today to the file that waits for its review: every step is passed,
 * and everything is answered that a supervisor needs.
 */
export async function intakeByKeyboard(page: Page, givenNameKm: string): Promise<void> {
  const { keyboard } = page;
  await firstHourByKeyboard(page);
  await goOn(page, "identity");
  await typeAt(page, "person.givenNameKm", givenNameKm);
  await chooseByKey(page, "person.sex", 0);
  await typeChoice(page, "person.nationality", "Cambodia");

  await goOn(page, "needs");
  await typeAt(page, "caseFile.wishOfPerson", "To go home and see her daughter.");
  await goOn(page, "account");
  await typeAt(page, "caseFile.narrative", "A neighbour drove her to a house by the river.");
  await goOn(page, "screening");
  await goOn(page, "assessment");
  await chooseByKey(page, "caseFile.shelterAssessment", 0);
  const notSought = codeLabel("formalIdentification", "not_sought", "en");
  await pickDown(page, "caseFile.formalIdentification", notSought);
  for (const step of ["plan", "withholding", "finish"] as const) await goOn(page, step);
  await keyboard.press("Control+Enter");
  const { review } = WORDS.en.cases.actions;
  await expect(page.getByText(WORDS.en.intake.finish.sent)).toBeVisible();
  await expect(action(page, review)).toHaveCount(0);
}
