import { createHash } from "node:crypto";
import path from "node:path";
import { AppError } from "../../shared/errors";
import type { SnapshotInfo } from "../../shared/ipc/journal-contract";
import { MAX_CHUNK_BYTES } from "../../shared/ipc/fields";
import { toWriteError } from "../platform/write-error";
import { PART_SUFFIX, snapshotName } from "./file-names";
import { diskSource, withFile, type JournalDisk, type JournalFile } from "./journal-disk";
import type { StoredSnapshot } from "./journal-contents";
import { encodeSnapshotHeader, SNAPSHOT_HEADER_BYTES } from "./snapshot-header";

/** What the Worker says of a snapshot before it sends the body; main adds its clock and the size. */
export type SnapshotPlan = Pick<SnapshotInfo, "snapshotId" | "generation" | "sequence" | "mac">;

/**
 * One snapshot on its way: a part file until it was read back and is right. Steps run one after the
 * other; a failed one is the last, and leaves no part file.
 */
export class SnapshotWriter {
  readonly plan: SnapshotPlan;
  readonly #disk: JournalDisk;
  readonly #folder: string;
  readonly #name: string;
  #file: JournalFile | null = null;
  #writtenBytes = 0;
  #isOver = false;
  #queue: Promise<unknown> = Promise.resolve();

  /** The folder of the snapshot's generation is made if need be. */
  constructor(disk: JournalDisk, folder: string, plan: SnapshotPlan) {
    this.#disk = disk;
    this.#folder = folder;
    this.plan = plan;
    this.#name = snapshotName(plan.sequence, plan.snapshotId);
  }

  /** Throws `disk_full`, `write_failed`. */
  write(chunk: Uint8Array): Promise<void> {
    return this.#step(async () => {
      const file = await this.#openPart();
      await file.write(SNAPSHOT_HEADER_BYTES + this.#writtenBytes, chunk);
      this.#writtenBytes += chunk.byteLength;
    });
  }

  /** Makes it real. Throws `read_back_differs` when the disk holds other bytes than `sha256` (hex). */
  commit(sha256: string, createdAtMs: number): Promise<StoredSnapshot> {
    return this.#step(async () => {
      const file = await this.#openPart();
      const createdAt = new Date(createdAtMs).toISOString();
      const info: SnapshotInfo = { ...this.plan, createdAt, sizeBytes: this.#writtenBytes };
      const bodySha256 = Uint8Array.from(Buffer.from(sha256, "hex"));
      await file.write(0, encodeSnapshotHeader({ ...info, bodySha256 }));
      await file.sync();
      await this.#closePart();
      if ((await this.#readBack()) !== sha256) throw new AppError("read_back_differs");
      const filePath = path.join(this.#folder, this.#name);
      await this.#disk.rename(this.#partPath, filePath);
      await this.#disk.syncFolder(this.#folder);
      this.#isOver = true;
      return { info, name: this.#name, source: diskSource(this.#disk, filePath) };
    });
  }

  /** Removes what was written so far. Does nothing after the end; never throws. */
  abort(): Promise<void> {
    const run = this.#queue.then(() => this.#discard());
    this.#queue = run;
    return run;
  }

  get #partPath(): string {
    return path.join(this.#folder, this.#name + PART_SUFFIX);
  }

  async #openPart(): Promise<JournalFile> {
    if (this.#file !== null) return this.#file;
    await this.#disk.makeFolder(this.#folder);
    await this.#disk.remove(this.#partPath);
    this.#file = await this.#disk.create(this.#partPath);
    return this.#file;
  }

  async #closePart(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close();
  }

  #readBack(): Promise<string> {
    return withFile(this.#disk.open(this.#partPath), async (file) => {
      const digest = createHash("sha256");
      for (let offset = SNAPSHOT_HEADER_BYTES; ; offset += MAX_CHUNK_BYTES) {
        const bytes = await file.read(offset, MAX_CHUNK_BYTES);
        digest.update(bytes);
        if (bytes.byteLength < MAX_CHUNK_BYTES) return digest.digest("hex");
      }
    });
  }

  #step<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(async () => {
      if (this.#isOver) throw new AppError("target_expired");
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
    if (this.#isOver) return;
    this.#isOver = true;
    await this.#closePart().catch(() => undefined);
    await this.#disk.remove(this.#partPath).catch(() => undefined);
  }
}
