import type { RecordKind } from "../../shared/domain/any-record";
import type { CaseSummary } from "../../shared/domain/case-summary";
import { withoutHiddenLinks } from "./hidden-persons";
import type { SummaryEntry, SummaryOf } from "./summary-entry";

/** Whether the person who works here may know that a record exists (dictionary §11 R4). */
export type Visible = (entry: SummaryEntry) => boolean;

/** All summaries while the vault is open, by record id. Lists, filters and search run on these. */
export class SummaryIndex {
  readonly #entries = new Map<string, SummaryEntry>();
  readonly #visible: Visible;
  #generation = 0;

  constructor(visible: Visible) {
    this.#visible = visible;
  }

  set(id: string, entry: SummaryEntry): void {
    this.#entries.set(id, entry);
    this.#generation += 1;
  }

  delete(id: string): void {
    this.#entries.delete(id);
    this.#generation += 1;
  }

  clear(): void {
    this.#entries.clear();
    this.#generation += 1;
  }

  /** This person may see more than before: whatever was made of the visible ones is out of date. */
  visibilityChanged(): void {
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

  /** The summaries of one kind, hidden ones among them, in no order: for figures and batches only. */
  of<K extends RecordKind>(kind: K): SummaryOf[K][] {
    const found: SummaryOf[K][] = [];
    for (const entry of this.#entries.values()) {
      if (entry.kind === kind) found.push(entry.summary as SummaryOf[K]);
    }
    return found;
  }

  /**
   * What this person may see of one kind, in no order. Whatever is shown, searched, picked from or
   * counted on a screen comes from here, so that a hidden record looks as if it did not exist. A file that was
   * put together with a hidden one stands alone.
   */
  visibleOf<K extends RecordKind>(kind: K): SummaryOf[K][] {
    const found: SummaryOf[K][] = [];
    for (const entry of this.#entries.values()) {
      if (entry.kind === kind && this.#visible(entry)) found.push(entry.summary as SummaryOf[K]);
    }
    return kind === "case" ? (withoutHiddenLinks(found as CaseSummary[]) as SummaryOf[K][]) : found;
  }

  /** False for a hidden record and for none alike. */
  isVisible(id: string): boolean {
    const entry = this.#entries.get(id);
    return entry !== undefined && this.#visible(entry);
  }

  idsOf(kind: RecordKind): string[] {
    return [...this.#entries].flatMap(([id, entry]) => (entry.kind === kind ? [id] : []));
  }
}
