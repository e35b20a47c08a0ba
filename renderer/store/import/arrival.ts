import type { ErrorCode } from "../../../shared/errors";
import type { ExchangeItem } from "../../../shared/exchange/item";
import type { JsonObject } from "../../../shared/exchange/json";
import type { Manifest } from "../../../shared/exchange/manifest";
import type { Result } from "../../../shared/result";
import type { SealedWrites } from "../commit";
import type { Batch } from "../ledger-rows";
import type { RecordWrite } from "../record-repository";
import type { ImportItem, ImportPreview } from "../vault-api";

/** What taking in an arrival writes, in the one commit of the import. */
export interface ArrivalWrites {
  readonly records: readonly RecordWrite[];
  readonly rows: SealedWrites;
}

/** Lines of a file that are no records of ours, judged; nothing of them is written yet. */
export interface Arrival {
  /** Their part of the preview. */
  readonly shown: Partial<
    Pick<
      ImportPreview,
      "table" | "receipts" | "recalls" | "replaces" | "packet" | "replies" | "rows"
    >
  >;
  /** Lines that a receipt answers one by one; none for what is counted as a whole. */
  readonly items?: readonly ImportItem[];
  /** What our ledger keeps of them with the batch itself. */
  readonly kept: Partial<Pick<Batch, "table" | "supersedes">>;
  /** Asked in the moment of taking in, by what the store has then; a refusal leaves everything as it is. */
  writes(): Promise<Result<ArrivalWrites, ErrorCode>>;
  /** Called once all of it is written. It must not throw. */
  taken?(): Promise<void>;
}

/** What stands in a line beside its record. */
export type ItemHead = Pick<ExchangeItem, "itemKey" | "rowVersion" | "late">;

/** What takes in one kind of line that is no record: figures, receipts, answers to referrals. */
export interface ArrivalDesk<T = unknown> {
  /** The `record_kind` of its lines. */
  readonly recordKind: string;
  /** Null for what is no such line. */
  read(value: JsonObject): T | null;
  /** Judges all such lines of one file, whose sender and addressee are verified; each has its head. */
  judge(
    lines: readonly T[],
    manifest: Manifest,
    manifestSha256: string,
    heads: readonly ItemHead[],
  ): Promise<Arrival>;
}

/** An arrival of which nothing is written but what the ledger keeps with the batch. */
export const WRITES_NOTHING: Arrival["writes"] = () =>
  Promise.resolve({ ok: true, value: { records: [], rows: {} } });
