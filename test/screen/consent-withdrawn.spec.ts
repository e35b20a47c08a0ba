import type { Page } from "@playwright/test";
import { expect, test } from "../support/launch";
import { action, choose, codeLabel, goTo, LANGUAGES, say, saying, WORDS } from "../support/journey";
import type { Language } from "../support/journey";
import { expectAccessible } from "../support/journey-axe";
import { practise } from "../support/journey-practice";

test.describe.configure({ mode: "parallel" });

/** The board, with a referral chosen that has gone out; gives the name of whoever got it. */
async function chooseSent(page: Page, lang: Language): Promise<string> {
  const { referrals } = WORDS[lang];
  await goTo(page, lang, "referrals");
  await page.getByRole("button", { name: new RegExp(`^${referrals.show}`) }).click();
  await page.getByRole("menuitemradio", { name: referrals.group.no_receipt }).click();
  const pane = page.getByRole("region", { name: referrals.pane });
  await expect(pane.getByText(referrals.code, { exact: true })).toBeVisible();
  return pane.getByRole("heading").first().innerText();
}

for (const lang of LANGUAGES) {
  test(`a yes that is taken back after something went out is called back there (${lang})`, async ({
    launch,
  }) => {
    const { page } = await practise(launch, lang, "shelter");
    const { cases, referrals, withholding } = WORDS[lang];
    const office = await chooseSent(page, lang);
    await action(page, referrals.openCase).click();
    await page.getByRole("tab", { name: cases.tabs.consents }).click();
    const row = page.getByRole("row").filter({ hasText: office });
    await row.getByRole("button").click();

    const dialog = page.getByRole("dialog", { name: withholding.withdraw.title });
    await expect(dialog.getByText(withholding.withdraw.went)).toBeVisible();
    await expect(dialog.getByText(office)).toBeVisible();
    await expectAccessible(page, "past deliveries");
    await dialog.getByRole("button", { name: withholding.withdraw.confirm }).click();
    await expect(page.getByText(withholding.withdraw.done)).toBeVisible();
    const notice = page.getByText(withholding.recalls.title);
    await expect(notice).toBeVisible();
    await expectAccessible(page, "recall owed");

    // Nothing more goes there: the list says whose yes is missing, and does not let it be chosen.
    await page.getByRole("tab", { name: new RegExp(cases.tabs.referrals) }).click();
    await page.getByRole("button", { name: referrals.refer, exact: true }).click();
    await choose(
      page.getByRole("combobox", { name: referrals.screen.what, exact: true }),
      codeLabel("service", "psychosocial", lang),
    );
    const who = page.getByRole("radiogroup", { name: referrals.screen.who });
    await expect(who.getByText(referrals.reason.consent_withdrawn)).toBeVisible();
    await expect(who.getByRole("radio", { name: office })).toBeDisabled();
    await expectAccessible(page, "refer without a yes");

    // Whoever has it still is told, from the list of today.
    await goTo(page, lang, "today");
    await page.getByText(say(withholding.recalls.tell, { office })).click();
    await page.getByRole("tab", { name: cases.tabs.consents }).click();
    await action(page, withholding.recalls.told).click();
    await expect(page.getByText(saying(withholding.recalls.toldOn))).toBeVisible();
    await expect(action(page, withholding.recalls.told)).toHaveCount(0);
  });
}
