import path from "node:path";
import type { Page } from "@playwright/test";
import { LANGUAGES, switchTo } from "../support/journey";
import type { Chumrok } from "../support/launch";

const SMALL = { width: 1280, height: 800 };
const LARGE = { width: 1920, height: 1080 };

/** Pictures of screens in both languages, numbered in the order in which they were taken. */
export class Pictures {
  readonly #folder: string;
  #shown = 0;
  #count = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** How many files there are. */
  get count(): number {
    return this.#count;
  }

  /** The screen as it stands, at 1280×800 and, for main screens, at 1920×1080; ends in English. */
  async take(chumrok: Chumrok, page: Page, name: string, isMain = false): Promise<void> {
    this.#shown += 1;
    const number = String(this.#shown).padStart(2, "0");
    for (const size of isMain ? [SMALL, LARGE] : [SMALL]) {
      await chumrok.setSize(size.width, size.height);
      for (const lang of [...LANGUAGES].reverse()) {
        await switchTo(page, lang);
        await settle(page);
        const large = size === LARGE ? ".1920" : "";
        await this.#keep(page, `${number}-${name}${large}.${lang}.png`);
      }
    }
    await chumrok.setSize(SMALL.width, SMALL.height);
  }

  /** A screen without a language switch, as it stands. */
  async takeOnce(page: Page, name: string): Promise<void> {
    this.#shown += 1;
    await settle(page);
    await this.#keep(page, `${String(this.#shown).padStart(2, "0")}-${name}.png`);
  }

  async #keep(page: Page, fileName: string): Promise<void> {
    await page.screenshot({
      path: path.join(this.#folder, fileName),
      animations: "disabled",
      caret: "hide",
    });
    this.#count += 1;
  }
}

/** Faces are loaded, the pointer rests nowhere, and no notice of an earlier step lies on the screen. */
async function settle(page: Page): Promise<void> {
  for (const close of await page.locator(".mantine-Notification-closeButton").all()) {
    await close.click({ timeout: 2_000 }).catch(() => undefined);
  }
  await page.locator(".mantine-Notification-root").first().waitFor({ state: "detached" });
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
