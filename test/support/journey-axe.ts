import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const LOOKS = 3;

/** No violation of the accessibility rules on what is shown now. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  let found = await violationsOn(page);
  // A notice that began to fade meanwhile had too little contrast, and the next look may meet another one
  // that fades; whatever is wrong is so at every look.
  for (let look = 2; look <= LOOKS && found.length > 0; look += 1) {
    const again = new Set(await violationsOn(page));
    found = found.filter((one) => again.has(one));
  }
  expect.soft(found, screen).toEqual([]);
}

/** Each thing that is wrong as `rule: element`. */
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
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}
