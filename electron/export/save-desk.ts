import { createHash } from "node:crypto";
import path from "node:path";
import { AppError } from "../../shared/errors";
import type { ParsedRequest, Reply } from "../../shared/ipc/contract";
import { MAX_IMPORT_BYTES } from "../../shared/ipc/fields";
import type { Clock } from "../platform/clock";
import type { FileDialogs } from "./file-dialogs";
import { extensionOf, type AppMode } from "./file-kinds";
import { cleanFileName } from "./file-name";
import { FileWriter } from "./file-writer";
import { toSaveTarget } from "./save-target";
import { TokenTable } from "./token-table";
import type { WriterDisk } from "./writer-disk";

export type SaveDeskParts = {
  readonly dialogs: FileDialogs;
  readonly disk: WriterDisk;
  readonly clock: Clock;
  readonly mode: AppMode;
};

/** Where a file too large for memory is written to. */
export type FileSink = Pick<FileWriter, "requireRoom" | "write">;

/** Everything that leaves for a place a person chose. Knows paths; hands out tokens and names. */
export class SaveDesk {
  readonly #parts: SaveDeskParts;
  readonly #writers: TokenTable<FileWriter>;
  /** Also those whose token was just used up: quitting must wait for them too. */
  readonly #live = new Set<FileWriter>();

  constructor(parts: SaveDeskParts) {
    this.#parts = parts;
    this.#writers = new TokenTable(parts.clock, (writer) => void this.#end(writer));
  }

  async choose(
    request: ParsedRequest<"export:choose-target">,
  ): Promise<Reply<"export:choose-target">> {
    const extension = extensionOf(request.kind, this.#parts.mode);
    const writer = await this.#ask(request.suggestedName, extension, request.expectedBytes);
    if (writer === null) return { chosen: false };
    const { fileName } = writer.target;
    return { chosen: true, token: this.#writers.add(writer), fileName, sizeBytes: 0 };
  }

  /**
   * A file for a folder that main itself knows of, under the next free name: what stands there stays. Throws
   * `disk_full`.
   */
  async startIn(
    folder: string,
    suggestedName: string,
    extension: string,
    expectedBytes: number,
  ): Promise<{ readonly token: string; readonly fileName: string; readonly sizeBytes: 0 }> {
    const stemPath = path.join(folder, cleanFileName(suggestedName));
    const writer = await this.#start(stemPath, extension, expectedBytes);
    return { token: this.#writers.add(writer), fileName: writer.target.fileName, sizeBytes: 0 };
  }

  write(token: string, chunk: Uint8Array): Promise<number> {
    return this.#writers.get(token).write(chunk);
  }

  async commit(token: string, sha256: string): Promise<Reply<"export:commit">> {
    const writer = this.#writers.take(token);
    const sizeBytes = await writer.commit(sha256).finally(() => this.#live.delete(writer));
    return { fileName: writer.target.fileName, sizeBytes };
  }

  async abort(token: string): Promise<void> {
    await this.#end(this.#writers.take(token));
  }

  /** On lock and quit: whatever is unfinished is removed. */
  async abortAll(): Promise<void> {
    this.#writers.takeAll();
    await Promise.all([...this.#live].map((writer) => this.#end(writer)));
  }

  /** Asks, then writes in one go; answers the file's name, or `null` when the person cancelled. */
  async saveWhole(
    suggestedName: string,
    extension: string,
    content: () => Promise<Uint8Array>,
  ): Promise<string | null> {
    const writer = await this.#ask(suggestedName, extension, 0);
    if (writer === null) return null;
    try {
      const bytes = await content();
      await writer.write(bytes);
      await writer.commit(createHash("sha256").update(bytes).digest("hex"));
      return writer.target.fileName;
    } finally {
      await this.#end(writer);
    }
  }

  /**
   * Asks, then lets `write` write piece by piece; it answers the SHA-256 (hex) of all it wrote, which is
   * compared with what stands on the disk. Null when the person cancelled; a failure leaves nothing.
   */
  async saveStreamed<T extends { readonly sha256: string }>(
    suggestedName: string,
    extension: string,
    write: (sink: FileSink) => Promise<T>,
  ): Promise<{
    readonly fileName: string;
    readonly sizeBytes: number;
    readonly content: T;
  } | null> {
    const writer = await this.#ask(suggestedName, extension, 0, Number.MAX_SAFE_INTEGER);
    if (writer === null) return null;
    try {
      const content = await write(writer);
      const sizeBytes = await writer.commit(content.sha256);
      return { fileName: writer.target.fileName, sizeBytes, content };
    } finally {
      await this.#end(writer);
    }
  }

  async #ask(
    suggestedName: string,
    extension: string,
    expectedBytes: number,
    maxBytes = MAX_IMPORT_BYTES,
  ) {
    const suggested = `${cleanFileName(suggestedName)}.${extension}`;
    const chosenPath = await this.#parts.dialogs.askSavePath(suggested, extension);
    if (chosenPath === null) return null;
    return this.#start(chosenPath, extension, expectedBytes, maxBytes);
  }

  async #start(
    chosenPath: string,
    extension: string,
    expectedBytes: number,
    maxBytes = MAX_IMPORT_BYTES,
  ): Promise<FileWriter> {
    const { disk } = this.#parts;
    const target = await toSaveTarget(disk, chosenPath, extension, expectedBytes);
    // Two writers on one name would share a temp file.
    if ([...this.#live].some((other) => other.target.filePath === target.filePath)) {
      throw new AppError("write_failed");
    }
    const writer = new FileWriter(disk, target, maxBytes);
    this.#live.add(writer);
    return writer;
  }

  async #end(writer: FileWriter): Promise<void> {
    await writer.abort();
    this.#live.delete(writer);
  }
}
