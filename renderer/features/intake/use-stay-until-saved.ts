import { useEffect } from "react";
import { useLeaveGuard } from "../../app-frame";
import type { ErrorCode } from "../../../shared/errors";
import { useWords } from "../../i18n/i18n";
import { tell, untell } from "../../ui";
import { notKeptWords } from "./not-kept-words";
import type { DraftSaving } from "./use-draft-saving";

const NOTICE = "draft-not-kept";

/**
 * No way out of a form leads past words that are not saved: they are saved first, and while that fails
 * the form stays and says why. Paths that begin with `within` are the same form. Returns how to say it
 * for a way out of the form's own.
 */
export function useStayUntilSaved(saving: DraftSaving, within: string): (error: ErrorCode) => void {
  const { t } = useWords();
  const sayNotKept = (error: ErrorCode): void => {
    tell({ id: NOTICE, text: notKeptWords(error, t), tone: "lamp" });
  };
  useLeaveGuard({
    holds: (nextPath) => !saving.isSaved() && !nextPath.startsWith(within),
    release: async () => {
      const kept = await saving.flush();
      if (!kept.ok) sayNotKept(kept.error);
      return kept.ok;
    },
  });
  const isSaved = saving.state.kind === "saved";
  useEffect(() => {
    if (isSaved) untell(NOTICE);
  }, [isSaved]);
  return sayNotKept;
}
