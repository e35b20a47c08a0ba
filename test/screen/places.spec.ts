import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/launch";
import { action, goTo, LANGUAGES, switchTo, WORDS, type Language } from "../support/journey";
import { expectAccessible } from "../support/journey-axe";
import { answerWhatIsOwed, field, startIntake, toStep } from "../support/journey-intake";
import { practise } from "../support/journey-practice";

test.describe.configure({ mode: "parallel" });

// Invented places in a province that there is.
const HEAD = "code,name_km,name_latin,unit";
const PLACES = [
  "02,បាត់ដំបង,Battambang,Province",
  "0291,ស្រុកអូរធំ,Ou Thum,District",
  "029101,ឃុំស្ពាន,Spean Bridge,Commune",
  "02910101,ភូមិស្រះបី,Three Ponds,Village",
  "02910102,ភូមិរំដួល,Rumduol,Village",
  "029102,ឃុំរំដួល,Rumduol,Commune",
];
const FULL = {
  en: "Three Ponds, Spean Bridge, Ou Thum, Battambang",
  km: "ភូមិស្រះបី ឃុំស្ពាន ស្រុកអូរធំ ខេត្តបាត់ដំបង",
};

/** A gazetteer file with these lines. */
function fileIn(folder: string, name: string, lines: readonly string[]): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  writeFileSync(file, `\ufeff${[HEAD, ...lines].join("\r\n")}\r\n`);
  return file;
}

/** The preview in Settings of the file that the dialog gives. */
function preview(page: Page, lang: Language, file: string) {
  const title = WORDS[lang].places.preview.title.replace("{{file}}", path.basename(file));
  return page.getByRole("region", { name: title });
}

for (const lang of LANGUAGES) {
  test(`a gazetteer is taken in, a village found by typing, and named when it is retired (${lang})`, async ({
    launch,
    dataDir,
  }) => {
    const folder = path.join(dataDir, "..", "lists");
    const { chumrok, page } = await practise(launch, lang, "shelter");
    const { places, cases, intake } = WORDS[lang];
    const home = field(page, lang, "person.homeAdminCode");
    const village = page.getByRole("combobox", { name: places.levels.village, exact: true });

    await goTo(page, lang, "settings");
    await chumrok.answerOpen(fileIn(folder, "notes.csv", []));
    await action(page, places.settings.choose).click();
    await expect(page.getByText(places.settings.notAGazetteer)).toBeVisible();

    const first = fileIn(folder, "first.csv", [...PLACES, "2,ខេត្ត,Lost Zero,Province"]);
    await chumrok.answerOpen(first);
    await action(page, places.settings.choose).click();
    const shown = preview(page, lang, first);
    await expect(shown.getByText(places.preview.why.lost_zero)).toBeVisible();
    await expectAccessible(page, "preview of places");
    await shown.getByRole("button", { name: places.preview.apply, exact: true }).click();
    await expect(page.getByText(places.settings.takenIn)).toBeVisible();

    // Two places of one name are told apart by what they lie in; Enter takes the first that is found.
    await goTo(page, lang, "today");
    await startIntake(page, lang);
    await answerWhatIsOwed(page, lang);
    await toStep(page, lang, "identity");
    await home.focus();
    await page.keyboard.type(lang === "km" ? "រំដួល" : "rumduol");
    await expect(page.getByRole("option")).toHaveCount(2);
    await page.keyboard.press("Control+a");
    await page.keyboard.type("three pond");
    await expect(page.getByRole("option")).toHaveCount(1);
    await page.keyboard.press("Enter");
    await expect(home).toHaveValue(FULL[lang]);
    await expect(village).toHaveValue(lang === "km" ? "ភូមិស្រះបី" : "Three Ponds");
    await expectAccessible(page, "a place down to the village");

    // Level by level: the village is taken back, and given again.
    await village.press("Control+a");
    await page.keyboard.type(places.notSaid);
    await page.keyboard.press("Enter");
    await expect(village).toHaveValue("");
    await page.keyboard.type(lang === "km" ? "ស្រះ" : "Three");
    await page.keyboard.press("Enter");
    await expect(home).toHaveValue(FULL[lang]);

    await toStep(page, lang, "finish");
    await page.getByRole("button", { name: intake.finish.sendForReview }).click();
    await page.getByRole("tab", { name: cases.tabs.identity }).click();
    await expect(page.getByText(FULL[lang])).toBeVisible();
    const other = lang === "km" ? "en" : "km";
    await switchTo(page, other);
    await expect(page.getByText(FULL[other])).toBeVisible();
    await switchTo(page, lang);
    const caseUrl = page.url();

    await goTo(page, lang, "settings");
    const second = fileIn(
      folder,
      "second.csv",
      PLACES.filter((line) => !line.startsWith("02910101")),
    );
    await chumrok.answerOpen(second);
    await action(page, places.settings.choose).click();
    await expect(preview(page, lang, second).getByText(places.preview.retiredText)).toBeVisible();
    await preview(page, lang, second)
      .getByRole("button", { name: places.preview.apply, exact: true })
      .click();
    await expect(page.getByRole("button", { name: places.settings.goBack })).toBeVisible();

    await page.evaluate((url) => {
      location.href = url;
    }, caseUrl);
    await page.getByRole("tab", { name: cases.tabs.identity }).click();
    await expect(page.getByText(FULL[lang])).toBeVisible();
    await action(page, cases.actions.correct).click();
    await toStep(page, lang, "identity");
    const name = lang === "km" ? "ភូមិស្រះបី" : "Three Ponds";
    await expect(village).toHaveValue(places.retired.replace("{{name}}", name));
    await home.focus();
    await page.keyboard.type("three pond");
    await expect(page.getByText(places.nothingFound)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(home).toHaveValue(FULL[lang]);
  });
}
