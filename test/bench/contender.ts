import type { CaseRecord } from "../../shared/domain/case-record";

/**
 * One store under measurement, in its best form. Every method does the whole work and gives what the
 * measurement checks; `record` is handed in where a store needs more than the id to find it.
 */
export interface Contender {
  readonly name: string;
  /** Makes it usable: whatever has to be in memory before the first list shows. */
  open(databaseName: string): Promise<void>;
  /** Reads what a list shows of every record from rows kept for it, as an opening without an index must. */
  loadSummaries?(): Promise<number>;
  /** The bytes that the last save sent to be made durable. */
  savedBytes?(): number;
  insertMany(records: readonly CaseRecord[]): Promise<void>;
  saveOne(record: CaseRecord): Promise<void>;
  get(record: CaseRecord): Promise<CaseRecord>;
  /**
   * The 50 newest received before `before`, or after the first `offset` newest, which are the same: what a
   * list row shows of each, or the whole. Answers how many it got.
   */
  page(before: string, offset: number): Promise<number>;
  /** How many received per month and sex. */
  countByMonth(): Promise<ReadonlyMap<string, number>>;
  /** Reads every record; answers the length of all accounts. */
  scan(): Promise<number>;
  /** How many have the word in name or account. */
  search(word: string): Promise<number>;
  close(): Promise<void>;
  destroy(databaseName: string): Promise<void>;
}
