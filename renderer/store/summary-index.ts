import type { RecordKind } from "../../shared/domain/any-record";
import type { SummaryEntry, SummaryOf } from "./summary-entry";

/** All summaries while the vault is open, by record id. Lists, filters and search run on these. */
export class SummaryIndex {
  readonly #entries = new Map<string, SummaryEntry>();
  #generation = 0;

  set(id: string, entry: SummaryEntry): void {
    this.#entries.set(id, entry);
    this.#generation += 1;
  }

  /** Another number after every change: what was computed from the store before is out of date. */
  get generation(): number {
    return this.#generation;
  }

  get(id: string): SummaryEntry | undefined {
    return this.#entries.get(id);
  }

  ids(): string[] {
    return [...this.#entries.keys()];
  }

  /** The version that is in the store, 0 for none. */
  versionOf(id: string): number {
    return this.#entries.get(id)?.summary.rowVersion ?? 0;
  }

  /** The summaries of one kind, in no order. */
  of<K extends RecordKind>(kind: K): SummaryOf[K][] {
    const entries = [...this.#entries.values()].filter((entry) => entry.kind === kind);
    return entries.map(({ summary }) => summary as SummaryOf[K]);
  }

  idsOf(kind: RecordKind): string[] {
    return [...this.#entries].flatMap(([id, entry]) => (entry.kind === kind ? [id] : []));
  }
}
