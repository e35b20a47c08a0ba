import { useLeaveGuard } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { tell } from "../../ui";
import { notKeptWords } from "./not-kept-words";
import type { DraftSaving } from "./use-draft-saving";

/** One notice at a time: the latest says how things stand. */
export const NOTICE = "draft";

/**
 * No way out of a form leads past words that are not saved: they are saved first, and while that fails
 * the form stays and says why. Paths that begin with `within` are the same form.
 */
export function useStayUntilSaved(saving: DraftSaving, within: string): void {
  const { t } = useWords();
  useLeaveGuard({
    holds: (nextPath) => !saving.isSaved() && !nextPath.startsWith(within),
    release: async () => {
      const kept = await saving.flush();
      if (!kept.ok) tell({ id: NOTICE, text: notKeptWords(kept.error, t), tone: "lamp" });
      return kept.ok;
    },
  });
}
