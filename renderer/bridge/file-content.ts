import { sha256Hex } from "../../shared/crypto";
import type { ErrorCode } from "../../shared/errors";
import { MAX_CHUNK_BYTES } from "../../shared/ipc/fields";
import { err, ok, type Result } from "../../shared/result";

/** Takes one piece of a file; why it cannot go on, or null. */
export type TakePiece = (piece: Uint8Array) => Promise<ErrorCode | null>;

/** What is written into a file, piece by piece. */
export interface FileContent {
  readonly sizeBytes: number;
  /** Hands each piece to `take`, at most 4 MiB at a time; answers the SHA-256 (hex) of all of them. */
  readonly pieces: (take: TakePiece) => Promise<Result<{ readonly sha256: string }, ErrorCode>>;
}

/** Bytes that are in memory; `sha256` is computed when it is not known yet. */
export function contentOf(bytes: Uint8Array, sha256?: string): FileContent {
  return {
    sizeBytes: bytes.byteLength,
    pieces: async (take) => {
      const known = sha256 ?? (await sha256Hex(bytes));
      for (let start = 0; start < bytes.byteLength; start += MAX_CHUNK_BYTES) {
        const refusal = await take(bytes.slice(start, start + MAX_CHUNK_BYTES));
        if (refusal !== null) return err(refusal);
      }
      return ok({ sha256: known });
    },
  };
}
