import type { Page } from "@playwright/test";
import { expect, test } from "../support/launch";
import { action, codeLabel, goTo, LANGUAGES, WORDS, type Language } from "../support/journey";
import { expectAccessible } from "../support/journey-axe";
import { saveDraftFile } from "../support/journey-files";
import { decide, pick, toStep, write, writeDate } from "../support/journey-intake";
import { practise } from "../support/journey-practice";

test.describe.configure({ mode: "parallel" });

/** A file of the same woman; the later one also holds what she agreed to. Gives its number. */
async function fileOfHer(page: Page, lang: Language, isLater: boolean): Promise<string> {
  await goTo(page, lang, "today");
  await saveDraftFile(page, lang, async () => {
    // The one that was received first stays as it is: the other points to it.
    if (!isLater) {
      await writeDate(page, lang, "caseFile.receptionAt", { day: "3", month: "3", year: "2026" });
    }
    await toStep(page, lang, "age");
    await write(page, lang, "person.ageYearsStated", "23");
    await toStep(page, lang, "consent");
    await decide(page, lang, "store_and_manage_file", "given");
    if (isLater) await decide(page, lang, "receive_services", "refused");
    await toStep(page, lang, "identity");
    await write(page, lang, "person.familyNameLatin", "Veasna");
    await write(page, lang, "person.givenNameLatin", "Chanthrea");
    await pick(page, lang, "person.sex", codeLabel("sex", "female", lang));
  });
  return caseNo(page);
}

/** The number at the head of the case that is open. */
async function caseNo(page: Page): Promise<string> {
  await expect(page.getByRole("tablist")).toBeVisible();
  return page
    .getByText(/^[A-Z]+-[0-9A-Z]{5}-[0-9A-Z]$/)
    .first()
    .innerText();
}

/** Opens a file from the list by its number. */
async function openFile(page: Page, lang: Language, number: string): Promise<void> {
  await goTo(page, lang, "cases");
  await page.getByRole("searchbox").fill(number);
  const row = page.getByRole("grid").getByRole("row").filter({ hasText: number });
  await expect(row).toHaveCount(1);
  await row.dblclick();
  await expect(page.getByRole("tablist")).toBeVisible();
}

for (const lang of LANGUAGES) {
  test(`two files of one woman are put together, and taken apart again whole (${lang})`, async ({
    launch,
  }) => {
    const { page } = await practise(launch, lang, "shelter");
    const { matching, cases } = WORDS[lang];
    const earlier = await fileOfHer(page, lang, false);
    const later = await fileOfHer(page, lang, true);
    const perhaps = page.getByText(matching.perhapsHere);
    await expect(perhaps).toBeVisible();
    await expect(page.getByText(earlier)).toBeVisible();
    await expectAccessible(page, "perhaps the same person");

    await action(page, matching.compare).first().click();
    const dialog = page.getByRole("dialog", { name: matching.title });
    await expect(dialog.getByRole("columnheader").nth(1)).toContainText(later);
    await expect(dialog.getByRole("columnheader").nth(2)).toContainText(earlier);
    await expect(dialog.getByText("Chanthrea")).toHaveCount(2);
    await expectAccessible(page, "two people side by side");
    await dialog.getByRole("button", { name: matching.isSame }).click();
    await expect(page.getByText(matching.merged)).toBeVisible();

    // Each says where the other is, and both stand in the list.
    const others = page.getByText(matching.otherFiles);
    await expect(others).toBeVisible();
    await expect(perhaps).toBeHidden();
    await expectAccessible(page, "files of one person");
    await openFile(page, lang, earlier);
    await expect(others).toBeVisible();
    await action(page, later).click();
    await expect(others).toBeVisible();

    await action(page, matching.takeApart).click();
    const sure = page.getByRole("dialog", { name: matching.sureApart });
    await expectAccessible(page, "taken apart");
    await sure.getByRole("button", { name: matching.takeApart }).click();
    await expect(page.getByText(matching.takenApart)).toBeVisible();
    await expect(others).toBeHidden();
    await expect(perhaps).toBeVisible();

    // Nothing of hers was put into the other one, nor lost; both acts stand in the history.
    await page.getByRole("tab", { name: cases.tabs.consents }).click();
    await expect(
      page.getByText(codeLabel("consentDecision", "refused", lang), { exact: true }),
    ).toHaveCount(1);
    await page.getByRole("tab", { name: cases.tabs.history }).click();
    await expect(page.getByRole("grid").getByRole("row")).toHaveCount(4);
    await openFile(page, lang, earlier);
    await page.getByRole("tab", { name: cases.tabs.consents }).click();
    await expect(
      page.getByText(codeLabel("consentDecision", "given", lang), { exact: true }),
    ).toHaveCount(1);
    await expect(
      page.getByText(codeLabel("consentDecision", "refused", lang), { exact: true }),
    ).toHaveCount(0);
  });
}

test("two people of one name are asked about once", async ({ launch }) => {
  const { page } = await practise(launch, "en", "shelter");
  const { matching } = WORDS.en;
  await fileOfHer(page, "en", false);
  await fileOfHer(page, "en", true);
  await action(page, matching.compare).first().click();
  await page.getByRole("dialog").getByRole("button", { name: matching.isOther }).click();
  await expect(page.getByText(matching.keptApart)).toBeVisible();
  await expect(page.getByText(matching.perhapsHere)).toBeHidden();
});
