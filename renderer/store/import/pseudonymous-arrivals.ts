import type { PseudonymousCase } from "../../../shared/domain/pseudonymous-case";
import type { Manifest } from "../../../shared/exchange/manifest";
import {
  PSEUDONYMOUS_KIND,
  readPseudonymousItem,
  type PseudonymousRow,
} from "../../../shared/exchange/pseudonymous-item";
import { ok } from "../../../shared/result";
import type { BatchLedger } from "../batch-ledger";
import type { ImportItem, ImportVerdict } from "../vault-api";
import type { Arrival, ArrivalDesk, ItemHead } from "./arrival";

/** Rows without identifiers of another house: kept with the batch that brought them. They make no files. */
export class PseudonymousArrivals implements ArrivalDesk<PseudonymousCase> {
  readonly recordKind = PSEUDONYMOUS_KIND;
  readonly read = readPseudonymousItem;
  readonly #ledger: BatchLedger;

  constructor(ledger: BatchLedger) {
    this.#ledger = ledger;
  }

  async judge(
    lines: readonly PseudonymousCase[],
    { from, bodySha256 }: Manifest,
    _manifestSha256: string,
    heads: readonly ItemHead[],
  ): Promise<Arrival> {
    const held = await this.#ledger.rowVersionsFrom(from.orgId);
    const rows = lines.flatMap((row, at): PseudonymousRow[] => {
      const head = heads[at];
      return head === undefined ? [] : [{ ...head, row }];
    });
    const items = rows.map(({ itemKey, rowVersion }): ImportItem => {
      const verdict = verdictOf(rowVersion, held.get(itemKey) ?? 0);
      return { itemKey, recordKind: null, label: "", verdict, reason: null };
    });
    return {
      shown: { rows: rows.map(({ row }) => row) },
      items,
      kept: {},
      writes: async () =>
        ok({ records: [], rows: await this.#ledger.sealRows(bodySha256, from.orgId, rows) }),
    };
  }
}

function verdictOf(rowVersion: number, heldVersion: number): ImportVerdict {
  if (heldVersion === 0) return "new";
  if (heldVersion === rowVersion) return "same";
  return heldVersion < rowVersion ? "changed" : "older";
}
