import { sha256Hex } from "../../shared/crypto";
import type { ErrorCode } from "../../shared/errors";
import type { Reply, Request } from "../../shared/ipc/contract";
import { MAX_CHUNK_BYTES } from "../../shared/ipc/fields";
import { err, type Result } from "../../shared/result";
import { bridge, type Bridge } from "./bridge";

export interface FileToSave {
  readonly kind: Request<"export:choose-target">["kind"];
  /** Without folder or extension. */
  readonly suggestedName: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, in hex; computed when it is not known yet. */
  readonly sha256?: string;
}

export type SavedFile = Reply<"export:commit">;

/**
 * Asks where to, writes in chunks, and lets main read the file back before it gets its name. `cancelled`
 * when the person or `signal` said so; then nothing is left behind. Progress goes from 0 to 1.
 */
export async function saveFile(
  file: FileToSave,
  onProgress: (done: number) => void = () => undefined,
  signal?: AbortSignal,
  border: Bridge = bridge(),
): Promise<Result<SavedFile, ErrorCode>> {
  const { kind, suggestedName, bytes } = file;
  const expectedBytes = bytes.byteLength;
  const target = await border.invoke("export:choose-target", {
    ...{ kind, suggestedName, expectedBytes },
  });
  if (!target.ok) return target;
  if (!target.value.chosen) return err("cancelled");
  return writeTo(target.value.token, file, onProgress, signal, border);
}

/** Writes a whole file to a target that main holds; nothing is left behind unless all of it stands there. */
export async function writeTo(
  token: string,
  { bytes, ...file }: Pick<FileToSave, "bytes" | "sha256">,
  onProgress: (done: number) => void,
  signal: AbortSignal | undefined,
  border: Bridge,
): Promise<Result<SavedFile, ErrorCode>> {
  const sha256 = file.sha256 ?? (await sha256Hex(bytes));
  const written = await writeChunks(border, token, bytes, onProgress, signal);
  if (written !== null) {
    await border.invoke("export:abort", { token });
    return err(written);
  }
  return border.invoke("export:commit", { token, sha256 });
}

/** Null when all bytes are written. */
async function writeChunks(
  border: Bridge,
  token: string,
  bytes: Uint8Array,
  onProgress: (done: number) => void,
  signal: AbortSignal | undefined,
): Promise<ErrorCode | null> {
  for (let start = 0; start < bytes.byteLength; start += MAX_CHUNK_BYTES) {
    if (signal?.aborted === true) return "cancelled";
    const chunk = bytes.slice(start, start + MAX_CHUNK_BYTES);
    const written = await border.invoke("export:write", { token, chunk });
    if (!written.ok) return written.error;
    onProgress(Math.min(1, (start + chunk.byteLength) / bytes.byteLength));
  }
  return signal?.aborted === true ? "cancelled" : null;
}
