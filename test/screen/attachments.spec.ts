import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, test, type Chumrok } from "../support/launch";
import {
  action,
  choose,
  codeLabel,
  goTo,
  LANGUAGES,
  startPractice,
  switchTo,
  WORDS,
  type Language,
} from "../support/journey";
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
    const chumrok = await launch({ args: ["--demo"] });
    const page = await chumrok.window();
    await switchTo(page, lang);
    await startPractice(page, lang, "shelter");
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

test("a file that is none of the four kinds is refused, and nothing is kept", async ({
  launch,
  dataDir,
}) => {
  const chumrok = await launch({ args: ["--demo"] });
  const page = await chumrok.window();
  await switchTo(page, "en");
  await startPractice(page, "en", "shelter");
  const { attachments, errors } = WORDS.en;
  await openTab(page, "en");
  const file = path.join(dataDir, "..", "page.pdf");
  writeFileSync(file, "<script>alert(1)</script>");
  await chumrok.answerOpen(file);
  await action(page, attachments.add).click();
  const dialog = page.getByRole("dialog");
  await choose(
    dialog.getByLabel(attachments.form.kind, { exact: true }),
    codeLabel("attachmentKind", "medical_report", "en"),
  );
  await dialog.getByRole("button", { name: attachments.form.save }).click();
  await expect(page.getByText(errors.unknown_file_type)).toBeVisible();
  await expect(page.getByText(attachments.empty)).toBeVisible();
});
