import type { Page } from "@playwright/test";
import { startPractice, switchTo, type Language } from "./journey";
import type { Chumrok } from "./launch";

/** The program in practice, in this language, at Today of one of its two houses. */
export async function practise(
  launch: (options: { readonly args: readonly string[] }) => Promise<Chumrok>,
  lang: Language,
  house: "shelter" | "desk",
): Promise<{ readonly chumrok: Chumrok; readonly page: Page }> {
  const chumrok = await launch({ args: ["--demo"] });
  const page = await chumrok.window();
  await switchTo(page, lang);
  await startPractice(page, lang, house);
  return { chumrok, page };
}
