import type { ErrorCode } from "../../../shared/errors";
import { err, type Result } from "../../../shared/result";

/** What the mark at the head of the form says; `at` is a time in ms. */
export type SavingState =
  | { readonly kind: "untouched" }
  | { readonly kind: "waiting" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: number }
  | { readonly kind: "failed"; readonly code: ErrorCode };

export interface DraftSaverOptions {
  readonly onState: (state: SavingState) => void;
  readonly now: () => number;
  readonly delayMs?: number;
  readonly retryMs?: number;
}

/** Saves the form as it is now; a thrown error counts as `internal`. */
export type SaveDraft = () => Promise<Result<unknown, ErrorCode>>;

export interface DraftSaver {
  /** How to save from now on; until it is said nothing can be saved. */
  readonly use: (save: SaveDraft) => void;
  /** Something was typed: saved after a short quiet, one save at a time. */
  readonly changed: () => void;
  /** Saves at once whatever is not saved; resolves when it is, or when saving failed. */
  readonly flush: () => Promise<void>;
  /** Saves no more. */
  readonly stop: () => void;
}

/**
 * Keeps a draft up to date while somebody types. It never says "saved" of words that are not: a change
 * during a save is saved after it, and a failed save is tried again until it works.
 */
export function createDraftSaver(options: DraftSaverOptions): DraftSaver {
  const { onState, now, delayMs = 400, retryMs = 5000 } = options;
  let save: SaveDraft = () => Promise.resolve(err("internal"));
  let isDirty = false;
  const isStillDirty = (): boolean => isDirty;
  let isStopped = false;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function saveOnce(): Promise<boolean> {
    isDirty = false;
    onState({ kind: "saving" });
    const outcome = await save().catch((): Result<unknown, ErrorCode> => err("internal"));
    if (outcome.ok) {
      onState(isStillDirty() ? { kind: "waiting" } : { kind: "saved", at: now() });
      return true;
    }
    isDirty = true;
    onState({ kind: "failed", code: outcome.error });
    return false;
  }

  async function saveAll(): Promise<void> {
    let hasWorked = true;
    while (isDirty && hasWorked && !isStopped) hasWorked = await saveOnce();
    if (!hasWorked) schedule(retryMs);
  }

  function run(): Promise<void> {
    clearTimeout(timer);
    running ??= saveAll().finally(() => {
      running = null;
    });
    return running;
  }

  function schedule(ms: number): void {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void run(), ms);
  }

  return {
    use: (next) => {
      save = next;
    },
    changed: () => {
      if (isStopped) return;
      isDirty = true;
      if (running === null) {
        onState({ kind: "waiting" });
        schedule(delayMs);
      }
    },
    flush: run,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
