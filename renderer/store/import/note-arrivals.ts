import {
  BATCH_NOTE_KIND,
  readBatchNote,
  type BatchNote,
} from "../../../shared/exchange/batch-note";
import type { Manifest } from "../../../shared/exchange/manifest";
import type { BatchLedger } from "../batch-ledger";
import { WRITES_NOTHING, type Arrival, type ArrivalDesk } from "./arrival";

/** A batch that says which earlier one it replaces: shown by name, and kept with the batch that says so. */
export class NoteArrivals implements ArrivalDesk<BatchNote> {
  readonly recordKind = BATCH_NOTE_KIND;
  readonly #ledger: BatchLedger;

  constructor(ledger: BatchLedger) {
    this.#ledger = ledger;
  }

  readonly read = readBatchNote;

  /** A sender replaces only what it sent itself; anything else reads as a batch that has not come. */
  async judge([note]: readonly BatchNote[], { from }: Manifest): Promise<Arrival> {
    const supersedes = note?.supersedesManifestSha256 ?? null;
    const replaced = supersedes === null ? null : await this.#ledger.get(supersedes);
    const isTheirs = replaced?.direction === "received" && replaced.otherOrgId === from.orgId;
    const sequence = isTheirs ? replaced.sequence : null;
    return { shown: { replaces: { sequence } }, kept: { supersedes }, writes: WRITES_NOTHING };
  }
}
