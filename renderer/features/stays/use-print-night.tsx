import { useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import type { StayBoard } from "../../../shared/domain/stay-board";
import { savePdf } from "../../bridge";
import { useWords } from "../../i18n/i18n";
import { answerOf, attempt, useVault } from "../../session";
import { tell } from "../../ui";
import { NightPaper } from "./night-paper";

export interface PrintNight {
  readonly print: () => Promise<void>;
  /** The sheet while it is being printed; to be placed anywhere on the screen. */
  readonly paper: ReactNode;
}

/** Lays the night list out on A4, codes only, and has main save it as PDF. */
export function usePrintNight(board: StayBoard | null): PrintNight {
  const { t } = useWords();
  const vault = useVault();
  const [printedAtMs, setPrintedAtMs] = useState<number | null>(null);

  async function print(): Promise<void> {
    if (board === null) return;
    // The sheet must stand on the page before main prints it.
    flushSync(() => {
      setPrintedAtMs(Date.now());
    });
    await document.fonts.ready;
    const suggestedName = `night-list-${board.night}`;
    const saved = await answerOf(savePdf({ suggestedName, landscape: false }));
    setPrintedAtMs(null);
    if (saved.ok) {
      await attempt(vault.noteEvent({ action: "print", targetType: "night_list", targetId: null }));
      tell({ text: t("care.stays.saved", { name: saved.value.fileName }) });
    } else if (saved.error !== "cancelled") {
      tell({ text: t(`errors.${saved.error}`), tone: "lamp" });
    }
  }

  const isOnPaper = printedAtMs !== null && board !== null;
  return {
    print,
    paper: isOnPaper && <NightPaper board={board} printedAt={phnomPenhMinute(printedAtMs)} />,
  };
}
