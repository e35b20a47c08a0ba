import { useCallback, useEffect, useRef, useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import { contentOf, saveContent, saveToExchangeFolder, type FileContent } from "../../bridge";
import { useVault } from "../../session";
import type { Progress, VaultApi } from "../../store/vault-api";
import { writeBatch, type MakeStage, type SealedFile, type WrittenBatch } from "./write-batch";

export type Making =
  | { readonly is: "idle" }
  | { readonly is: "making"; readonly stage: MakeStage; readonly done: number }
  | { readonly is: "failed"; readonly stage: MakeStage; readonly error: ErrorCode }
  | ({ readonly is: "made" } & WrittenBatch);

/** Asks the vault for the sealed file. */
export type Seal = (
  vault: VaultApi,
  onProgress: (progress: Progress) => void,
) => Promise<Result<SealedFile, ErrorCode>>;

export interface MakeHow {
  /** Into the exchange folder; else main asks where to. */
  readonly toFolder: boolean;
  /** The same file once more: its number stays taken whatever comes of it, for the first may lie somewhere. */
  readonly isAgain?: boolean;
  /** Who is told that a file was written, or surely was not; the ledger of batches unless said otherwise. */
  readonly marks?: FileMarks;
}

export type FileMarks = Pick<VaultApi, "markExported" | "voidBatch">;

export interface MakeBatch {
  readonly making: Making;
  readonly make: (seal: Seal, how: MakeHow) => Promise<void>;
  /** Stops at the next safe point; nothing half-made stays. Past the writing it is too late. */
  readonly stop: () => void;
  readonly reset: () => void;
}

function keepingItsNumber(marks: FileMarks): FileMarks {
  return {
    markExported: (batchId, fileName) => marks.markExported(batchId, fileName),
    voidBatch: () => Promise.resolve(),
  };
}

function contentFrom(sealed: SealedFile, vault: Pick<VaultApi, "writeSealed">): FileContent {
  if ("bytes" in sealed) return contentOf(sealed.bytes, sealed.sha256);
  const { batchId, sizeBytes } = sealed;
  return { sizeBytes, pieces: (take) => vault.writeSealed(batchId, take) };
}

const IDLE: Making = { is: "idle" };

/**
 * Makes one file: plan, encrypt, write, read back. It counts as sent only after main has read the file
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
    async (seal: Seal, { toFolder, isAgain = false, marks = vault }: MakeHow) => {
      if (run.current !== null) return;
      const mine = { abort: new AbortController(), stage: "plan" as MakeStage };
      run.current = mine;
      const at = (stage: MakeStage, done: number): void => {
        mine.stage = stage;
        setMaking({ is: "making", stage, done });
      };
      const { signal } = mine.abort;
      const outcome = await writeBatch({
        ...{ vault: isAgain ? keepingItsNumber(marks) : marks, signal, at },
        seal: (onProgress) => seal(vault, onProgress),
        save: (sealed, onProgress) => {
          const file = { suggestedName: sealed.suggestedName, content: contentFrom(sealed, vault) };
          return toFolder
            ? saveToExchangeFolder(file, onProgress, signal)
            : saveContent({ kind: "batch", ...file }, onProgress, signal);
        },
      }).catch(() => ({ ok: false, error: "internal" }) as const);
      run.current = null;
      setMaking(
        outcome.ok
          ? { is: "made", ...outcome.value }
          : { is: "failed", stage: mine.stage, error: outcome.error },
      );
    },
    [vault],
  );

  const reset = useCallback(() => {
    setMaking(IDLE);
  }, []);
  return { making, make, stop, reset };
}
