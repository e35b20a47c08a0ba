import type { Page } from "@playwright/test";
import { expect, test } from "../support/launch";
import {
  action,
  choose,
  codeLabel,
  createHouse,
  goTo,
  khmerDigits,
  LANGUAGES,
  lock,
  RUMDUOL,
  say,
  unlock,
  WORDS,
  type Language,
} from "../support/journey";
import { expectAccessible } from "../support/journey-axe";
import { chooseUrgency, expectStep, writeDay } from "../support/journey-intake";
import { practise } from "../support/journey-practice";

test.describe.configure({ mode: "parallel" });

const NAME = "Raid at a fish landing (practice)";
const COUNTRY = { en: ["Vietnam", "Thailand"], km: ["វៀតណាម", "ថៃ"] } as const;

const digits = (lang: Language, n: number): string => (lang === "km" ? khmerDigits(n) : String(n));

async function toOperations(page: Page, lang: Language): Promise<void> {
  await goTo(page, lang, "incidents");
  await action(page, WORDS[lang].operations.title).click();
  await expect(
    page.getByRole("heading", { level: 1, name: WORDS[lang].operations.title }),
  ).toBeVisible();
}

for (const lang of LANGUAGES) {
  test(`thirty people of one raid, one of whom gets a file (${lang})`, async ({ launch }) => {
    const { page } = await practise(launch, lang, "shelter");
    const { operations, recordFields, validation } = WORDS[lang];
    const { operation, encounter } = recordFields;
    await toOperations(page, lang);
    await expectAccessible(page, "operations");
    await page.keyboard.press("n");
    const name = page.getByRole("textbox", { name: operation.name, exact: true });
    await expect(name).toBeFocused();

    // A refused save says beside each field what is missing, and loses nothing.
    await page.keyboard.type(NAME);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText(validation.required)).toHaveCount(6);
    await expectAccessible(page, "operation, refused");
    await choose(
      page.getByRole("combobox", { name: operation.operationKind, exact: true }),
      codeLabel("operationKind", "raid", lang),
    );
    const days = { month: "03", year: "2026" };
    await writeDay(page, lang, operation.periodStart, { ...days, day: "01" });
    await writeDay(page, lang, operation.periodEnd, { ...days, day: "05" });

    const nationality = page.getByRole("combobox", { name: encounter.nationality, exact: true });
    const count = page.getByLabel(operations.entry.count, { exact: true });
    for (const [country, n] of [
      [COUNTRY[lang][0], 29],
      [COUNTRY[lang][1], 1],
    ] as const) {
      await choose(nationality, country);
      await count.fill(String(n));
      const add = say(operations.entry.add, { n: digits(lang, n) });
      await page.getByRole("button", { name: add, exact: true }).press("Enter");
      // The next kind of people is typed without looking for the place.
      await expect(nationality).toBeFocused();
    }
    const [all, countries] = [digits(lang, 30), digits(lang, 2)];
    await expect(
      page.getByText(say(operations.totals, { all, foreign: all, countries })),
    ).toBeVisible();

    await page.keyboard.press("Control+Enter");
    await expect(page.getByText(operations.saved)).toBeVisible();
    await page.getByRole("row").filter({ hasText: NAME }).dblclick();

    await page.getByRole("grid").getByRole("row").nth(1).focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await expect(page.getByText(say(operations.person, { n: all }), { exact: true })).toBeVisible();
    await expectAccessible(page, "somebody who was met");
    await page.getByRole("button", { name: operations.beginFile }).click();
    await expectStep(page, lang, "receive");
    const caseNo = await page.getByText(/^PR-[0-9A-Z]{5}-[0-9A-Z]$/).innerText();
    await chooseUrgency(page, lang);
    await page.keyboard.press("Escape");
    await expect(page.getByText(WORDS[lang].intake.savedCase)).toBeVisible();

    // The operation was left with a link that is not saved yet: it is still there.
    await toOperations(page, lang);
    await page.getByRole("row").filter({ hasText: NAME }).dblclick();
    const linked = page.getByRole("row").filter({ hasText: COUNTRY[lang][1] });
    await page.getByRole("grid").getByRole("row").nth(1).focus();
    await page.keyboard.press("End");
    await expect(linked).toContainText(operations.hasFile);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText(operations.saved)).toBeVisible();

    // And the file says where this person was found.
    await goTo(page, lang, "cases");
    await page.getByRole("searchbox").or(page.getByRole("textbox")).first().fill(caseNo);
    await page.getByRole("row").filter({ hasText: caseNo }).dblclick();
    await page.getByRole("tab", { name: WORDS[lang].cases.tabs.reception }).click();
    await expect(page.getByText(NAME)).toBeVisible();
  });
}

test("an operation that is locked in mid-word goes on at that word", async ({ launch }) => {
  const chumrok = await launch();
  const page = await chumrok.window();
  await createHouse(page, "en", RUMDUOL);
  await toOperations(page, "en");
  await page.keyboard.press("n");
  const label = WORDS.en.recordFields.operation.name;
  await expect(page.getByRole("textbox", { name: label, exact: true })).toBeFocused();
  await page.keyboard.type("Raid at a fish lan");

  const door = await lock(chumrok, page);
  await unlock(door, "en", RUMDUOL);
  const name = door.getByRole("textbox", { name: label, exact: true });
  await expect(name).toHaveValue("Raid at a fish lan");
  await expect(name).toBeFocused();
});
