import { recordId, type AnyRecord } from "../../shared/domain/any-record";
import type { SealedRow } from "./database";
import { ledgerSchema, type Aside } from "./ledger-rows";
import { readRecord } from "./record-sealer";
import { SealedTable } from "./sealed-table";
import type { StoreContext } from "./store-context";

/** A version that is kept aside, with the id of its row. */
export interface KeptAside extends Omit<Aside, "type"> {
  readonly id: string;
}

/** A row that may be kept of what a file brought, and what names it among those of its record. */
export interface NewAside extends Omit<Aside, "type" | "receivedAt" | "decidedAt" | "batchId"> {
  readonly contentSha256: string;
}

/** So much is kept of lines that could not be read; more than that tells that a sender is broken. */
const MAX_REFUSED_KEPT = 500;
const MAX_REFUSED_LENGTH = 256 * 1024;

/** The versions that came and were not simply taken in, among the rows of the ledger. */
export class AsideTable {
  readonly #store: StoreContext;
  readonly #table: SealedTable<typeof ledgerSchema>;

  constructor(store: StoreContext) {
    this.#store = store;
    this.#table = new SealedTable(store.db.batches, "batches", store, ledgerSchema);
  }

  async all(): Promise<KeptAside[]> {
    return this.#from(PREFIX);
  }

  async of(recordId: string): Promise<KeptAside[]> {
    return this.#from(`${PREFIX}${recordId}.`);
  }

  /** Null when there is none; throws `AppError("store_damaged")` when it does not open. */
  async get(id: string): Promise<KeptAside | null> {
    const row = await this.#table.get(id);
    return row?.type === "aside" ? keptOf(id, row) : null;
  }

  /** The versions of a record that came and were not taken in, or only joined with ours. */
  async versionsOf(id: string): Promise<AnyRecord[]> {
    const kept = (await this.of(id)).filter(({ state }) => state !== "refused");
    return kept.flatMap((one) => recordOf(one) ?? []);
  }

  /** Rows for those that are not kept yet. Of refused lines only so many and only small ones are. `insteadOf`: a row that they replace. */
  async sealNew(
    asides: readonly NewAside[],
    batchId: string,
    insteadOf: string | null = null,
  ): Promise<SealedRow[]> {
    if (asides.length === 0) return [];
    const kept = (await this.all()).filter(({ id }) => id !== insteadOf);
    const ids = new Set(kept.map(({ id }) => id));
    let refusedCount = kept.filter(({ state }) => state === "refused").length;
    const rows: SealedRow[] = [];
    for (const { contentSha256, ...aside } of asides) {
      const id = `${PREFIX}${aside.recordId}.${contentSha256.slice(0, 32)}`;
      if (ids.has(id)) continue;
      if (aside.state === "refused") {
        const isTooMuch = JSON.stringify(aside.record).length > MAX_REFUSED_LENGTH;
        if (isTooMuch || refusedCount >= MAX_REFUSED_KEPT) continue;
        refusedCount += 1;
      }
      rows.push(await this.seal({ id, ...aside, batchId, receivedAt: this.#now, decidedAt: null }));
    }
    return rows;
  }

  /** The row as it is to be, in place of what it is. */
  seal({ id, ...aside }: KeptAside): Promise<SealedRow> {
    return this.#table.seal(id, { type: "aside", ...aside });
  }

  /** The row once somebody has decided it. */
  sealDecided(aside: KeptAside): Promise<SealedRow> {
    return this.seal({ ...aside, decidedAt: this.#now });
  }

  async #from(prefix: string): Promise<KeptAside[]> {
    const found: KeptAside[] = [];
    for await (const { id, value } of this.#table.readFrom(prefix, this.#store.reportDamage)) {
      if (value.type === "aside") found.push(keptOf(id, value));
    }
    return found;
  }

  get #now(): string {
    return new Date(this.#store.now()).toISOString();
  }
}

/** The record that is kept, as the present schema reads it; null for what is none. */
export function recordOf({ record, recordId: id }: KeptAside): AnyRecord | null {
  const read = readRecord(record);
  return read !== null && recordId(read) === id ? read : null;
}

const PREFIX = "aside.";

function keptOf(id: string, { type: _type, ...aside }: Aside): KeptAside {
  return { id, ...aside };
}
