import { useEffect, useMemo, useRef, useState } from "react";
import { useSession, useVault } from "../../session";
import type { Draft } from "../../store/vault-api";
import { createDraftSaver, type DraftSaver, type SavingState } from "./draft-saver";

/** The saving of one draft, for the form and for the mark at its head. */
export interface DraftSaving extends Pick<
  DraftSaver,
  "changed" | "flush" | "isSaved" | "stop" | "goOn"
> {
  readonly state: SavingState;
}

/** Who writes a draft now. A form that broke and was opened again must not write its older words. */
const writers = new Map<string, DraftSaver>();

/**
 * Saves what `readDraft` gives after each change, and at once when the program locks or the form is left.
 * `readDraft` must give the form as it stands at that moment; its draft is always the same.
 */
export function useDraftSaving(
  draftId: string,
  readDraft: () => Omit<Draft, "updatedAt">,
): DraftSaving {
  const vault = useVault();
  const { registerFlush } = useSession();
  const [state, setState] = useState<SavingState>({ kind: "untouched" });
  /** What is saved while the program locks may use the room that main keeps back for it. */
  const isLocking = useRef(false);
  const [saver] = useState(() => createDraftSaver({ onState: setState, now: () => Date.now() }));
  useEffect(() => {
    saver.use(() =>
      vault.saveDraft({ ...readDraft(), updatedAt: new Date().toISOString() }, isLocking.current),
    );
  });
  useEffect(() => {
    writers.set(draftId, saver);
    saver.setSeen(true);
    const unregister = registerFlush(async () => {
      if (writers.get(draftId) !== saver) return;
      isLocking.current = true;
      try {
        await saver.flush();
      } finally {
        isLocking.current = false;
      }
    });
    return () => {
      saver.setSeen(false);
      // What could not be saved now is tried once more when the program locks.
      void saver.flush().then((saved) => {
        if (saved.ok) unregister();
      });
    };
  }, [draftId, registerFlush, saver]);
  return useMemo(() => {
    const { changed, flush, isSaved, stop, goOn } = saver;
    return { state, changed, flush, isSaved, stop, goOn };
  }, [saver, state]);
}
