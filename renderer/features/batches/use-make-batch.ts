import { useCallback, useEffect, useRef, useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { saveFile } from "../../bridge";
import { useVault } from "../../session";
import type { BatchRequest, VaultApi } from "../../store/vault-api";

export const MAKE_STAGES = ["plan", "encrypt", "write", "read_back"] as const;
export type MakeStage = (typeof MAKE_STAGES)[number];

export type Making =
  | { readonly is: "idle" }
  | { readonly is: "making"; readonly stage: MakeStage; readonly done: number }
  | { readonly is: "failed"; readonly stage: MakeStage; readonly error: ErrorCode }
  | { readonly is: "made"; readonly fileName: string };

export interface MakeBatch {
  readonly making: Making;
  readonly make: (request: BatchRequest) => Promise<void>;
  /** Stops at the next safe point; nothing half-made stays. Past the writing it is too late. */
  readonly stop: () => void;
  readonly reset: () => void;
}

const IDLE: Making = { is: "idle" };

/**
 * Makes one batch: plan, encrypt, write, read back. It counts as sent only after main has read the file
 * back the same, so that a pulled stick never leaves a batch that nobody has.
 */
export function useMakeBatch(): MakeBatch {
  const vault = useVault();
  const [making, setMaking] = useState<Making>(IDLE);
  const run = useRef<{ readonly abort: AbortController; stage: MakeStage } | null>(null);

  const stop = useCallback(() => {
    if (run.current === null) return;
    run.current.abort.abort();
    void vault.cancel();
  }, [vault]);
  // Whoever leaves the screen stops the work: a file must not appear behind the person's back.
  useEffect(() => stop, [stop]);

  const make = useCallback(
    async (request: BatchRequest) => {
      if (run.current !== null) return;
      const mine = { abort: new AbortController(), stage: "plan" as MakeStage };
      run.current = mine;
      const at = (stage: MakeStage, done: number): void => {
        mine.stage = stage;
        setMaking({ is: "making", stage, done });
      };
      const outcome = await makeFile(vault, request, mine.abort.signal, at).catch(
        (): { readonly error: ErrorCode } => ({ error: "internal" }),
      );
      run.current = null;
      setMaking(
        "error" in outcome
          ? { is: "failed", stage: mine.stage, error: outcome.error }
          : { is: "made", fileName: outcome.fileName },
      );
    },
    [vault],
  );

  const reset = useCallback(() => {
    setMaking(IDLE);
  }, []);
  return { making, make, stop, reset };
}

async function makeFile(
  vault: VaultApi,
  request: BatchRequest,
  signal: AbortSignal,
  at: (stage: MakeStage, done: number) => void,
): Promise<{ readonly fileName: string } | { readonly error: ErrorCode }> {
  at("plan", 0);
  const sealed = await vault.sealBatch(request, ({ stage, done }) => {
    if (stage === "plan" || stage === "encrypt") at(stage, done);
  });
  if (!sealed.ok) return { error: sealed.error };
  if (signal.aborted) return { error: "cancelled" };
  const { batchId, bytes, sha256, suggestedName } = sealed.value;
  at("write", 0);
  const saved = await saveFile(
    { kind: "batch", suggestedName, bytes, sha256 },
    (done) => {
      at(done < 1 ? "write" : "read_back", done < 1 ? done : 0);
    },
    signal,
  );
  if (!saved.ok) return { error: saved.error };
  await vault.markExported(batchId, saved.value.fileName);
  return { fileName: saved.value.fileName };
}
