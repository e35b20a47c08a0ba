import type { ErrorCode } from "../../../shared/errors";
import { err, ok, type Result } from "../../../shared/result";

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
  /** Saves at once whatever is not saved: ok when it is, else why it is not. */
  readonly flush: () => Promise<Result<null, ErrorCode>>;
  /** True when nothing typed waits for the store, nor is on its way there. */
  readonly isSaved: () => boolean;
  /** Saves no more; resolves when a save that was on its way has ended, so that none comes after. */
  readonly stop: () => Promise<void>;
  /** Saves again after `stop`, also what was typed meanwhile. */
  readonly goOn: () => void;
  /** Whether somebody sees how saving goes. Unseen, nothing is tried by itself; `flush` still saves. */
  readonly setSeen: (isSeen: boolean) => void;
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
  let isSeen = true;
  let running: Promise<Result<null, ErrorCode>> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function saveOnce(): Promise<Result<unknown, ErrorCode>> {
    isDirty = false;
    onState({ kind: "saving" });
    const outcome = await save().catch((): Result<unknown, ErrorCode> => err("internal"));
    if (outcome.ok) {
      onState(isStillDirty() ? { kind: "waiting" } : { kind: "saved", at: now() });
      return outcome;
    }
    isDirty = true;
    onState({ kind: "failed", code: outcome.error });
    return outcome;
  }

  async function saveAll(): Promise<Result<null, ErrorCode>> {
    while (isDirty && !isStopped) {
      const outcome = await saveOnce();
      if (outcome.ok) continue;
      schedule(retryMs);
      return outcome;
    }
    return ok(null);
  }

  function run(): Promise<Result<null, ErrorCode>> {
    clearTimeout(timer);
    running ??= saveAll().finally(() => {
      running = null;
    });
    return running;
  }

  function schedule(ms: number): void {
    clearTimeout(timer);
    if (!isStopped && isSeen) timer = setTimeout(() => void run(), ms);
  }

  return {
    use: (next) => {
      save = next;
    },
    changed: () => {
      isDirty = true;
      if (running === null && !isStopped) {
        onState({ kind: "waiting" });
        schedule(delayMs);
      }
    },
    flush: run,
    isSaved: () => isStopped || (!isDirty && running === null),
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
    goOn: () => {
      isStopped = false;
      if (isDirty) schedule(delayMs);
    },
    setSeen: (next) => {
      isSeen = next;
      if (!isSeen) clearTimeout(timer);
      else if (isDirty) schedule(delayMs);
    },
  };
}
