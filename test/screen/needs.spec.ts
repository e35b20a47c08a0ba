import { codeLabel, LANGUAGES, say, startPractice, switchTo, WORDS } from "../support/journey";
import { expectAccessible } from "../support/journey-axe";
import { startIntake, toStep } from "../support/journey-intake";
import { expect, test } from "../support/launch";

test.describe.configure({ mode: "parallel" });

for (const lang of LANGUAGES) {
  const words = WORDS[lang];
  const code = (list: Parameters<typeof codeLabel>[0], value: string): string =>
    codeLabel(list, value as never, lang);

  test(`needs are scored by digit, and a high risk asks for a plan (${lang})`, async ({
    launch,
  }) => {
    const page = await (await launch({ args: ["--demo"] })).window();
    await switchTo(page, lang);
    await startPractice(page, lang, "shelter");
    await startIntake(page, lang);
    await toStep(page, lang, "needs");

    await page.getByRole("button", { name: words.needs.begin, exact: true }).press("Enter");
    // It goes on in the new assessment; staying on the button, another Enter would begin a second one.
    await expect(page.locator("[id='assessments.0.kind']")).toBeFocused();
    await page.getByLabel(words.needs.addNeed, { exact: true }).click();
    await page.getByRole("option", { name: code("need", "physical_health"), exact: true }).click();
    await page.getByRole("radio", { name: words.needs.score.four }).focus();
    await page.keyboard.press("2");
    await expect(page.getByRole("radio", { name: words.needs.score.two })).toBeChecked();
    await expect(page.getByText(words.needs.planOwed)).toBeVisible();

    await page.getByRole("radio", { name: code("selfHarm", "plan"), exact: true }).check();
    await expect(page.getByRole("alert")).toContainText(words.needs.whom.self_harm);
    await page.getByRole("radio", { name: code("riskLevel", "high"), exact: true }).check();
    await expect(page.getByText(words.needs.safetyOwed)).toBeVisible();
    // The last day on which somebody must look again is put in: a week from today.
    await expect(page.locator("[id='assessments.0.nextReviewDue']")).not.toHaveValue("");
    await expectAccessible(page, "needs and risk");
  });

  test(`a screening is answered with one key for each sign (${lang})`, async ({ launch }) => {
    const page = await (await launch({ args: ["--demo"] })).window();
    await switchTo(page, lang);
    await startPractice(page, lang, "shelter");
    await startIntake(page, lang);
    await toStep(page, lang, "screening");
    await page.getByRole("button", { name: words.screening.begin, exact: true }).click();
    // Nobody's age is known yet: the list for children.
    await expect(page.getByText(words.screening.child)).toBeVisible();
    await expect(page.locator("[data-sign]")).toHaveCount(65);

    const sign = (name: string) =>
      page.getByRole("radiogroup", { name: code("indicator", name), exact: true });
    await sign("D4_excessive_hours").getByRole("radio").first().focus();
    for (const key of ["y", "y", "n", "u", "l"]) await page.keyboard.press(key);
    const chosen = async (name: string) =>
      sign(name).getByRole("radio", { checked: true }).getAttribute("value");
    expect(await chosen("D4_excessive_hours")).toBe("yes");
    expect(await chosen("D4_low_or_no_pay")).toBe("yes");
    expect(await chosen("D4_wage_manipulation")).toBe("no");
    expect(await chosen("D4_bad_living")).toBe("unknown");
    await expect(
      page.getByText(
        say(words.screening.group, {
          name: code("dimension", "D4"),
          answered: lang === "km" ? "៤" : "4",
          total: lang === "km" ? "៨" : "8",
        }),
      ),
    ).toBeVisible();
    await page.getByRole("checkbox", { name: code("traffickingAct", "recruitment") }).check();
    const panel = page.getByRole("complementary");
    await expect(panel.getByText(code("suggestedResult", "tip_indicated"))).toBeVisible();
    await expect(panel.getByText(code("indicator", "D4_excessive_hours"))).toBeVisible();
    await expect(panel).not.toContainText("%");
    await expectAccessible(page, "screening");

    await toStep(page, lang, "assessment");
    await page.getByRole("radio", { name: code("tipStatus", "not_victim"), exact: true }).check();
    await expect(page.getByText(words.screening.suggestion.differs)).toBeVisible();
    await expectAccessible(page, "assessment");
  });
}
