import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import type { Progress, SealedBatch, VaultApi, WaitingBatch } from "../../store/vault-api";

export const MAKE_STAGES = ["plan", "encrypt", "write", "read_back"] as const;
export type MakeStage = (typeof MAKE_STAGES)[number];

/** A small file whole, or a batch that the vault encrypts while it is written. */
export type SealedFile = SealedBatch | WaitingBatch;

export interface WriteBatchParts {
  /** What to write: a batch, or a receipt for one. */
  readonly seal: (
    onProgress: (progress: Progress) => void,
  ) => Promise<Result<SealedFile, ErrorCode>>;
  readonly vault: Pick<VaultApi, "markExported" | "voidBatch">;
  /** Asks where to, writes and reads back. */
  readonly save: (
    file: SealedFile,
    onProgress: (done: number) => void,
  ) => Promise<Result<{ readonly fileName: string }, ErrorCode>>;
  readonly signal: AbortSignal;
  readonly at: (stage: MakeStage, done: number) => void;
}

export interface WrittenBatch {
  readonly fileName: string;
  /** False when the file lies there and the store could not note it: it stays "not confirmed". */
  readonly isNoted: boolean;
}

/** With these main says that no file of ours stands there. Any other failure leaves it open. */
const SURELY_UNWRITTEN: readonly ErrorCode[] = [
  "cancelled",
  "target_expired",
  "folder_gone",
  "not_allowed",
  "disk_full",
  "write_failed",
  "read_back_differs",
  "file_too_large",
  "batch_changed",
  "record_missing",
];

/**
 * One batch from plan to read-back. Its number is taken when it is sealed; it is given back only when
 * surely nothing was written, so that two files never claim one place (docs/exchange-format.md).
 */
export async function writeBatch({
  seal,
  vault,
  save,
  signal,
  at,
}: WriteBatchParts): Promise<Result<WrittenBatch, ErrorCode>> {
  at("plan", 0);
  const sealed = await seal(({ stage, done }) => {
    if (stage === "plan" || stage === "encrypt") at(stage, done);
  });
  if (!sealed.ok) return sealed;
  const { batchId } = sealed.value;
  if (signal.aborted) {
    await vault.voidBatch(batchId);
    return { ok: false, error: "cancelled" };
  }
  at("write", 0);
  const saved = await save(sealed.value, (done) => {
    at(done < 1 ? "write" : "read_back", done < 1 ? done : 0);
  });
  if (!saved.ok) {
    if (SURELY_UNWRITTEN.includes(saved.error)) await vault.voidBatch(batchId);
    return saved;
  }
  const { fileName } = saved.value;
  const isNoted = await vault.markExported(batchId, fileName).then(
    () => true,
    () => false,
  );
  return { ok: true, value: { fileName, isNoted } };
}
