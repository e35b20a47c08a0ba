import { expect, test } from "../support/launch";
import { action, codeLabel, LANGUAGES, WORDS } from "../support/journey";
import { expectAccessible } from "../support/journey-axe";
import { expectStep, pick, startIntake, toStep } from "../support/journey-intake";
import { practise } from "../support/journey-practice";

for (const lang of LANGUAGES) {
  test(`a named official: one is stopped, and says who must not know (${lang})`, async ({
    launch,
  }) => {
    const { page } = await practise(launch, lang, "shelter");
    const { official, step, covers, isTarget } = WORDS[lang].withholding;
    await startIntake(page, lang);
    await toStep(page, lang, "triage");
    await pick(page, lang, "triage.authorityInvolved", codeLabel("yesNo", "yes", lang));
    const dialog = page.getByRole("dialog", { name: official.title });
    await expect(dialog).toBeVisible();
    await expectAccessible(page, "named official");
    await dialog.getByRole("button", { name: official.withhold }).click();

    await expect(page.getByText(official.band)).toBeVisible();
    const which = page
      .getByRole("combobox", { name: step.which })
      .or(page.getByRole("textbox", { name: step.which }));
    await which.click();
    await page.getByRole("option").first().click();
    // The widest rule to begin with: even that this file exists.
    const existence = codeLabel("withholdLevel", "existence", lang);
    await expect(page.getByRole("radio", { name: existence })).toBeChecked();
    await expect(page.getByRole("region", { name: covers })).toContainText(isTarget);
    await expect(page.getByText(official.band)).toBeHidden();
    await expectAccessible(page, "withholding");
    await page.screenshot({ path: test.info().outputPath("withholding.png") });
    await action(page, step.add).scrollIntoViewIfNeeded();
  });
}

test("an Escape that comes while the question opens closes it, and nothing behind it", async ({
  launch,
}) => {
  const { page } = await practise(launch, "en", "shelter");
  await startIntake(page, "en");
  await toStep(page, "en", "triage");
  await pick(page, "en", "triage.authorityInvolved", codeLabel("yesNo", "yes", "en"));
  const dialog = page.getByRole("dialog", { name: WORDS.en.withholding.official.title });
  await expect(dialog).toBeVisible();
  // As it is for a moment while a dialog opens: the key comes from the field, which has the focus still.
  await page.locator("form").first().dispatchEvent("keydown", { key: "Escape", bubbles: true });
  await expect(dialog).toHaveCount(0);
  await expectStep(page, "en", "triage");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: WORDS.en.today.newIntake }).first()).toBeVisible();
});
