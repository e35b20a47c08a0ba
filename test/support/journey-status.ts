import type { Page } from "@playwright/test";
import type { CaseStatus } from "../../shared/domain/case-file";
import { action, codeLabel, WORDS, type Language } from "./journey";

/** Chooses a status of an open file and says yes to the question; who else has to agree is the caller's. */
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
  await page
    .getByRole("dialog")
    .getByRole("button", { name: isVoid ? statusConfirm.voidConfirm : statusConfirm.confirm })
    .click();
}
