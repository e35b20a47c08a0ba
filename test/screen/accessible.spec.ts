import { CASEWORK_STEPS, INTAKE_STEPS } from "../../shared/domain/completeness";
import { expect, test } from "../support/launch";
import { action, goTo, LANGUAGES, startPractice, switchTo, WORDS } from "../support/journey";
import { expectAccessible } from "../support/journey-axe";
import { startIntake, toStep } from "../support/journey-intake";

test.describe.configure({ mode: "parallel" });

const SECTIONS = [
  "today",
  "cases",
  "referrals",
  "follow-ups",
  "stays",
  "incidents",
  "batches",
  "report",
  "organisations",
  "users",
  "audit",
  "settings",
] as const;

for (const lang of LANGUAGES) {
  test(`every main screen keeps the rules of accessibility (${lang})`, async ({ launch }) => {
    const chumrok = await launch({ args: ["--demo"] });
    const page = await chumrok.window();
    await switchTo(page, lang);
    await expectAccessible(page, "door of practice");
    await startPractice(page, lang, "shelter");
    const words = WORDS[lang];
    for (const section of SECTIONS) {
      await goTo(page, lang, section);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page, section);
    }

    await goTo(page, lang, "cases");
    await page.getByRole("grid").getByRole("row").nth(1).dblclick();
    await expect(page.getByRole("tablist")).toBeVisible();
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      await expectAccessible(page, `case, ${await tab.innerText()}`);
    }

    await goTo(page, lang, "incidents");
    await page.getByRole("grid").getByRole("row").nth(1).dblclick();
    await expect(page.getByRole("grid")).toHaveCount(0);
    await expectAccessible(page, "incident");

    await goTo(page, lang, "report");
    await action(page, words.report.answers.open).click();
    await expect(page.getByRole("table")).toBeVisible();
    await expectAccessible(page, "how complete the files are");

    await goTo(page, lang, "batches");
    await action(page, words.batches.newBatch).first().click();
    await expectAccessible(page, "new batch");
    await goTo(page, lang, "batches");
    await action(page, words.batches.openFile).first().click();
    await expectAccessible(page, "open a batch");

    await goTo(page, lang, "organisations");
    await action(page, words.organisations.ownCard).click();
    await expectAccessible(page, "own card");

    await goTo(page, lang, "today");
    await startIntake(page, lang);
    for (const step of INTAKE_STEPS) {
      await toStep(page, lang, step);
      // A list opens with the focus; it is a place of its own while it is open.
      if (step === "language") await page.keyboard.press("Escape");
      await expectAccessible(page, `intake, ${step}`);
    }

    // What goes on once a person is received stands in the form of a file that is there.
    await page.keyboard.press("Escape");
    await goTo(page, lang, "cases");
    await page.getByRole("grid").getByRole("row").nth(1).dblclick();
    await expect(page.getByRole("tablist")).toBeVisible();
    await page.keyboard.press("e");
    for (const step of CASEWORK_STEPS) {
      await toStep(page, lang, step);
      await expectAccessible(page, `form, ${step}`);
    }
  });
}
