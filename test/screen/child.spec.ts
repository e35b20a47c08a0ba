import { expect, test } from "../support/launch";
import { choose, codeLabel, LANGUAGES, WORDS } from "../support/journey";
import { expectAccessible } from "../support/journey-axe";
import { answerWhatIsOwed, pick, startIntake, toStep, write } from "../support/journey-intake";
import { practise } from "../support/journey-practice";
import { fieldLabel } from "../../renderer/forms/field-label";

test.describe.configure({ mode: "parallel" });

for (const lang of LANGUAGES) {
  test(`a child alone whose guardian is involved: nobody agrees for it but two staff (${lang})`, async ({
    launch,
  }) => {
    const { page } = await practise(launch, lang, "shelter");
    const words = WORDS[lang].intake;
    await startIntake(page, lang);
    await answerWhatIsOwed(page, lang);

    await toStep(page, lang, "age");
    await write(page, lang, "person.ageYearsStated", "12");
    const alone = codeLabel("unaccompaniedStatus", "unaccompanied", lang);
    await pick(page, lang, "caseFile.unaccompaniedStatus", alone);
    const notice = page.getByText(words.child.title);
    await expect(notice).toBeVisible();
    const office = lang === "km" ? /មន្ទីរសង្គមកិច្ច/ : /Provincial Social Affairs/;
    await expect(page.getByText(office)).toBeVisible();

    const adult = page.getByLabel(words.age.addAdult, { exact: true });
    await choose(adult, codeLabel("relation", "aunt_uncle", lang));
    await pick(
      page,
      lang,
      "relatedPersons.0.isLegalGuardian",
      codeLabel("legalGuardian", "yes", lang),
    );
    await pick(
      page,
      lang,
      "relatedPersons.0.involvedInExploitation",
      codeLabel("involvedInExploitation", "yes", lang),
    );
    await expect(page.getByText(words.age.involved)).toBeVisible();
    await expectAccessible(page, "a child and an adult who is involved");

    // The child's own yes and its guardian's do not count, so the file is not ready for review.
    await toStep(page, lang, "finish");
    const keptFile = codeLabel("purpose", "store_and_manage_file", lang);
    await expect(page.getByText(keptFile).first()).toBeVisible();
    await expect(page.getByRole("button", { name: words.finish.sendForReview })).toHaveCount(0);
    await expect(page.getByText(words.child.title)).toBeVisible();

    await toStep(page, lang, "consent");
    const assent = page.getByLabel(fieldLabel("consents.0.childAssent", lang), { exact: true });
    await choose(assent, codeLabel("childAssent", "assent", lang));
    const staff = page.getByLabel(fieldLabel("consents.0.bestInterestBy", lang), { exact: true });
    for (let chosen = 0; chosen < 2; chosen += 1) {
      await staff.click();
      await page.getByRole("option").nth(chosen).click();
    }
    await page.keyboard.press("Escape");
    await toStep(page, lang, "finish");
    await expect(page.getByRole("button", { name: words.finish.sendForReview })).toBeVisible();
  });
}

test("an office is named only once it is decided from whom the child's file is kept", async ({
  launch,
}) => {
  const { page } = await practise(launch, "en", "shelter");
  const { child } = WORDS.en.intake;
  await startIntake(page, "en");
  await toStep(page, "en", "age");
  await write(page, "en", "person.ageYearsStated", "12");
  const alone = codeLabel("unaccompaniedStatus", "unaccompanied", "en");
  await pick(page, "en", "caseFile.unaccompaniedStatus", alone);
  await expect(page.getByText(/Provincial Social Affairs/)).toBeVisible();
  await toStep(page, "en", "triage");
  await pick(page, "en", "triage.authorityInvolved", codeLabel("yesNo", "yes", "en"));
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: WORDS.en.withholding.official.later }).click();
  await expect(dialog).toHaveCount(0);
  await toStep(page, "en", "age");
  await expect(page.getByText(child.think_first)).toBeVisible();
  await expect(page.getByText(/Provincial Social Affairs/)).toHaveCount(0);
});
