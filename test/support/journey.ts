import { expect, type Locator, type Page } from "@playwright/test";
import { codeLabel } from "../../renderer/i18n/codes/code-label";
import { en } from "../../renderer/i18n/en/index";
import type { Language } from "../../renderer/i18n/i18n";
import { km } from "../../renderer/i18n/km/index";
import { DEMO_PEOPLE, PRACTICE_PASSPHRASE } from "../../shared/demo/demo-houses";
import type { Chumrok } from "./launch";

/** Both languages as the screens show them. A journey finds elements by these words, as a person does. */
export const WORDS = { en, km };
export const LANGUAGES = ["en", "km"] as const satisfies readonly Language[];
export { codeLabel };
export type { Language };

/** A house that a journey sets up; invented. */
export interface House {
  readonly nameKm: string;
  readonly nameEn: string;
  readonly siteCode: string;
  /** In Latin letters, as the list of provinces shows it. */
  readonly province: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly passphrase: string;
}

export const RUMDUOL: House = {
  nameKm: "ផ្ទះរំដួល",
  nameEn: "Rumduol House",
  siteCode: "RD",
  province: "Battambang",
  loginName: "sokha",
  displayName: "Sokha",
  passphrase: "kettle orbit mango seventeen lantern",
};

/** The words with `{{name}}` filled in, for sentences that a screen composes. */
export function say(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");
}

