import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, test, type Chumrok } from "../support/launch";
import {
  action,
  choose,
  codeLabel,
  goTo,
  khmerDigits,
  LANGUAGES,
  saying,
  WORDS,
  type Language,
} from "../support/journey";
import { practise } from "../support/journey-practice";
import { expectAccessible } from "../support/journey-axe";
import { samplePng, sampleWav } from "../support/sample-files";

test.describe.configure({ mode: "parallel" });

/** The attachments of the first case in the list. */
async function openTab(page: Page, lang: Language): Promise<void> {
  const { cases } = WORDS[lang];
  await goTo(page, lang, "cases");
  await page.getByRole("grid").getByRole("row").nth(1).dblclick();
  await page.getByRole("tab", { name: cases.tabs.attachments }).click();
}

/** Adds a file as somebody would; ends when it is in the list. */
async function add(
  chumrok: Chumrok,
  page: Page,
  lang: Language,
  file: { readonly path: string; readonly bytes: Buffer; readonly description: string },
): Promise<void> {
  const { attachments } = WORDS[lang];
  writeFileSync(file.path, file.bytes);
  await chumrok.answerOpen(file.path);
  await action(page, attachments.add).click();
  const dialog = page.getByRole("dialog");
  await choose(
    dialog.getByLabel(attachments.form.kind, { exact: true }),
    codeLabel("attachmentKind", "medical_report", lang),
  );
  await dialog.getByLabel(attachments.form.description, { exact: true }).fill(file.description);
  await dialog.getByRole("button", { name: attachments.form.save }).click();
  await expect(page.getByRole("grid").getByText(file.description)).toBeVisible();
}

for (const lang of LANGUAGES) {
  test(`a picture and a sound are kept, seen inside the program, and removed (${lang})`, async ({
    launch,
    dataDir,
  }) => {
    const { chumrok, page } = await practise(launch, lang, "shelter");
    const { attachments, common } = WORDS[lang];
    await openTab(page, lang);
    await expect(page.getByText(attachments.empty)).toBeVisible();
    const at = (name: string): string => path.join(dataDir, "..", name);
    await add(chumrok, page, lang, { path: at("b.png"), bytes: samplePng(), description: "scan" });
    await add(chumrok, page, lang, { path: at("c.wav"), bytes: sampleWav(), description: "sound" });
    await expectAccessible(page, "attachments");

    const viewer = page.getByRole("dialog");
    await page.getByRole("row").filter({ hasText: "scan" }).dblclick();
    await expect
      .poll(() => viewer.getByRole("img").evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(1);
    await viewer.getByRole("button", { name: common.close }).click();

    await page.getByRole("row").filter({ hasText: "sound" }).dblclick();
    await expect
      .poll(() => viewer.locator("audio").evaluate((sound: HTMLAudioElement) => sound.duration))
      .toBeCloseTo(1, 1);
    await page.keyboard.press("Escape");

    const scan = page.getByRole("row").filter({ hasText: "scan" });
    await scan.getByRole("button", { name: attachments.remove }).click();
    await page.getByLabel(attachments.removal.reason, { exact: true }).fill("taken by mistake");
    await page.getByRole("button", { name: attachments.removal.confirm, exact: true }).click();
    await expect(page.getByText(attachments.removed)).toBeVisible();
    await expect(scan).toHaveCount(0);
  });
}

/** How many dark points there are: paper alone has none. */
function inkOf(canvas: HTMLCanvasElement): number {
  const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
  let ink = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] === 255 && data[at]! + data[at + 1]! + data[at + 2]! < 200) ink += 1;
  }
  return ink;
}

for (const lang of LANGUAGES) {
  test(`a PDF is cleaned, kept, and read page by page with keys alone (${lang})`, async ({
    launch,
    dataDir,
  }) => {
    const { chumrok, page } = await practise(launch, lang, "shelter");
    const { attachments, cases } = WORDS[lang];
    await openTab(page, lang);
    // A document of several pages with fonts of its own in both scripts: the case itself, printed.
    const printed = path.join(dataDir, "..", "case.pdf");
    await chumrok.answerSave(printed);
    await action(page, cases.actions.print).click();
    await page.getByRole("menuitem", { name: WORDS[lang].papers.whole }).click();
    const question = page.getByRole("dialog");
    await question.getByRole("button", { name: cases.print.confirm }).click();
    await expect(page.getByText(saying(cases.print.saved))).toBeVisible();
    const bytes = readFileSync(printed);
    await add(chumrok, page, lang, { path: printed, bytes, description: "the case on paper" });

    await page.getByRole("row").filter({ hasText: "the case on paper" }).dblclick();
    const digits = (n: number): string => (lang === "km" ? khmerDigits(n) : String(n));
    const sheet = (n: number) =>
      page.getByRole("region", {
        name: saying(attachments.viewer.page.replace("{{n}}", digits(n))),
      });
    await expect(sheet(1)).toBeFocused();
    const canvas = page.getByRole("dialog").locator("canvas");
    await expect.poll(() => canvas.evaluate(inkOf)).toBeGreaterThan(500);
    await expectAccessible(page, "a PDF in the viewer");

    const width = await canvas.evaluate((one) => one.clientWidth);
    await page.keyboard.press("+");
    await expect.poll(() => canvas.evaluate((one) => one.clientWidth)).toBeGreaterThan(width);
    await page.keyboard.press("PageDown");
    await expect(sheet(2)).toBeFocused();
    await expect.poll(() => canvas.evaluate(inkOf)).toBeGreaterThan(500);
    await page.keyboard.press("Escape");
    await expect(canvas).toHaveCount(0);
  });
}

test("a file that is none of the four kinds is refused, and nothing is kept", async ({
  launch,
  dataDir,
}) => {
  const { chumrok, page } = await practise(launch, "en", "shelter");
  const { attachments } = WORDS.en;
  await openTab(page, "en");
  const file = path.join(dataDir, "..", "page.pdf");
  await chumrok.answerOpen(file);
  for (const content of ["<script>alert(1)</script>", "%PDF-1.7\nnothing of the kind"]) {
    writeFileSync(file, content);
    await action(page, attachments.add).click();
    const dialog = page.getByRole("dialog");
    await choose(
      dialog.getByLabel(attachments.form.kind, { exact: true }),
      codeLabel("attachmentKind", "medical_report", "en"),
    );
    await dialog.getByRole("button", { name: attachments.form.save }).click();
    await expect(page.getByText(attachments.unreadable)).toBeVisible();
    await expect(page.getByText(attachments.empty)).toBeVisible();
  }
});
