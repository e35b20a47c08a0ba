import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, test, type Chumrok } from "../support/launch";
import { codeLabel, goTo, LANGUAGES, say, saying, WORDS, type Language } from "../support/journey";
import { expectAccessible } from "../support/journey-axe";
import { practise } from "../support/journey-practice";
import { readPdf, withoutSpaces, type ReadPdf } from "../support/read-pdf";

test.describe.configure({ mode: "parallel" });

type Kind = keyof typeof WORDS.en.papers.kinds;

/** Ctrl P on a file, and a paper of its menu, with keys alone. */
async function openPaper(page: Page, lang: Language, kind: Exclude<Kind, "referral">) {
  const { papers } = WORDS[lang];
  await page.keyboard.press("Control+p");
  const item = page.getByRole("menuitem", { name: papers.kinds[kind] });
  await expect(item).toBeVisible();
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press("ArrowDown");
    if (await item.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(item).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 }).first()).toContainText(papers.kinds[kind]);
}

/** Saves the paper that is shown, in a language of its own, and reads it back. */
async function saved(
  chumrok: Chumrok,
  page: Page,
  lang: Language,
  paperLang: Language,
  file: string,
): Promise<ReadPdf> {
  const { papers } = WORDS[lang];
  await page
    .getByRole("radio", { name: paperLang === "km" ? papers.khmer : papers.english })
    .check({ force: true });
  await expect(page.getByRole("article")).toHaveAttribute("lang", paperLang);
  await chumrok.answerSave(file);
  await page.keyboard.press("Control+p");
  await expect(page.getByText(say(papers.saved, { name: path.basename(file) }))).toBeVisible();
  return readPdf(readFileSync(file));
}

/** Signs that a PDF draws below others do not come back as text: of Khmer only its letters are looked for. */
function expectLanguage(text: string, lang: Language, kind: Exclude<Kind, "referral">): void {
  const english = withoutSpaces(WORDS.en.papers.texts[kind].title);
  if (lang === "en") {
    expect(text).toContain(english);
  } else {
    expect(text).not.toContain(english);
    expect(text.match(/[\u1780-\u17b3]/g)?.length ?? 0).toBeGreaterThan(100);
  }
}

function expectSafe({ pages, metadata }: ReadPdf): void {
  const all = `${pages.join("")} ${metadata}`;
  for (const url of ["chumrok://", "file:", "http"]) expect(all).not.toContain(url);
  // What the screen tells of the paper before must not lie on this one.
  expect(all).not.toContain(".pdf");
}

for (const lang of LANGUAGES) {
  test(`papers of a file are previewed, saved in both languages, and read back (${lang})`, async ({
    launch,
    dataDir,
  }) => {
    test.setTimeout(240_000);
    const { chumrok, page } = await practise(launch, lang, "shelter");
    await goTo(page, lang, "cases");
    const named = page.getByRole("row").filter({ hasNotText: WORDS[lang].cases.noName });
    await named.nth(1).dblclick();
    await expect(page.getByRole("tablist")).toBeVisible();
    const name = withoutSpaces(
      await page
        .getByRole("heading", { level: 1 })
        .evaluate((heading) => heading.firstChild?.textContent ?? ""),
    );
    for (const kind of ["intake", "person", "consent"] as const) {
      await openPaper(page, lang, kind);
      await expectAccessible(page, `paper ${kind}`);
      for (const paperLang of LANGUAGES) {
        const file = path.join(dataDir, "..", `${kind}-${paperLang}.pdf`);
        const read = await saved(chumrok, page, lang, paperLang, file);
        expectSafe(read);
        const text = read.pages.join("");
        expectLanguage(text, paperLang, kind);
        expect(read.pages[0]).toContain(`1/${String(read.pages.length)}`);
        // Practice is written on what practice prints (domain §11, R15).
        expect(text).toContain("DEMO");
        if (kind !== "intake") expect(text).not.toContain(name);
        if (kind === "person") expect(read.pages).toHaveLength(1);
      }
      await page.keyboard.press("Escape");
      await expect(page.getByRole("tablist")).toBeVisible();
    }
  });
}

test("the letter of a referral has its code, and leaves out a part nobody agreed to", async ({
  launch,
  dataDir,
}) => {
  test.setTimeout(120_000);
  const { chumrok, page } = await practise(launch, "en", "shelter");
  const { referrals, papers } = WORDS.en;
  await goTo(page, "en", "referrals");
  await page.getByRole("row").filter({ hasText: referrals.alarm.over }).first().click();
  const code = await page
    .getByRole("region", { name: referrals.pane })
    .getByText(/^[0-9A-Z]{4} [0-9A-Z]{4}$/)
    .innerText();
  await page.getByRole("button", { name: referrals.openCase }).click();
  await expect(page.getByRole("tablist")).toBeVisible();
  await page.keyboard.press("Control+p");
  await page
    .getByRole("menuitem", { name: saying(papers.letterTo) })
    .first()
    .click();
  const file = path.join(dataDir, "..", "letter.pdf");
  const read = await saved(chumrok, page, "en", "en", file);
  expectSafe(read);
  const text = read.pages.join("");
  expect(text).toContain(withoutSpaces(code));
  expect(text).toContain(withoutSpaces(papers.texts.referral.ruleReadBack));
  expect(text).not.toContain(withoutSpaces(codeLabel("dataScope", "exploitation_facts", "en")));
});
