import { mkdir, open, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { AppError } from "../../shared/errors";
import type { ParsedRequest } from "../../shared/ipc/contract";
import { z } from "../../shared/zod";
import type { PartHandle, WriterDisk } from "../export/writer-disk";
import { overwriteAndRemove } from "../platform/durable-file";
import { toWriteError } from "../platform/write-error";
import { encodeIndex, readExactly, readIndex } from "./attachment-index";

const EXTENSION = ".cja";
const PART_EXTENSION = ".part";
/** As much stays free beside the attachments as beside the journal: saving case work comes first. */
export const KEPT_FREE_BYTES = 64 * 1024 * 1024;

/** Lower case in every name: some disks take both cases for one. */
const attachmentIdSchema = z.uuid().toLowerCase();

type Unfinished = {
  readonly part: PartHandle;
  readonly count: number;
  readonly chunkBytes: readonly number[];
};

/**
 * The sealed files of cases, one file each, beside the journal. Main sees chunks that it cannot open.
 * A file gets its name only when it is whole and synced, so what has a name is whole.
 */
export class AttachmentStore {
  readonly #folder: string;
  readonly #disk: WriterDisk;
  readonly #unfinished = new Map<string, Unfinished>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(folder: string, disk: WriterDisk) {
    this.#folder = folder;
    this.#disk = disk;
  }

  /**
   * Chunks in order from 0; the last one makes the file real. Throws `out_of_step` for any other chunk
   * and for a file that is there already, `disk_full` and `write_failed`; after these nothing is left.
   */
  write(request: ParsedRequest<"attachment:write">): Promise<void> {
    return this.#oneAtATime(async () => {
      const { attachmentId } = request;
      if (request.index === 0) await this.#start(request);
      const before = this.#unfinished.get(attachmentId);
      if (before?.count !== request.count || before.chunkBytes.length !== request.index) {
        throw new AppError("out_of_step");
      }
      try {
        await this.#append(before, request);
      } catch (thrown) {
        await this.#discard(attachmentId);
        throw toWriteError(thrown);
      }
    });
  }

  /** One chunk. Throws `record_missing` when there is no such file or chunk, `damaged_file`. */
  async read({
    attachmentId,
    index,
  }: ParsedRequest<"attachment:read">): Promise<Uint8Array<ArrayBuffer>> {
    const handle = await open(this.pathOf(attachmentId), "r").catch((cause: unknown) => {
      throw new AppError("record_missing", cause);
    });
    try {
      const place = (await readIndex(handle))[index];
      if (place === undefined) throw new AppError("record_missing");
      return await readExactly(handle, place.offset, place.sizeBytes);
    } finally {
      await handle.close();
    }
  }

  /** Overwrites and removes, finished or not; removing what is not there is no error. */
  remove(attachmentId: string): Promise<void> {
    return this.#oneAtATime(async () => {
      await this.#discard(attachmentId);
      await overwriteAndRemove(this.pathOf(attachmentId)).catch((thrown: unknown) => {
        throw toWriteError(thrown);
      });
    });
  }

  /** The ids of all whole files; anything else that lies in the folder is not ours. */
  async list(): Promise<string[]> {
    const names = await this.#names();
    return names
      .filter((name) => name.endsWith(EXTENSION))
      .map((name) => name.slice(0, -EXTENSION.length))
      .filter((id) => attachmentIdSchema.safeParse(id).success)
      .sort();
  }

  /** At start: what an ended program left half written. */
  removeUnfinished(): Promise<void> {
    return this.#oneAtATime(async () => {
      const parts = (await this.#names()).filter((name) => name.endsWith(PART_EXTENSION));
      await Promise.all(
        parts.map((name) => rm(path.join(this.#folder, name), { force: true }).catch(() => null)),
      );
    });
  }

  /** On lock and quit: nobody is left who would send the other chunks. */
  abandonAll(): Promise<void> {
    return this.#oneAtATime(async () => {
      for (const attachmentId of [...this.#unfinished.keys()]) await this.#discard(attachmentId);
    });
  }

  /** Where a whole file stands, for backups. The id must have been parsed as one: it becomes a name. */
  pathOf(attachmentId: string): string {
    return path.join(this.#folder, attachmentIdSchema.parse(attachmentId) + EXTENSION);
  }

  #partPath(attachmentId: string): string {
    return path.join(this.#folder, attachmentIdSchema.parse(attachmentId) + PART_EXTENSION);
  }

  async #start({ attachmentId, count, chunk }: ParsedRequest<"attachment:write">): Promise<void> {
    await this.#discard(attachmentId);
    if (await this.#disk.exists(this.pathOf(attachmentId))) throw new AppError("out_of_step");
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      const freeBytes = await this.#disk.freeBytes(this.#folder);
      // All chunks are as long as the first but for the last, which may be shorter.
      if (freeBytes !== null && freeBytes < KEPT_FREE_BYTES + count * chunk.byteLength) {
        throw new AppError("disk_full");
      }
      const part = await this.#disk.createPart(this.#partPath(attachmentId));
      this.#unfinished.set(attachmentId, { part, count, chunkBytes: [] });
    } catch (thrown) {
      throw toWriteError(thrown);
    }
  }

  async #append(
    { part, count, chunkBytes }: Unfinished,
    { attachmentId, chunk }: ParsedRequest<"attachment:write">,
  ): Promise<void> {
    await part.write(chunk);
    const written = [...chunkBytes, chunk.byteLength];
    this.#unfinished.set(attachmentId, { part, count, chunkBytes: written });
    if (written.length < count) return;
    await part.write(encodeIndex(written));
    await part.sync();
    await part.close();
    await this.#disk.rename(this.#partPath(attachmentId), this.pathOf(attachmentId));
    this.#unfinished.delete(attachmentId);
  }

  async #discard(attachmentId: string): Promise<void> {
    const unfinished = this.#unfinished.get(attachmentId);
    if (unfinished === undefined) return;
    this.#unfinished.delete(attachmentId);
    await unfinished.part.close().catch(() => undefined);
    await this.#disk.remove(this.#partPath(attachmentId)).catch(() => undefined);
  }

  #names(): Promise<string[]> {
    return readdir(this.#folder).catch(() => []);
  }

  #oneAtATime<T>(task: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(task);
    this.#queue = run.catch(() => undefined);
    return run;
  }
}
