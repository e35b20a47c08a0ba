import type { Page } from "@playwright/test";
import { fieldLabel } from "../../renderer/forms/field-label";
import { expect, test } from "../support/launch";
import {
  action,
  choose,
  codeLabel,
  goTo,
  khmerDigits,
  LANGUAGES,
  say,
  WORDS,
  type Language,
} from "../support/journey";
import { expectAccessible } from "../support/journey-axe";
import { saveDraftFile } from "../support/journey-files";
import { writeDay } from "../support/journey-intake";
import { practise } from "../support/journey-practice";

test.describe.configure({ mode: "parallel" });

/** The office in which somebody is alleged to be involved, and one that has nothing to do with it. */
const OFFICE = {
  en: ["Anti-trafficking Police, Preah Sihanouk", "Sovann Clinic"],
  km: ["នគរបាលប្រឆាំងការជួញដូរ ព្រះសីហនុ", "គ្លីនិកសុវណ្ណ"],
} as const;

const list = (page: Page, name: string) => page.getByRole("combobox", { name, exact: true });

for (const lang of LANGUAGES) {
  test(`an official is alleged: the files of the victims are kept from that office (${lang})`, async ({
    launch,
  }) => {
    const { page } = await practise(launch, lang, "shelter");
    const { incidents, withholding, cases, referrals } = WORDS[lang];
    const { fields } = incidents;
    const n = (value: number): string => (lang === "km" ? khmerDigits(value) : String(value));
    await saveDraftFile(page, lang, () => Promise.resolve());
    const caseNo = await page.getByText(/^PR-[0-9A-Z]{5}-[0-9A-Z]$/).innerText();

    await goTo(page, lang, "incidents");
    await action(page, incidents.new).first().click();
    await expect(list(page, fields.countingBasis)).toBeFocused();
    await expectAccessible(page, "new incident");
    await choose(list(page, fields.countingBasis), codeLabel("countingBasis", "crackdown", lang));
    await writeDay(page, lang, fields.actionDate, { day: "01", month: "03", year: "2026" });
    await choose(
      list(page, fields.offenceGroup),
      codeLabel("offenceGroup", "human_trafficking", lang),
    );

    await action(page, incidents.victims.addCase).click();
    const finder = page.getByRole("dialog", { name: incidents.finder.title });
    await finder.getByPlaceholder(incidents.finder.example).fill(caseNo);
    await expect(finder.getByRole("row")).toHaveCount(2);
    await expectAccessible(page, "find a victim");
    await finder.getByRole("row").nth(1).press("Enter");
    await expect(finder).toBeHidden();
    await action(page, incidents.victims.addOther).click();
    await choose(
      page.getByLabel(incidents.victims.addHandover, { exact: true }),
      codeLabel("handoverKind", "social_affairs", lang),
    );
    await expect(
      page.getByRole("group", { name: fieldLabel("handovers.date", lang), exact: true }),
    ).toBeVisible();

    // Two suspects; one is an official, so everything stops until it is said who must not know.
    await action(page, incidents.suspects.add).click();
    await page.getByRole("textbox", { name: fields.suspects.nameText }).fill("Alleged One");
    await action(page, incidents.suspects.add).click();
    await page
      .getByRole("radiogroup", { name: fields.suspects.isOfficial, exact: true })
      .last()
      .getByRole("radio", { name: codeLabel("yesNo", "yes", lang), exact: true })
      .check({ force: true });
    const dialog = page.getByRole("dialog", { name: withholding.official.title });
    await dialog.getByRole("button", { name: withholding.official.withhold }).click();
    await expect(page.getByText(incidents.official.officeFirst)).toBeVisible();
    await expect(list(page, fields.officialOrgId)).toBeFocused();
    await choose(list(page, fields.officialOrgId), OFFICE[lang][0]);
    await expectAccessible(page, "incident with an official");
    await page.getByRole("button", { name: incidents.official.withhold }).click();
    await expect(page.getByText(say(incidents.official.withheld, { n: n(1) }))).toBeVisible();
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText(incidents.saved)).toBeVisible();

    await openCase(page, lang, caseNo);
    await page.getByRole("tab", { name: cases.tabs.referrals }).click();
    await action(page, referrals.refer).click();
    await choose(
      list(page, referrals.screen.what),
      codeLabel("service", "police_protection", lang),
    );
    const offered = page.getByRole("radiogroup", { name: referrals.screen.who });
    await expect(offered.getByText(OFFICE[lang][1])).toBeVisible();
    // The office can be read, with why not; it cannot be chosen.
    const office = offered.getByRole("radio", { name: OFFICE[lang][0] });
    await expect(office).toHaveAttribute("aria-disabled", "true");
    await office.click({ force: true });
    await expect(office).not.toBeChecked();
    await expectAccessible(page, "refer, with an office that must not know");
  });
}

async function openCase(page: Page, lang: Language, caseNo: string): Promise<void> {
  await goTo(page, lang, "cases");
  await page.getByRole("searchbox").or(page.getByRole("textbox")).first().fill(caseNo);
  await page.getByRole("row").filter({ hasText: caseNo }).dblclick();
  await expect(page.getByRole("tablist")).toBeVisible();
}
