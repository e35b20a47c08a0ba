import { open, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { AppError } from "../../shared/errors";
import type { ParsedRequest, Reply } from "../../shared/ipc/contract";
import { MAX_CHUNK_BYTES } from "../../shared/ipc/fields";
import type { Clock } from "../platform/clock";
import type { FileDialogs } from "./file-dialogs";
import { mostBytesOf, openExtensionsOf, type AppMode, type ImportKind } from "./file-kinds";
import { TokenTable } from "./token-table";

type OpenFile = { readonly handle: FileHandle; readonly sizeBytes: number };

/** A file that is open for reading. */
export type OpenedByDesk = Omit<Extract<Reply<"import:choose-file">, { chosen: true }>, "chosen">;

export type OpenDeskParts = {
  readonly dialogs: FileDialogs;
  readonly clock: Clock;
  readonly mode: AppMode;
};

/**
 * Files that a person chose for reading. The handle stays open from the choice on, so what is read is
 * what was chosen, even when another file takes the name. What the bytes mean, the renderer judges.
 */
export class OpenDesk {
  readonly #parts: OpenDeskParts;
  readonly #files: TokenTable<OpenFile>;

  constructor(parts: OpenDeskParts) {
    this.#parts = parts;
    this.#files = new TokenTable(parts.clock, (file) => void closeQuietly(file));
  }

  /** Throws `file_too_large` before anything is read, and `not_ours` for what is no plain file. */
  async choose({
    kind,
  }: ParsedRequest<"import:choose-file">): Promise<Reply<"import:choose-file">> {
    const { dialogs, mode } = this.#parts;
    const filePath = await dialogs.askOpenPath(openExtensionsOf(kind, mode));
    if (filePath === null) return { chosen: false };
    return { chosen: true, ...(await this.openPath(filePath, kind)) };
  }

  /** The same for a file that main itself knows of. */
  async openPath(filePath: string, kind: ImportKind): Promise<OpenedByDesk> {
    const file = await openPlainFile(filePath, mostBytesOf(kind));
    const fileName = path.basename(filePath).slice(0, 255);
    return { token: this.#files.add(file), fileName, sizeBytes: file.sizeBytes };
  }

  /** At most 4 MiB from `offset`. Ends early, with `isLast`, when the file has become shorter. */
  async read({ token, offset }: ParsedRequest<"import:read">): Promise<Reply<"import:read">> {
    const { handle, sizeBytes } = this.#files.get(token);
    const wanted = Math.max(0, Math.min(MAX_CHUNK_BYTES, sizeBytes - offset));
    const chunk = new Uint8Array(wanted);
    let filled = 0;
    while (filled < wanted) {
      const { bytesRead } = await handle.read(chunk, filled, wanted - filled, offset + filled);
      if (bytesRead === 0) return { chunk: chunk.slice(0, filled), isLast: true };
      filled += bytesRead;
    }
    return { chunk, isLast: offset + filled >= sizeBytes };
  }

  async close(token: string): Promise<void> {
    await closeQuietly(this.#files.take(token));
  }

  async closeAll(): Promise<void> {
    await Promise.all(this.#files.takeAll().map(closeQuietly));
  }
}

async function openPlainFile(filePath: string, mostBytes: number): Promise<OpenFile> {
  const handle = await open(filePath, "r").catch((cause: unknown) => {
    throw new AppError("not_ours", cause);
  });
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new AppError("not_ours");
    if (found.size > mostBytes) throw new AppError("file_too_large");
    return { handle, sizeBytes: found.size };
  } catch (thrown) {
    await handle.close();
    throw thrown;
  }
}

async function closeQuietly(file: OpenFile): Promise<void> {
  await file.handle.close().catch(() => undefined);
}
