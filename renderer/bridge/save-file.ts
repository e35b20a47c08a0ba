import { webBytes } from "../../shared/crypto";
import type { ErrorCode } from "../../shared/errors";
import type { Reply, Request } from "../../shared/ipc/contract";
import { err, type Result } from "../../shared/result";
import { bridge, type Bridge } from "./bridge";
import { contentOf, type FileContent, type TakePiece } from "./file-content";

export interface FileToSave {
  readonly kind: Request<"export:choose-target">["kind"];
  /** Without folder or extension. */
  readonly suggestedName: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, in hex; computed when it is not known yet. */
  readonly sha256?: string;
}

/** A file that nobody holds as a whole. */
export interface ContentToSave extends Pick<FileToSave, "kind" | "suggestedName"> {
  readonly content: FileContent;
}

export type SavedFile = Reply<"export:commit">;

/**
 * Asks where to, writes in chunks, and lets main read the file back before it gets its name. `cancelled`
 * when the person or `signal` said so; then nothing is left behind. Progress goes from 0 to 1.
 */
export function saveFile(
  { bytes, sha256, ...file }: FileToSave,
  onProgress: (done: number) => void = () => undefined,
  signal?: AbortSignal,
  border: Bridge = bridge(),
): Promise<Result<SavedFile, ErrorCode>> {
  return saveContent({ ...file, content: contentOf(bytes, sha256) }, onProgress, signal, border);
}

/** As `saveFile`, for a file that is made while it is written. */
export async function saveContent(
  { kind, suggestedName, content }: ContentToSave,
  onProgress: (done: number) => void = () => undefined,
  signal?: AbortSignal,
  border: Bridge = bridge(),
): Promise<Result<SavedFile, ErrorCode>> {
  const target = await border.invoke("export:choose-target", {
    ...{ kind, suggestedName, expectedBytes: content.sizeBytes },
  });
  if (!target.ok) return target;
  if (!target.value.chosen) return err("cancelled");
  return writeTo(target.value.token, content, onProgress, signal, border);
}

/** Writes a whole file to a target that main holds; nothing is left behind unless all of it stands there. */
export async function writeTo(
  token: string,
  { sizeBytes, pieces }: FileContent,
  onProgress: (done: number) => void,
  signal: AbortSignal | undefined,
  border: Bridge,
): Promise<Result<SavedFile, ErrorCode>> {
  let doneBytes = 0;
  const take: TakePiece = async (piece) => {
    if (signal?.aborted === true) return "cancelled";
    const chunk = webBytes(piece);
    const written = await border.invoke("export:write", { token, chunk });
    if (!written.ok) return written.error;
    doneBytes += chunk.byteLength;
    onProgress(Math.min(1, doneBytes / sizeBytes));
    return null;
  };
  const written = await pieces(take).catch(() => err("internal" as const));
  const isStopped = signal?.aborted === true;
  if (!written.ok || isStopped) {
    await border.invoke("export:abort", { token });
    return written.ok ? err("cancelled") : written;
  }
  return border.invoke("export:commit", { token, sha256: written.value.sha256 });
}
