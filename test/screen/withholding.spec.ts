import { expect, test } from "../support/launch";
import { action, approveAs, codeLabel, DEPUTY, LANGUAGES, saying, WORDS } from "../support/journey";
import { expectAccessible } from "../support/journey-axe";
import { saveDraftFile } from "../support/journey-files";
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

for (const lang of LANGUAGES) {
  test(`a rule is lifted by two people, with a reason (${lang})`, async ({ launch }) => {
    const { page } = await practise(launch, lang, "shelter");
    const { official, step, band, whoElse, lift } = WORDS[lang].withholding;
    await saveDraftFile(page, lang, async () => {
      await toStep(page, lang, "triage");
      await pick(page, lang, "triage.authorityInvolved", codeLabel("yesNo", "yes", lang));
      await page.getByRole("dialog").getByRole("button", { name: official.withhold }).click();
      await page
        .getByRole("combobox", { name: step.which })
        .or(page.getByRole("textbox", { name: step.which }))
        .click();
      await page.getByRole("option").first().click();
    });
    await expect(page.getByText(band)).toBeVisible();
    await page.getByText(whoElse, { exact: true }).click();
    await expectAccessible(page, "withheld file");
    await action(page, lift.start).click();
    const dialog = page.getByRole("dialog", { name: lift.start });
    await dialog.getByRole("button", { name: lift.go }).click();
    await expect(dialog.getByText(WORDS[lang].validation.required)).toBeVisible();
    await expectAccessible(page, "lift a rule");
    await dialog.getByRole("textbox", { name: lift.reason }).fill("It was another office");
    await dialog.getByRole("button", { name: lift.go }).click();
    await expect(page.getByRole("dialog", { name: WORDS[lang].approvals.title })).toBeVisible();
    await expectAccessible(page, "lift, second person");
    await approveAs(page, lang, DEPUTY);
    await expect(page.getByText(saying(lift.done))).toBeVisible();
    await expect(page.getByText(band)).toBeHidden();
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
