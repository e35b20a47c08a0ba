/** The rows that did not open so far. */
export class DamagedRows {
  readonly #ids = new Set<string>();
  #unnoted = new Set<string>();

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  report(rowId: string): void {
    if (!this.#ids.has(rowId)) this.#unnoted.add(rowId);
    this.#ids.add(rowId);
  }

  /** Those that came since the last time, for the next opening to be told of. */
  takeUnnoted(): string[] {
    const rowIds = [...this.#unnoted];
    this.#unnoted = new Set();
    return rowIds;
  }

  /** The rows were made anew: what was damaged may open now. */
  forget(): void {
    this.#ids.clear();
    this.#unnoted.clear();
  }
}
