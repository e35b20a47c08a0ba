import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { INTAKE_STEPS } from "../../shared/domain/completeness";
import {
  action,
  codeLabel,
  createHouse,
  DEPUTY,
  goTo,
  lock,
  RUMDUOL,
  saying,
  showYear,
  startPractice,
  switchTo,
  WORDS,
} from "../support/journey";
import { chooseBatch, makeRunningBatch } from "../support/journey-exchange";
import {
  answerWhatIsOwed,
  decide,
  pick,
  startIntake,
  toStep,
  write,
  writeDate,
} from "../support/journey-intake";
import { fullIntakeByKeyboard } from "../support/journey-full-intake";
import {
  beginMeasure,
  intakeByKeyboard,
  nightIntakeByKeyboard,
  readMeasure,
} from "../support/journey-keyboard";
import { findPlaintext } from "../support/journey-scan.mjs";
import { launchChumrok, type Chumrok } from "../support/launch";
import { Pictures } from "./pictures";

// The main job through the real screens, in practice: a person is received, asked, referred and accepted;
// the month is sealed for the head office, opened there, and counted in the national table.

const out = path.resolve(process.env["TOUR_OUT"] ?? "tour-out");
const summaryFile = process.env["TOUR_SUMMARY"];
const en = WORDS.en;

/** Invented, and planted: none of it may be readable in any file afterwards. */
const PERSON = {
  familyKm: "រុំចង់",
  givenKm: "ស្រីពៅ",
  familyLatin: "Rumchang",
  givenLatin: "Sreypov",
  told: "The foreman kept the papers in the blue tin above the loom.",
};

