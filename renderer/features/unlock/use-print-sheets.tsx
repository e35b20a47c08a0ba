import { useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import type { ErrorCode } from "../../../shared/errors";
import { printOnPaper } from "../../bridge";
import { answerOf } from "../../session";
import { SheetPages, type SheetFacts } from "./sheet-pages";

export interface PrintSheets {
  readonly print: () => Promise<void>;
  /** What became of the last try; null before one. `cancelled` when the dialog was closed. */
  readonly outcome: "printed" | ErrorCode | null;
  /** The five pages while they are being printed; to be placed anywhere on the screen. */
  readonly pages: ReactNode;
}

/** Lays the five sheets out on paper and opens the system's print dialog; nothing is written to the disk. */
export function usePrintSheets(sheets: readonly string[], facts: SheetFacts): PrintSheets {
  const [isPrinting, setPrinting] = useState(false);
  const [outcome, setOutcome] = useState<PrintSheets["outcome"]>(null);

  async function print(): Promise<void> {
    if (isPrinting) return;
    // The pages must stand there before main prints them.
    flushSync(() => {
      setPrinting(true);
    });
    await document.fonts.ready;
    const printed = await answerOf(printOnPaper());
    setPrinting(false);
    setOutcome(printed.ok ? "printed" : printed.error);
  }

  return { print, outcome, pages: isPrinting && <SheetPages sheets={sheets} facts={facts} /> };
}
