import { useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import type { CaseRecord } from "../../../shared/domain/case-record";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { savePdf } from "../../bridge";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { answerOf, attempt, useVault } from "../../session";
import { tell, useConfirm } from "../../ui";
import { CasePaper } from "./case-paper";
import { withPageFooter } from "./page-footer";

export interface PrintCase {
  readonly print: () => Promise<void>;
  /** The sheet while it is being printed; to be placed anywhere on the screen. */
  readonly paper: ReactNode;
}

/** Asks, lays the case out on A4 and has main save it as PDF; says where it went. */
export function usePrintCase(record: CaseRecord): PrintCase {
  const { t } = useWords();
  const format = useFormats();
  const confirm = useConfirm();
  const vault = useVault();
  const [printedAtMs, setPrintedAtMs] = useState<number | null>(null);
  const { caseId, caseNo } = record.caseFile;

  async function print(): Promise<void> {
    const isSure = await confirm({
      title: t("cases.print.title"),
      text: t("cases.print.text"),
      confirm: t("cases.print.confirm"),
      cancel: t("common.cancel"),
    });
    if (!isSure) return;
    const nowMs = Date.now();
    // The sheet must stand on the page before main prints it.
    flushSync(() => {
      setPrintedAtMs(nowMs);
    });
    await document.fonts.ready;
    const when = format.dateTime(phnomPenhMinute(nowMs));
    const footer = `${caseNo}   ${t("cases.print.printedAt", { when })}`;
    const saved = await answerOf(
      withPageFooter(footer, () => savePdf({ suggestedName: caseNo, landscape: false })),
    );
    setPrintedAtMs(null);
    if (saved.ok) {
      await attempt(vault.noteEvent({ action: "print", targetType: "case", targetId: caseId }));
      tell({ text: t("cases.print.saved", { name: saved.value.fileName }) });
    } else if (saved.error !== "cancelled")
      tell({ text: t(`errors.${saved.error}`), tone: "lamp" });
  }

  return {
    print,
    paper: printedAtMs !== null && <CasePaper record={record} printedAtMs={printedAtMs} />,
  };
}