test("the main job, from the door of the shelter to the national table", async () => {
  const data = mkdtempSync(path.join(tmpdir(), "chumrok-tour-"));
  const pictures = new Pictures(out);
  const started: Chumrok[] = [];
  const start = async (name: string, args: readonly string[]) => {
    mkdirSync(path.join(data, name), { recursive: true });
    const chumrok = await launchChumrok({ dataDir: path.join(data, name, "data"), args });
    started.push(chumrok);
    return { chumrok, page: await chumrok.window() };
  };
  try {
    await test.step("a new house", () => firstStart(start, pictures));
    const shelter = await start("shelter", ["--demo"]);
    await pictures.take(shelter.chumrok, shelter.page, "practice");
    await startPractice(shelter.page, "en", "shelter");
    await pictures.take(shelter.chumrok, shelter.page, "today", true);
    await test.step("intake", () => intake(shelter.chumrok, shelter.page, pictures));
    await test.step("the file", () => caseFile(shelter.chumrok, shelter.page, pictures));
    const keyboard = await test.step("intakes by keyboard", () => byKeyboard(shelter.page));
    await test.step("other screens", () => otherScreens(shelter.chumrok, shelter.page, pictures));
    const batchFile = path.join(out, "rumduol-month.chumrok-demo");
    await makeRunningBatch(shelter.chumrok, shelter.page, "en", batchFile, DEPUTY);
    await pictures.take(shelter.chumrok, shelter.page, "batch-made");
    await goTo(shelter.page, "en", "batches");
    await pictures.take(shelter.chumrok, shelter.page, "batches");

    const desk = await start("desk", ["--demo"]);
    await switchTo(desk.page, "en");
    await startPractice(desk.page, "en", "desk");
    await test.step("the desk", () => takeIn(desk.chumrok, desk.page, pictures, batchFile));
    await test.step("the report", () => report(desk.chumrok, desk.page, pictures));
    await saveKey(desk.chumrok, desk.page, pictures);
    await shelter.page.keyboard.press("F12");
    await pictures.takeOnce(shelter.page, "hidden-by-F12.en");

    const plaintext = [data, out].flatMap((folder) =>
      findPlaintext(folder, [...Object.values(PERSON), RUMDUOL.passphrase]),
    );
    expect(plaintext).toEqual([]);
    for (const { chumrok } of [shelter, desk]) await chumrok.close();
    const left = readdirSync(data, { recursive: true }).map(String);
    expect(left.filter((name) => name.includes("-demo-"))).toEqual([]);
    const violations = started.flatMap((chumrok) => chumrok.violations);
    expect(violations).toEqual([]);
    if (summaryFile !== undefined) {
      const summary = {
        screenshots: pictures.count,
        plaintext: plaintext.length,
        violations: violations.length,
        keyboard,
      };
      writeFileSync(summaryFile, JSON.stringify(summary));
    }
  } catch (error) {
    for (const [index, chumrok] of started.entries()) {
      const page = (await chumrok.app.pages().catch(() => [])).at(-1);
      const file = path.join(out, `stopped-${index + 1}.png`);
      await page?.screenshot({ path: file, timeout: 5_000 }).catch(() => undefined);
    }
    throw error;
  } finally {
    for (const chumrok of started) await chumrok.kill().catch(() => undefined);
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
});

type Start = (name: string, args: readonly string[]) => Promise<{ chumrok: Chumrok; page: Page }>;

/** The doors of a real house, before anything is in it. */
async function firstStart(start: Start, pictures: Pictures): Promise<void> {
  const { chumrok, page } = await start("house", []);
  await pictures.take(chumrok, page, "first-start");
  await createHouse(page, "en", RUMDUOL);
  await pictures.take(chumrok, page, "empty-house");
  const door = await lock(chumrok, page);
  await pictures.take(chumrok, door, "door", true);
  await chumrok.close();
}

async function intake(chumrok: Chumrok, page: Page, pictures: Pictures): Promise<void> {
  const main = ["consent", "identity"];
  await startIntake(page, "en");
  await answerWhatIsOwed(page, "en");
  await toStep(page, "en", "triage");
  await pick(page, "en", "triage.inDangerNow", codeLabel("yesNo", "no", "en"));
  await pick(page, "en", "triage.injuryOrIllness", codeLabel("yesNo", "yes", "en"));
  await toStep(page, "en", "consent");
  await decide(page, "en", "share_with_police_or_court", "refused");
  const counsellors = await agreeToCounselling(page);
  await toStep(page, "en", "identity");
  await write(page, "en", "person.familyNameKm", PERSON.familyKm);
  await write(page, "en", "person.givenNameKm", PERSON.givenKm);
  await write(page, "en", "person.familyNameLatin", PERSON.familyLatin);
  await write(page, "en", "person.givenNameLatin", PERSON.givenLatin);
  await toStep(page, "en", "account");
  await writeDate(page, "en", "caseFile.rescueDate", { month: "10", year: "2026" });
  await write(page, "en", "caseFile.narrative", PERSON.told);
  await refer(page, counsellors);
  for (const step of INTAKE_STEPS) {
    await toStep(page, "en", step);
    await pictures.take(chumrok, page, `intake-${step}`, main.includes(step));
  }
  await page.getByRole("button", { name: en.intake.finish.sendForReview }).click();
}

/** A yes for one service, and for no more than it needs; gives its name. */
async function agreeToCounselling(page: Page): Promise<string> {
  const { consent } = en.intake;
  await decide(page, "en", "share_with_service_provider", "given");
  const recipient = page.getByLabel(consent.recipient, { exact: true }).first();
  await recipient.click();
  const option = page.getByRole("option").first();
  const counsellors = await option.innerText();
  await option.click();
  for (const scope of ["identity", "psychosocial"] as const) {
    const box = page.getByRole("checkbox", { name: codeLabel("dataScope", scope, "en") });
    await box.check();
  }
  return counsellors;
}

async function refer(page: Page, counsellors: string): Promise<void> {
  await toStep(page, "en", "plan");
  await page
    .getByRole("radiogroup", { name: en.intake.plan.whoHelps })
    .getByText(counsellors, { exact: true })
    .click();
  await action(page, en.intake.plan.referThere).click();
  await pick(page, "en", "referrals.0.serviceType", codeLabel("service", "psychosocial", "en"));
  await pick(page, "en", "referrals.0.urgency", codeLabel("referralUrgency", "3_days", "en"));
  for (const scope of ["identity", "psychosocial"] as const) {
    await page.getByRole("checkbox", { name: codeLabel("dataScope", scope, "en") }).check();
  }
}

async function caseFile(chumrok: Chumrok, page: Page, pictures: Pictures): Promise<void> {
  const name = `${PERSON.familyLatin} ${PERSON.givenLatin}`;
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  await action(page, en.cases.actions.accept).click();
  const question = page.getByRole("dialog");
  await question.getByRole("button", { name: en.cases.statusConfirm.confirm }).click();
  await expect(question).toHaveCount(0);
  await pictures.take(chumrok, page, "case", true);
  for (const part of ["identity", "consents", "referrals", "history"] as const) {
    await page.getByRole("tab", { name: new RegExp(`^${en.cases.tabs[part]}`) }).click();
    await pictures.take(chumrok, page, `case-${part}`);
  }
  await goTo(page, "en", "cases");
  await pictures.take(chumrok, page, "cases", true);
}

/** Three more people, received without a mouse: for the night, for the review, and with every question. */
async function byKeyboard(page: Page) {
  const measured = async (intakeOf: (page: Page) => Promise<void>) => {
    await beginMeasure(page);
    await intakeOf(page);
    const measure = await readMeasure(page);
    expect(measure.usedMouse).toBe(false);
    return measure;
  };
  return {
    night: await measured(nightIntakeByKeyboard),
    review: await measured((at) => intakeByKeyboard(at, PERSON.givenKm)),
    full: await measured(fullIntakeByKeyboard),
  };
}

async function otherScreens(chumrok: Chumrok, page: Page, pictures: Pictures): Promise<void> {
  await goTo(page, "en", "incidents");
  await pictures.take(chumrok, page, "incidents");
  await page.getByRole("grid").getByRole("row").nth(1).dblclick();
  await expect(page.getByRole("grid")).toHaveCount(0);
  await pictures.take(chumrok, page, "incident");
  await goTo(page, "en", "organisations");
  await pictures.take(chumrok, page, "organisations");
  await goTo(page, "en", "batches");
  await action(page, en.batches.newBatch).first().click();
  await expect(page.getByText(en.batches.new.whatGoesIn, { exact: true })).toBeVisible();
  await pictures.take(chumrok, page, "new-batch", true);
}

async function takeIn(
  chumrok: Chumrok,
  page: Page,
  pictures: Pictures,
  batchFile: string,
): Promise<void> {
  await chooseBatch(chumrok, page, "en", batchFile);
  await expect(page.getByRole("heading", { name: saying(en.batches.open.from) })).toBeVisible();
  await pictures.take(chumrok, page, "open-batch", true);
  await page
    .getByRole("button", { name: new RegExp(`^${en.batches.open.takeIn}`) })
    .first()
    .click();
  await expect(page.getByText(en.batches.open.done, { exact: true })).toBeVisible();
  await pictures.take(chumrok, page, "taken-in");
  await goTo(page, "en", "cases");
  await page.getByLabel(en.cases.search).fill(PERSON.familyLatin);
  const name = `${PERSON.familyLatin} ${PERSON.givenLatin}`;
  await expect(page.getByRole("grid").getByText(name)).toBeVisible();
  await pictures.take(chumrok, page, "cases-at-the-desk");
}

async function report(chumrok: Chumrok, page: Page, pictures: Pictures): Promise<void> {
  await goTo(page, "en", "report");
  await showYear(page, "en", 2022);
  const table = page.getByRole("table", { name: en.report.sheet.kicker }).first();
  await expect(table.getByRole("row", { name: en.report.line.cases })).toContainText("166");
  await pictures.take(chumrok, page, "report-2022", true);
  await chumrok.answerSave(path.join(out, "report-2022.json"));
  await action(page, en.report.saveJson).click();
  await expect(page.getByText(saying(en.report.saved))).toBeVisible();
  expect(existsSync(path.join(out, "report-2022.json"))).toBe(true);
  await page.getByRole("radio", { name: en.report.audience.public }).check();
  await pictures.take(chumrok, page, "report-2022-public");
}

async function saveKey(chumrok: Chumrok, page: Page, pictures: Pictures): Promise<void> {
  await goTo(page, "en", "settings");
  await chumrok.answerSave(path.join(out, "practice-key.txt"));
  await page.getByRole("button", { name: en.settings.demoKey }).click();
  await expect(page.getByText(saying(en.settings.saved))).toBeVisible();
  await pictures.take(chumrok, page, "settings");
}
