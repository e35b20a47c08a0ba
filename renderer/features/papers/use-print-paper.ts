import type { ErrorCode } from "../../../shared/errors";
import type { CaseRecord } from "../../../shared/domain/case-record";
import type { Result } from "../../../shared/result";
import { printOnPaper, savePdf } from "../../bridge";
import { useWords } from "../../i18n/i18n";
import { answerOf, attempt, useVault } from "../../session";
import { tell } from "../../ui";
import { withPageFooter } from "../cases";
import type { PaperSource } from "./paper-source";

/**
 * Puts the sheet that stands on the page into a PDF or on paper, with page numbers, and writes down that it
 * was printed. Each sheet is known by the code that its reader may know (domain §11, R4, R11).
 */
export function usePrintPaper(record: CaseRecord, source: PaperSource) {
  const { t } = useWords();
  const vault = useVault();
  const code = codeOf(record, source);

  async function print<T>(run: () => Promise<Result<T, ErrorCode>>): Promise<T | null> {
    await document.fonts.ready;
    // The page for the person may be found on her: not even a code is on it.
    const foot = source.kind === "person" ? "" : code;
    const printed = await answerOf(withPageFooter(foot, run));
    if (!printed.ok) {
      if (printed.error !== "cancelled") {
        tell({ text: t(`errors.${printed.error}`), tone: "lamp" });
      }
      return null;
    }
    const { caseId } = record.caseFile;
    await attempt(vault.noteEvent({ action: "print", targetType: "case", targetId: caseId }));
    return printed.value;
  }

  return {
    savePdf: async (): Promise<void> => {
      const suggestedName = `${code}-${source.kind}`;
      const saved = await print(() => savePdf({ suggestedName, landscape: false }));
      if (saved !== null) tell({ text: t("papers.saved", { name: saved.fileName }) });
    },
    putOnPaper: async (): Promise<void> => {
      const printed = await print(async () => {
        const answer = await printOnPaper();
        return answer.ok ? { ok: true, value: true } : answer;
      });
      if (printed !== null) tell({ text: t("papers.printed") });
    },
  };
}

function codeOf({ caseFile, person }: CaseRecord, source: PaperSource): string {
  switch (source.kind) {
    case "intake":
      return caseFile.caseNo;
    case "person":
    case "consent":
      return person.survivorCode;
    case "referral":
      return source.referral.receiptCode ?? person.survivorCode;
  }
}
