import { expect, test } from "../support/launch";
import { action, choose, codeLabel, khmerDigits, LANGUAGES, WORDS } from "../support/journey";
import { expectAccessible } from "../support/journey-axe";
import { saveDraftFile } from "../support/journey-files";
import { expectStep, field, pick, write, writeDate, writeDay } from "../support/journey-intake";
import { practise } from "../support/journey-practice";
import { fieldLabel } from "../../renderer/forms/field-label";

test.describe.configure({ mode: "parallel" });

const MONEY = "proceedings.0.compensations.0" as const;

for (const lang of LANGUAGES) {
  test(`a claim is ordered, paid in two parts, and the rest is said (${lang})`, async ({
    launch,
  }) => {
    const { page } = await practise(launch, lang, "shelter");
    const { court, cases, intake } = WORDS[lang];
    const amount = (latin: string): string =>
      lang === "km" ? khmerDigits(latin.replace(",", ".")) : latin;
    await saveDraftFile(page, lang, () => Promise.resolve());
    await page.getByRole("tab", { name: cases.tabs.court }).click();
    await expect(page.getByText(court.empty)).toBeVisible();
    await expectAccessible(page, "court, nothing yet");
    await action(page, court.edit).click();
    await expectStep(page, lang, "court");

    await choose(
      page.getByLabel(court.add, { exact: true }),
      codeLabel("proceedingKind", "criminal", lang),
    );
    await expect(field(page, lang, "proceedings.0.court")).toBeFocused();
    await page.keyboard.type("Provincial Court (practice)");
    await pick(
      page,
      lang,
      "proceedings.0.personRole",
      codeLabel("personRole", "civil_party", lang),
    );
    await pick(
      page,
      lang,
      "proceedings.0.participation",
      codeLabel("participation", "willing", lang),
    );
    for (const measure of ["screen", "escort"] as const) {
      await page
        .getByRole("checkbox", { name: codeLabel("protectionMeasure", measure, lang), exact: true })
        .check({ force: true });
    }
    const date = { month: "05", year: "2026" };
    await writeDate(page, lang, "proceedings.0.sentToCourtOn", { ...date, day: "10" });
    await writeDate(page, lang, "proceedings.0.verdictOn", { ...date, day: "01" });
    await field(page, lang, "proceedings.0.courtFileNo").focus();
    await expect(page.getByText(WORDS[lang].validation.verdict_before_court)).toBeVisible();

    // The sums stand there all the same, and count each payment as it is typed.
    await page.getByRole("button", { name: court.addCompensation }).click();
    await expect(field(page, lang, `${MONEY}.claimedAmount`)).toBeFocused();
    await page.keyboard.type("4000");
    await write(page, lang, `${MONEY}.awardedAmount`, "3000");
    await writeDate(page, lang, `${MONEY}.awardedOn`, { ...date, day: "11" });
    await pick(page, lang, `${MONEY}.source`, codeLabel("compensationSource", "offender", lang));
    const sums = page.getByRole("table", { name: court.ledger.title });
    await expect(sums).toContainText(amount("4,000"));
    const paidOn = fieldLabel("payments.paidOn", lang);
    const money = fieldLabel("payments.money", lang);
    for (const [at, [day, paid]] of (
      [
        ["15", "1000"],
        ["20", "500"],
      ] as const
    ).entries()) {
      await page.getByRole("button", { name: court.addPayment }).click();
      const group = page.getByRole("group", { name: paidOn, exact: true });
      await expect(group).toHaveCount(at + 1);
      await expect(group.last().locator(":focus")).toHaveCount(1);
      await page.keyboard.type(`${day}052026`);
      await page.getByRole("textbox", { name: money, exact: true }).last().fill(paid);
    }
    const row = sums.getByRole("row").nth(1);
    await expect(row).toContainText(amount("1,500"));
    await expectAccessible(page, "court and compensation");

    await page.keyboard.press("Control+Enter");
    // What is wrong keeps it from being a new version, and nothing typed is lost.
    await expect(page.getByText(WORDS[lang].validation.verdict_before_court)).toBeVisible();
    await writeDay(page, lang, fieldLabel("proceedings.0.verdictOn", lang), { ...date, day: "11" });
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText(intake.savedCase)).toBeVisible();

    await page.getByRole("tab", { name: cases.tabs.court }).click();
    const days = page.getByRole("list", { name: court.days.title }).getByRole("listitem");
    await expect(days.filter({ hasText: court.days.paid })).toHaveCount(2);
    await expect(days.filter({ hasText: court.days.awarded })).toContainText(amount("3,000"));
    for (const sum of ["4,000", "3,000", "1,500"]) {
      await expect(page.getByRole("table", { name: court.ledger.title })).toContainText(
        amount(sum),
      );
    }
    const measures = (["screen", "escort"] as const).map((one) =>
      codeLabel("protectionMeasure", one, lang),
    );
    await expect(page.getByText(measures.join(", "))).toBeVisible();
    await expectAccessible(page, "court, told");
  });
}
