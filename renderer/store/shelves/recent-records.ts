import type { AnyRecord } from "../../../shared/domain/any-record";

/** A compaction takes a quarter of this or more; about ten megabytes. */
const KEPT_RECORDS = 1_024;

/** Records as they were committed, the last ones, until a compaction takes them. */
export class RecentRecords {
  /** The oldest is first. */
  readonly #records = new Map<string, AnyRecord>();

  keep(id: string, record: AnyRecord): void {
    this.#records.delete(id);
    this.#records.set(id, record);
    const [oldest] = this.#records.keys();
    if (this.#records.size > KEPT_RECORDS && oldest !== undefined) this.#records.delete(oldest);
  }

  /** The record at that version, which is then no longer kept; null when it has to be read. */
  take(id: string, rev: number): AnyRecord | null {
    const record = this.#records.get(id);
    this.#records.delete(id);
    return record?.meta.rowVersion === rev ? record : null;
  }

  forget(): void {
    this.#records.clear();
  }
}
