import type { Page } from "@playwright/test";
import type { CaseStatus } from "../../shared/domain/case-file";
import { action, codeLabel, WORDS, type Language } from "./journey";

/**
 * Chooses a status of an open file and says yes to the question; who else has to agree is the caller's.
 * A closing is given its reason: the files of the journeys have no risk that was looked at.
 */
export async function changeStatusTo(page: Page, lang: Language, to: CaseStatus): Promise<void> {
  const { actions, statusConfirm } = WORDS[lang].cases;
  const isVoid = to === "void_error";
  await action(page, actions.status).click();
  await page
    .getByRole("menuitem", {
      name: isVoid ? actions.void : codeLabel("caseStatus", to, lang),
      exact: true,
    })
    .click();
  const question = page.getByRole("dialog");
  if (to.startsWith("closed")) {
    const why = question.getByLabel(statusConfirm.owed.risk, { exact: true });
    await why.fill(lang === "km" ? "គាត់បានទៅផ្ទះវិញ" : "She went home by her own wish");
  }
  await question
    .getByRole("button", { name: isVoid ? statusConfirm.voidConfirm : statusConfirm.confirm })
    .click();
}
