import {
  codeLabel,
  khmerDigits,
  LANGUAGES,
  say,
  startPractice,
  switchTo,
  WORDS,
} from "../support/journey";
import { expectAccessible } from "../support/journey-axe";
import { startIntake, toStep } from "../support/journey-intake";
import { expect, test } from "../support/launch";

test.describe.configure({ mode: "parallel" });

for (const lang of LANGUAGES) {
  const words = WORDS[lang].intake;

  test(`money and the journey are told by keyboard, leg by leg (${lang})`, async ({ launch }) => {
    const page = await (await launch({ args: ["--demo"] })).window();
    await switchTo(page, lang);
    await startPractice(page, lang, "shelter");
    await startIntake(page, lang);
    await toStep(page, lang, "account");
    const box = (path: string) => page.locator(`[id="recruitments.0.${path}"]`);

    await page.getByRole("button", { name: words.account.addRecruitment }).press("Enter");
    await box("feePaid").fill("១,២០០");
    await page.keyboard.press("F5");
    await expect(box("feePaid")).toHaveValue("១,២០០");
    await box("debtAmount").focus();
    await page.keyboard.press("F8");
    const declined = WORDS[lang].common.answer.lines.declined;
    await expect(box("debtAmount")).toHaveAttribute("placeholder", declined);

    await page.getByRole("button", { name: words.account.addLeg }).press("Enter");
    await expect(box("legs.0.from")).toBeFocused();
    await box("legs.0.borderPoint").fill("Poipet");
    await box("legs.0.fromDate-year").fill("2025");
    await page.getByRole("button", { name: words.account.addLeg }).press("Enter");
    await box("legs.1.borderPoint").fill("Bavet");
    await box("legs.1.fromDate-year").fill("2024");
    await expect(page.getByText(words.account.legOverlaps)).toBeVisible();

    const second = say(words.account.leg, { n: lang === "km" ? khmerDigits(2) : "2" });
    await page
      .getByRole("button", { name: say(words.account.legUpOf, { leg: second }) })
      .press("Enter");
    await expect(box("legs.0.borderPoint")).toHaveValue("Bavet");
    await expect(box("legs.1.borderPoint")).toHaveValue("Poipet");
    await expect(page.getByText(words.account.legOverlaps)).toHaveCount(0);
    // The leg is at the top: the only way on is back.
    await expect(box("legs.0.down")).toBeFocused();

    await page.getByRole("button", { name: words.account.addEpisode }).press("Enter");
    await page.locator('[id="episodes.0.payReceived"]').fill("80");
    await expect(page.locator('[id="episodes.0.payReceived.per"]')).toHaveValue(
      codeLabel("payPeriod", "month", lang),
    );
    await expectAccessible(page, "account");

    await toStep(page, lang, "identity");
    await toStep(page, lang, "account");
    await expect(box("feePaid")).toHaveValue("១,២០០");
    await expect(box("legs.1.fromDate-year")).toHaveValue("2025");
  });
}
