import type { Page } from "@playwright/test";
import { WORDS, type Language } from "./journey";
import { chooseUrgency, startIntake, toStep } from "./journey-intake";

/** From Today: a draft with the least that makes it a file and whatever `fill` types; ends on its case. */
export async function saveDraftFile(
  page: Page,
  lang: Language,
  fill: () => Promise<void>,
): Promise<void> {
  await startIntake(page, lang);
  await chooseUrgency(page, lang);
  await fill();
  await toStep(page, lang, "finish");
  await page.getByRole("button", { name: WORDS[lang].intake.finish.saveDraft }).click();
}
