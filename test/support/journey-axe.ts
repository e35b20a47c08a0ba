import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** No violation of the accessibility rules on what is shown now. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  const found = await violationsOn(page);
  // A notice that began to fade out meanwhile had too little contrast; whatever is wrong is so again.
  expect.soft(found.length === 0 ? found : await violationsOn(page), screen).toEqual([]);
}

async function violationsOn(page: Page): Promise<string[]> {
  // A notice that is fading in has too little contrast for the blink of an eye.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished),
    ),
  );
  // Electron cannot open the second page that the other mode needs.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
  );
}
