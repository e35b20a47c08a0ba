import path from "node:path";
import { AppError } from "../../shared/errors";
import { TokenTable } from "../export/token-table";
import type { Clock } from "../platform/clock";
import { isGenerationName } from "./file-names";
import type { JournalDisk } from "./journal-disk";
import type { StoredSnapshot } from "./journal-contents";
import { isRefusedByGuard, type JournalLimits } from "./journal-limits";
import { SnapshotWriter, type SnapshotPlan } from "./snapshot-writer";

export type SnapshotDeskParts = {
  readonly disk: JournalDisk;
  readonly limits: JournalLimits;
  readonly journalDir: string;
  readonly clock: Clock;
};

/** Snapshots under way, each behind a token. Saves go on meanwhile: nothing here waits for the journal. */
export class SnapshotDesk {
  readonly #parts: SnapshotDeskParts;
  readonly #writers: TokenTable<SnapshotWriter>;

  constructor(parts: SnapshotDeskParts) {
    this.#parts = parts;
    this.#writers = new TokenTable(parts.clock, (writer) => void writer.abort());
  }

  /** Throws `disk_full` when the snapshot cannot fit beside what must stay free. */
  async begin(plan: SnapshotPlan, expectedBytes: number): Promise<string> {
    const { disk, limits, journalDir } = this.#parts;
    // The ids become names: the contract says UUID, the names say lower case.
    if (!isGenerationName(plan.generation) || !isGenerationName(plan.snapshotId)) {
      throw new AppError("bad_request");
    }
    const freeBytes = await disk.freeBytes(journalDir);
    if (isRefusedByGuard(limits, freeBytes - expectedBytes, 0)) throw new AppError("disk_full");
    const folder = path.join(journalDir, plan.generation);
    return this.#writers.add(new SnapshotWriter(disk, folder, plan));
  }

  /** Throws `target_expired`, `disk_full`, `write_failed`; after a failure nothing is left of it. */
  write(token: string, chunk: Uint8Array): Promise<void> {
    return this.#writers.get(token).write(chunk);
  }

  /** Throws `read_back_differs` too. */
  commit(token: string, sha256: string): Promise<StoredSnapshot> {
    return this.#writers.take(token).commit(sha256, this.#parts.clock.nowMs());
  }

  /** A token that is not known any more is no error. */
  async abort(token: string): Promise<void> {
    await this.#find(token)?.abort();
  }

  async abortAll(): Promise<void> {
    await Promise.all(this.#writers.takeAll().map((writer) => writer.abort()));
  }

  #find(token: string): SnapshotWriter | null {
    try {
      return this.#writers.take(token);
    } catch {
      return null;
    }
  }
}