/** The same, for a sentence of which only the fixed words are known. */
export function saying(template: string): RegExp {
  const parts = template
    .split(/\{\{\w+\}\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(parts.join(".+"));
}

/** Changes the language with the switch on the screen, if it is not there yet. */
export async function switchTo(page: Page, lang: Language): Promise<void> {
  const other = page.getByRole("button", {
    name: WORDS[lang].common.appName === "ជម្រក" ? "ខ្មែរ" : "English",
    exact: true,
  });
  await expect(page.getByRole("button", { name: /^(ខ្មែរ|English)$/ })).toBeVisible();
  // A press that meets a screen on its way out is a press on nothing: it is looked at, and pressed again.
  await expect(async () => {
    if (await other.isVisible()) await other.click({ timeout: 2_000 });
    await expect(page.locator("html")).toHaveAttribute("lang", lang, { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
}

/** Chooses from a list that opens under a field; in a long one types the option first. */
export async function choose(field: Locator, option: string): Promise<void> {
  await field.click();
  if (await field.isEditable()) await field.fill(option);
  await field.page().getByRole("option", { name: option }).first().click();
}

/** Fills the first-start form as far as `house` says; does not press the button. */
export async function fillFirstStart(page: Page, lang: Language, house: House): Promise<void> {
  const { first, passphrase } = WORDS[lang].unlock;
  await page.getByLabel(first.nameKm).fill(house.nameKm);
  await page.getByLabel(first.nameEn).fill(house.nameEn);
  if (lang === "en") await choose(page.getByLabel(first.province), house.province);
  await page.getByLabel(first.siteCode).fill(house.siteCode);
  await page.getByLabel(first.displayName).fill(house.displayName);
  await page.getByLabel(first.loginName).fill(house.loginName);
  await page.getByLabel(passphrase, { exact: true }).first().fill(house.passphrase);
  await page.getByLabel(first.repeat).first().fill(house.passphrase);
}

/**
 * Sets up the house through the form of the first start, copies the five sheets and types two of them
 * back; ends on Today. Gives the five texts, line by line as they were read from the screen.
 */
export async function createHouse(
  page: Page,
  lang: Language,
  house: House,
): Promise<readonly Sheet[]> {
  await switchTo(page, lang);
  await fillFirstStart(page, lang, house);
  await page.getByRole("button", { name: WORDS[lang].unlock.first.create }).click();
  const sheets = await copySheets(page, lang);
  await typeSheets(page, lang, [sheets[3]!, sheets[1]!]);
  await page.getByRole("button", { name: WORDS[lang].unlock.drill.check }).click();
  await expect(
    page.getByRole("button", { name: WORDS[lang].today.newIntake }).first(),
  ).toBeVisible();
  return sheets;
}

/** Making keys takes as long as the machine is slow. */
export const MAKING_KEYS_MS = 90_000;

/** The eight lines of a recovery sheet, as somebody copied them by hand. */
export type Sheet = readonly string[];

/** Reads the five sheets from the screen, one after the other; ends where two are typed back. */
export async function copySheets(page: Page, lang: Language): Promise<readonly Sheet[]> {
  const words = WORDS[lang].unlock.sheets;
  const sheets: Sheet[] = [];
  for (let no = 1; no <= 5; no += 1) {
    const [n, total] = lang === "km" ? [khmerDigits(no), khmerDigits(5)] : [String(no), "5"];
    const shown = page.getByRole("list", { name: say(words.position, { n, total }) });
    await expect(shown.getByRole("listitem")).toHaveCount(8, { timeout: MAKING_KEYS_MS });
    sheets.push(await shown.getByRole("listitem").allInnerTexts());
    await page.getByRole("button", { name: no < 5 ? words.next : words.onPaper }).click();
  }
  return sheets;
}

/** Types two sheets back, line by line. The caller presses the button. */
export async function typeSheets(
  page: Page,
  lang: Language,
  sheets: readonly [Sheet, Sheet],
): Promise<void> {
  const { drill } = WORDS[lang].unlock;
  for (const [at, label] of [drill.first, drill.second].entries()) {
    const fields = page.getByRole("group", { name: label, exact: true }).getByRole("textbox");
    for (const [line, text] of sheets[at]!.entries()) await fields.nth(line).fill(text);
  }
}

/** Somebody else of the same house; invented. */
export interface Person {
  readonly displayName: string;
  readonly loginName: string;
  readonly passphrase: string;
}

/** The second supervisor of a journey's house. */
export const BOPHA: Person = {
  displayName: "Bopha",
  loginName: "bopha",
  passphrase: "seven copper boats under jasmine",
};

/** The second supervisor of a house of practice. */
export const DEPUTY = {
  loginName: DEMO_PEOPLE[1].loginName,
  passphrase: PRACTICE_PASSPHRASE,
} as const;

/** A supervisor adds a second one, who types the own passphrase; ends on the list of people. */
export async function addSecondPerson(
  page: Page,
  lang: Language,
  supervisor: Pick<House, "passphrase">,
  person: Person = BOPHA,
): Promise<void> {
  const words = WORDS[lang].users;
  await goTo(page, lang, "users");
  await action(page, words.add).click();
  await page.getByLabel(words.form.displayName, { exact: true }).fill(person.displayName);
  await page.getByLabel(words.form.loginName).fill(person.loginName);
  await choose(
    page.getByLabel(words.form.role, { exact: true }),
    codeLabel("role", "supervisor", lang),
  );
  await page
    .getByLabel(words.form.theirPassphrase, { exact: true })
    .first()
    .fill(person.passphrase);
  await page.getByLabel(WORDS[lang].unlock.first.repeat).first().fill(person.passphrase);
  await page
    .getByLabel(words.form.ownPassphrase, { exact: true })
    .first()
    .fill(supervisor.passphrase);
  await page.getByRole("button", { name: words.form.save, exact: true }).click();
  await expect(page.getByText(say(words.form.added, { name: person.displayName }))).toBeVisible();
}

/** The second person agrees in the dialog that is open, or about to open. */
export async function approveAs(
  page: Page,
  lang: Language,
  person: Pick<Person, "loginName" | "passphrase"> = BOPHA,
): Promise<void> {
  const words = WORDS[lang].approvals;
  const dialog = page.getByRole("dialog", { name: words.title });
  await dialog.getByLabel(words.name, { exact: true }).fill(person.loginName);
  await dialog.getByLabel(words.passphrase, { exact: true }).first().fill(person.passphrase);
  await dialog.getByRole("button", { name: words.agree }).click();
  await expect(dialog).toBeHidden();
}

/** Types name and passphrase at the door and presses the button; what follows is the caller's. */
export async function tryUnlock(
  page: Page,
  lang: Language,
  { loginName, passphrase }: Pick<House, "loginName" | "passphrase">,
): Promise<void> {
  const words = WORDS[lang].unlock;
  await page.getByLabel(words.name, { exact: true }).fill(loginName);
  await page.getByLabel(words.passphrase, { exact: true }).first().fill(passphrase);
  await page.getByRole("button", { name: words.unlock }).click();
}

/** Opens a locked house; ends where its person was. */
export async function unlock(
  page: Page,
  lang: Language,
  who: Pick<House, "loginName" | "passphrase">,
): Promise<void> {
  await tryUnlock(page, lang, who);
  await expect(page.getByRole("navigation").first()).toBeVisible();
}

/** Ctrl L; gives the door, a page of a new renderer process. */
export async function lock(chumrok: Chumrok, page: Page): Promise<Page> {
  // The answer may be lost with the page that got the key.
  await page.keyboard.press("Control+l").catch(() => undefined);
  return chumrok.nextWindow(page);
}

/** A button of the screen itself; the bar of keys below names some of them once more. */
export function action(page: Page, name: string): Locator {
  return page.getByRole("main").getByRole("button", { name });
}

/** Opens a section by the rail. */
export async function goTo(
  page: Page,
  lang: Language,
  section: Exclude<keyof typeof en.common.sections, "label">,
): Promise<void> {
  const { label, [section]: name } = WORDS[lang].common.sections;
  await page.getByRole("navigation", { name: label }).getByText(name, { exact: true }).click();
}

/** From the door of practice to Today of the house. The store is filled first, which takes a few seconds. */
export async function startPractice(
  page: Page,
  lang: Language,
  house: "shelter" | "desk",
): Promise<void> {
  const { demo } = WORDS[lang].unlock;
  await page.getByText(demo[house], { exact: true }).click();
  await page.getByRole("button", { name: demo.start }).click();
  await expect(page.getByRole("button", { name: WORDS[lang].common.demo.leave })).toBeVisible({
    timeout: 120_000,
  });
}

/** Sets the year of the national table. */
export async function showYear(page: Page, lang: Language, year: number): Promise<void> {
  await page
    .getByRole("main")
    .getByRole("button", { name: new RegExp(`^${WORDS[lang].report.year}`) })
    .click();
  const shown = lang === "km" ? khmerDigits(year) : String(year);
  await page.getByRole("menuitemradio", { name: shown }).click();
}

/** 2022 → ២០២២ */
export function khmerDigits(value: number | string): string {
  return String(value).replaceAll(/\d/g, (digit) => "០១២៣៤៥៦៧៨៩"[Number(digit)] ?? "");
}
