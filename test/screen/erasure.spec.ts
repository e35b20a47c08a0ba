import { statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/launch";
import {
  action,
  approveAs,
  DEPUTY,
  goTo,
  khmerDigits,
  LANGUAGES,
  say,
  saying,
  WORDS,
  type Language,
} from "../support/journey";
import { practise } from "../support/journey-practice";
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/journey-axe";

test.describe.configure({ mode: "parallel" });

/** The list of everything that will be due within a year. */
async function openDueList(page: Page, lang: Language): Promise<void> {
  const { retention } = WORDS[lang];
  await goTo(page, lang, "cases");
  await action(page, retention.open).click();
  await action(page, retention.within.label).first().click();
  await page.getByRole("menuitemradio", { name: retention.within.year }).click();
  await expect(page.getByRole("checkbox").first()).toBeVisible();
}

for (const lang of LANGUAGES) {
  test(`two people erase a file, and what stays is a certificate without names (${lang})`, async ({
    launch,
    dataDir,
  }) => {
    const { chumrok, page } = await practise(launch, lang, "shelter");
    const { retention, cases, validation } = WORDS[lang];
    await openDueList(page, lang);
    await expectAccessible(page, "due for erasure");
    const row = page
      .getByRole("row")
      .filter({ has: page.getByRole("checkbox") })
      .first();
    const caseNo = await row.locator("td.code").innerText();
    await row.getByRole("checkbox").check();
    // Khmer has no form of its own for one.
    const start = { en: retention.erase.start_one, km: retention.erase.start_other }[lang];
    await action(page, say(start, { count: khmerDigits(1) })).click();
    const dialog = page.getByRole("dialog", { name: retention.erase.title });
    await dialog.getByRole("button", { name: retention.erase.ask }).click();
    await expect(dialog.getByText(validation.required)).toBeVisible();
    await dialog.getByRole("radio").first().check();
    await dialog.getByRole("button", { name: retention.erase.ask }).click();
    await approveAs(page, lang, DEPUTY);

    // The whole store is written anew under another key.
    await expect(page.getByText(retention.certificate.reachText.backups)).toBeVisible({
      timeout: 120_000,
    });
    await expect(page.getByText(caseNo, { exact: true })).toBeVisible();
    await expectAccessible(page, "certificate");
    const file = path.join(dataDir, "..", "certificate.pdf");
    await chumrok.answerSave(file);
    await action(page, retention.certificate.save).click();
    await expect(page.getByText(saying(retention.certificate.saved))).toBeVisible();
    expect(statSync(file).size).toBeGreaterThan(1000);

    await goTo(page, lang, "cases");
    await page.getByRole("searchbox").fill(caseNo);
    await expect(page.getByText(cases.noMatch)).toBeVisible();
  });
}

test("a file on legal hold cannot be chosen until the hold is lifted", async ({ launch }) => {
  const { page } = await practise(launch, "en", "shelter");
  const { retention } = WORDS.en;
  await openDueList(page, "en");
  const row = page
    .getByRole("row")
    .filter({ has: page.getByRole("checkbox") })
    .first();
  const caseNo = await row.locator("td.code").innerText();
  const held = page.getByRole("row").filter({ hasText: caseNo });

  await row.getByRole("button", { name: retention.hold.start }).click();
  await page.getByRole("dialog").getByRole("radio").first().check();
  await page.getByLabel(retention.hold.reason, { exact: true }).fill("a court asked");
  await page.getByRole("button", { name: retention.hold.set }).click();
  await expect(page.getByText(retention.hold.saved)).toBeVisible();
  await expect(held.getByRole("checkbox")).toBeDisabled();

  await held.getByRole("button").click();
  await page.getByLabel(retention.hold.reason, { exact: true }).fill("the court has ended");
  await page.getByRole("button", { name: retention.hold.lift }).click();
  await expect(page.getByText(retention.hold.lifted)).toBeVisible();
  await expect(held.getByRole("checkbox")).toBeEnabled();
});
