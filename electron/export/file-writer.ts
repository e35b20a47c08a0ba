import path from "node:path";
import { AppError } from "../../shared/errors";
import { MAX_IMPORT_BYTES } from "../../shared/ipc/fields";
import { toWriteError } from "../platform/write-error";
import { requireRoom, type SaveTarget } from "./save-target";
import type { PartHandle, WriterDisk } from "./writer-disk";

type WriterState = "chosen" | "writing" | "committed" | "aborted";

/**
 * One file on its way to where a person wants it. chosen → writing → committed, and from the first two
 * to aborted. Bytes go to a temp file beside the target; the target changes only after they were read
 * back and are the right ones. Every failure ends in aborted and leaves no temp file.
 */
export class FileWriter {
  readonly target: SaveTarget;
  readonly #disk: WriterDisk;
  readonly #maxBytes: number;
  #state: WriterState = "chosen";
  #part: PartHandle | null = null;
  #writtenBytes = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(disk: WriterDisk, target: SaveTarget, maxBytes = MAX_IMPORT_BYTES) {
    this.#disk = disk;
    this.#maxBytes = maxBytes;
    this.target = target;
  }

  get state(): WriterState {
    return this.#state;
  }

  /** Throws `disk_full` when so many bytes cannot fit where the file will stand. */
  requireRoom(expectedBytes: number): Promise<void> {
    return this.#step(() =>
      requireRoom(this.#disk, path.dirname(this.target.filePath), expectedBytes),
    );
  }

  /** Appends; answers the bytes written so far. Throws `disk_full`, `file_too_large`, `write_failed`. */
  write(chunk: Uint8Array): Promise<number> {
    return this.#step(async () => {
      if (this.#writtenBytes + chunk.byteLength > this.#maxBytes) {
        throw new AppError("file_too_large");
      }
      const part = await this.#openPart();
      await part.write(chunk);
      this.#writtenBytes += chunk.byteLength;
      return this.#writtenBytes;
    });
  }

  /**
   * Makes the file real; answers its size. Throws `read_back_differs` when the disk holds other bytes
   * than those that hash to `sha256`, and `write_failed` when another file has taken the name.
   */
  commit(sha256: string): Promise<number> {
    return this.#step(async () => {
      const part = await this.#openPart();
      await part.sync();
      await this.#closePart();
      const { partPath, filePath, isReplacing } = this.target;
      if ((await this.#disk.hash(partPath)) !== sha256) throw new AppError("read_back_differs");
      if (!isReplacing && (await this.#disk.exists(filePath))) throw new AppError("write_failed");
      await this.#disk.rename(partPath, filePath);
      this.#state = "committed";
      return this.#writtenBytes;
    });
  }

  /** Removes what was written so far. Does nothing after the end; never throws. */
  abort(): Promise<void> {
    const run = this.#queue.then(() => this.#discard());
    this.#queue = run;
    return run;
  }

  async #openPart(): Promise<PartHandle> {
    this.#state = "writing";
    this.#part ??= await this.#disk.createPart(this.target.partPath);
    return this.#part;
  }

  async #closePart(): Promise<void> {
    const part = this.#part;
    this.#part = null;
    await part?.close();
  }

  /** Steps run one after the other, however the renderer sends them; a failed one is the last. */
  #step<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(async () => {
      if (this.#state === "committed" || this.#state === "aborted") {
        throw new AppError("target_expired");
      }
      try {
        return await work();
      } catch (thrown) {
        await this.#discard();
        throw toWriteError(thrown);
      }
    });
    this.#queue = run.catch(() => undefined);
    return run;
  }

  async #discard(): Promise<void> {
    if (this.#state === "committed" || this.#state === "aborted") return;
    const wasWriting = this.#state === "writing";
    this.#state = "aborted";
    await this.#closePart().catch(() => undefined);
    if (wasWriting) await this.#disk.remove(this.target.partPath).catch(() => undefined);
  }
}
