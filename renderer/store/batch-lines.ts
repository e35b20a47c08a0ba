import { recordId, type AnyRecord, type RecordKind } from "../../shared/domain/any-record";
import { withoutHouseMatters } from "../../shared/domain/house-matters";
import { groupRisk } from "../../shared/domain/pseudonymous-case";
import { AppError } from "../../shared/errors";
import {
  lineOf,
  linesOf,
  sortedLines,
  type FileLine,
  type FileLines,
  type LineToMake,
} from "../../shared/exchange/file-lines";
import type { ExchangeItem } from "../../shared/exchange/item";
import type { JsonObject } from "../../shared/exchange/json";
import { pseudonymousItem, type PseudonymousRow } from "../../shared/exchange/pseudonymous-item";
import { K_OF_AUDIENCE, type NationalTable } from "../../shared/report/national-table";
import { withoutKeys } from "./batch-candidates";
import type { BatchLedger } from "./batch-ledger";
import type { SealedWrites } from "./commit";
import { PseudonymousRows } from "./pseudonymous-rows";
import type { RecordRepository } from "./record-repository";
import { TABLE_KIND, tableItemKey, toTableItem } from "./table-item";
import type { BatchPreview } from "./vault-api";

/** A record that goes, as it was when that was decided. */
export interface Going {
  readonly id: string;
  readonly rowVersion: number;
  readonly kind: RecordKind;
  readonly isLate: boolean;
}

/** The record as a recipient may have it; null for nothing of it. */
export type AsSent = (record: AnyRecord) => AnyRecord | null;

/** Rows without names, with what is known of who could be recognised in them. */
interface Rows {
  /** What pseudonyms are made of, when it is new; to be written with the batch. */
  readonly secretRow: SealedWrites;
  readonly items: readonly ExchangeItem[];
  readonly risk: NonNullable<BatchPreview["risk"]>;
}

/** Makes the lines of a batch, when they are written, of what was planned. */
export class BatchLines {
  readonly #records: RecordRepository;
  readonly #ledger: BatchLedger;

  constructor(records: RecordRepository, ledger: BatchLedger) {
    this.#records = records;
    this.#ledger = ledger;
  }

  /** The lines of records, read again in the version in which they were planned. */
  ofRecords(going: readonly Going[], asSent: AsSent): FileLines {
    const planned = new Map(going.map((one) => [one.id, one]));
    const records = this.#records;
    return sortedLines([...planned.keys()], async function* (ids): AsyncGenerator<LineToMake> {
      for await (const { id, record } of records.readMany(ids)) {
        const plan = planned.get(id);
        if (plan?.rowVersion !== record.meta.rowVersion) throw new AppError("batch_changed");
        const line = (): FileLine => {
          const sent = record.kind === "organisation" ? withoutKeys(record) : asSent(record);
          if (sent === null) throw new AppError("batch_changed");
          return lineOf(itemOf(sent, plan.isLate));
        };
        yield { itemKey: id, line };
      }
    });
  }

  /** The rows of a batch without names, made of what may go; the secret behind them is written with it. */
  async ofRows(recipientOrgId: string, going: readonly Going[], asSent: AsSent): Promise<Rows> {
    const maker = await PseudonymousRows.for(this.#ledger, recipientOrgId);
    const isLate = new Map(going.map((one) => [one.id, one.isLate]));
    const rows: PseudonymousRow[] = [];
    for await (const { id, record } of this.#records.readMany([...isLate.keys()])) {
      const sent = asSent(record);
      if (sent?.kind !== "case") continue;
      rows.push(await maker.rowOf({ record: sent, isLate: isLate.get(id) === true }));
    }
    const k = K_OF_AUDIENCE.partner;
    return {
      items: rows.map(pseudonymousItem),
      risk: {
        ...groupRisk(
          rows.map(({ row }) => row),
          k,
        ),
        k,
      },
      secretRow: maker.secretRow,
    };
  }
}

/** The one line of a table of figures. */
export async function tableLines(period: string, table: NationalTable): Promise<FileLines> {
  return linesOf([await tableItem(period, table)]);
}

/** A record as a line of a file, without what is the house's own. */
export function itemOf(record: AnyRecord, late: boolean): ExchangeItem {
  return {
    ...{ itemKey: recordId(record), recordKind: record.kind, late },
    rowVersion: record.meta.rowVersion,
    record: withoutHouseMatters(record) as unknown as JsonObject,
  };
}

async function tableItem(period: string, table: NationalTable): Promise<ExchangeItem> {
  return {
    itemKey: await tableItemKey(period),
    recordKind: TABLE_KIND,
    rowVersion: 1,
    late: false,
    record: toTableItem(table),
  };
}
