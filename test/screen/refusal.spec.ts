import { expect, test } from "../support/launch";
import { goTo, LANGUAGES, WORDS } from "../support/journey";
import { expectAccessible } from "../support/journey-axe";
import {
  answerWhatIsOwed,
  chooseUrgency,
  decide,
  field,
  press,
  startIntake,
  toStep,
  write,
} from "../support/journey-intake";
import { practise } from "../support/journey-practice";

test.describe.configure({ mode: "parallel" });

for (const lang of LANGUAGES) {
  test(`who refuses a name is received, reviewed and found again by a code (${lang})`, async ({
    launch,
  }) => {
    const { page } = await practise(launch, lang, "shelter");
    const { intake, cases } = WORDS[lang];
    await startIntake(page, lang);
    await answerWhatIsOwed(page, lang);
    await toStep(page, lang, "identity");
    for (const name of [
      "person.familyNameKm",
      "person.givenNameKm",
      "person.familyNameLatin",
      "person.givenNameLatin",
    ] as const) {
      await press(page, lang, name, "F8");
    }
    await toStep(page, lang, "finish");
    await page.getByRole("button", { name: intake.finish.sendForReview }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(cases.noName);
    await page.keyboard.press("h");
    const code = await page.getByRole("heading", { level: 1 }).innerText();
    expect(code).toMatch(/[0-9A-Z]{6}/);
  });

  test(`who wants no file is helped, and nothing that was typed stays (${lang})`, async ({
    launch,
  }) => {
    const { page } = await practise(launch, lang, "shelter");
    const { intake, cases } = WORDS[lang];
    await startIntake(page, lang);
    await chooseUrgency(page, lang);
    await toStep(page, lang, "identity");
    await expect(page.getByText(intake.gate.ask_first.text)).toBeVisible();
    await write(page, lang, "person.givenNameLatin", "Rumchang");
    await toStep(page, lang, "consent");
    await decide(page, lang, "store_and_manage_file", "refused");
    await expect(page.getByText(intake.consent.fileRefused.text)).toBeVisible();

    await toStep(page, lang, "account");
    await expect(page.getByText(intake.gate.no_file.text)).toBeVisible();
    await expect(page.locator("form").getByRole("textbox")).toHaveCount(0);
    await expectAccessible(page, "a step that asks nothing");

    await toStep(page, lang, "finish");
    await expectAccessible(page, "the end without a file");
    await page.getByRole("button", { name: intake.finish.keepLine }).click();
    await expect(page.getByText(intake.finish.lineKept)).toBeVisible();
    await expect(page.getByText("Rumchang")).toHaveCount(0);

    await goTo(page, lang, "cases");
    await page.getByLabel(cases.search).fill("Rumchang");
    await expect(page.getByRole("grid").getByText("Rumchang")).toHaveCount(0);
    await goTo(page, lang, "today");
    await expect(page.getByText("Rumchang")).toHaveCount(0);
  });
}

test("somebody who changes their mind in the same talk loses nothing that was typed", async ({
  launch,
}) => {
  const { page } = await practise(launch, "en", "shelter");
  await startIntake(page, "en");
  await toStep(page, "en", "identity");
  await write(page, "en", "person.givenNameLatin", "Rumchang");
  await toStep(page, "en", "consent");
  await decide(page, "en", "store_and_manage_file", "refused");
  await decide(page, "en", "store_and_manage_file", "given");
  await toStep(page, "en", "identity");
  await expect(field(page, "en", "person.givenNameLatin")).toHaveValue("Rumchang");
});
