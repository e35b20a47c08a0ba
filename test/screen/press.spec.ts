import { expect, test } from "../support/launch";
import { action, codeLabel, WORDS } from "../support/journey";
import { practise } from "../support/journey-practice";
import { pick, startIntake, toStep } from "../support/journey-intake";
import { fieldLabel } from "../../renderer/forms/field-label";

test("a press is not lost when leaving the field before shows a mistake", async ({ launch }) => {
  const { page } = await practise(launch, "en", "shelter");
  await startIntake(page, "en");
  await toStep(page, "en", "plan");
  const { plan } = WORDS.en.intake;
  const mistake = page.getByText(WORDS.en.validation.required);
  const urgency = page.getByRole("radiogroup", { name: fieldLabel("referrals.0.urgency", "en") });
  const soon = (code: "3_days" | "14_days") =>
    urgency.getByRole("radio", { name: codeLabel("referralUrgency", code, "en") });

  await page
    .getByRole("radiogroup", { name: plan.whoHelps })
    .locator("label")
    .filter({ hasText: "Counselling" })
    .click();
  await action(page, plan.referThere).click();
  // The help is still to choose, and its field has the focus.
  await soon("3_days").click();
  await expect(soon("3_days")).toBeChecked();
  await expect(mistake).toBeVisible();

  await pick(page, "en", "referrals.0.serviceType", codeLabel("service", "psychosocial", "en"));
  await soon("14_days").click();
  await expect(soon("14_days")).toBeChecked();
  await expect(mistake).toBeHidden();
});
