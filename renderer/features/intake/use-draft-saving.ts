import { useEffect, useMemo, useState } from "react";
import { useSession, useVault } from "../../session";
import type { Draft } from "../../store/vault-api";
import { createDraftSaver, type SavingState } from "./draft-saver";

/** The saving of one draft, for the form and for the mark at its head. */
export interface DraftSaving {
  readonly state: SavingState;
  readonly changed: () => void;
  readonly flush: () => Promise<void>;
  /** Saves no more: the draft became a file, or was left empty. */
  readonly stop: () => void;
}

/**
 * Saves what `readDraft` gives after each change, and at once when the program locks or the form is left.
 * `readDraft` must give the form as it stands at that moment.
 */
export function useDraftSaving(readDraft: () => Omit<Draft, "updatedAt">): DraftSaving {
  const vault = useVault();
  const { registerFlush } = useSession();
  const [state, setState] = useState<SavingState>({ kind: "untouched" });
  const [saver] = useState(() => createDraftSaver({ onState: setState, now: () => Date.now() }));
  useEffect(() => {
    saver.use(() => vault.saveDraft({ ...readDraft(), updatedAt: new Date().toISOString() }));
  });
  useEffect(() => {
    const unregister = registerFlush(saver.flush);
    return () => {
      unregister();
      void saver.flush();
    };
  }, [registerFlush, saver]);
  return useMemo(
    () => ({ state, changed: saver.changed, flush: saver.flush, stop: saver.stop }),
    [saver, state],
  );
}
