import type { ErrorCode } from "../../../shared/errors";
import type { JsonObject } from "../../../shared/exchange/json";
import type { Manifest } from "../../../shared/exchange/manifest";
import type { Result } from "../../../shared/result";
import type { SealedWrites } from "../commit";
import type { Batch } from "../ledger-rows";
import type { RecordWrite } from "../record-repository";
import type { ImportPreview } from "../vault-api";

/** What taking in an arrival writes, in the one commit of the import. */
export interface ArrivalWrites {
  readonly records: readonly RecordWrite[];
  readonly rows: SealedWrites;
}

/** Lines of a file that are no records of ours, judged; nothing of them is written yet. */
export interface Arrival {
  /** Their part of the preview. */
  readonly shown: Partial<Pick<ImportPreview, "table" | "receipts">>;
  /** What our ledger keeps of them with the batch itself. */
  readonly kept: Partial<Pick<Batch, "table">>;
  /** Asked in the moment of taking in, by what the store has then; a refusal leaves everything as it is. */
  writes(): Promise<Result<ArrivalWrites, ErrorCode>>;
}

/** What takes in one kind of line that is no record: figures, receipts, answers to referrals. */
export interface ArrivalDesk<T = unknown> {
  /** The `record_kind` of its lines. */
  readonly recordKind: string;
  /** Null for what is no such line. */
  read(value: JsonObject): T | null;
  /** Judges all such lines of one file, whose sender and addressee are verified. */
  judge(lines: readonly T[], manifest: Manifest): Promise<Arrival>;
}

/** An arrival of which nothing is written but what the ledger keeps with the batch. */
export const WRITES_NOTHING: Arrival["writes"] = () =>
  Promise.resolve({ ok: true, value: { records: [], rows: {} } });
