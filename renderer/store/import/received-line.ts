import { CHAIN_KIND, readChainItem, type ChainProof } from "../../../shared/audit/chain-proof";
import type { AnyRecord } from "../../../shared/domain/any-record";
import { BATCH_NOTE_KIND } from "../../../shared/exchange/batch-note";
import type { Cargo } from "../../../shared/exchange/file-kind";
import type { JsonObject } from "../../../shared/exchange/json";
import { PSEUDONYMOUS_KIND } from "../../../shared/exchange/pseudonymous-item";
import { RECALL_KIND } from "../../../shared/exchange/recall-item";
import { RECEIPT_KIND } from "../../../shared/exchange/receipt-item";
import { PACKET_KIND } from "../../../shared/exchange/referral-packet";
import { REPLY_KIND } from "../../../shared/exchange/referral-reply-item";
import { err, ok, type Result } from "../../../shared/result";
import { parseRecord } from "../record-sealer";
import { TABLE_KIND } from "../table-item";
import type { ArrivalDesk } from "./arrival";
import type { ItemRefusal } from "./item-judge";

/** A line of a file as it was read: a record of ours, the proof of a chain, or what a desk takes in. */
export type ReceivedLine =
  | { readonly is: "record"; readonly record: AnyRecord }
  | { readonly is: "chain"; readonly proof: ChainProof }
  | { readonly is: "arrival"; readonly recordKind: string; readonly value: unknown };

/** Reads a line by its kind; what is nothing of the kind is set aside with its reason. */
export function receivedLineReader(
  desks: readonly ArrivalDesk[],
): (recordKind: string, value: JsonObject) => Result<ReceivedLine, ItemRefusal> {
  const deskOf = new Map(desks.map((desk) => [desk.recordKind, desk]));
  return (recordKind, value) => {
    if (recordKind === CHAIN_KIND) {
      const proof = readChainItem(value);
      return proof === null ? err("bad_record") : ok({ is: "chain", proof });
    }
    const desk = deskOf.get(recordKind);
    if (desk !== undefined) {
      const read = desk.read(value);
      return read === null ? err("bad_record") : ok({ is: "arrival", recordKind, value: read });
    }
    const record = parseRecord(value);
    return record === null ? err("bad_record") : ok({ is: "record", record });
  };
}

/** How many lines of each kind a file has, the refused ones apart. */
export interface LineCounts {
  readonly records: number;
  readonly chains: number;
  /** By `record_kind`. */
  readonly arrivals: ReadonlyMap<string, number>;
  readonly refused: number;
}

/** What a file of each kind may hold; anything else refuses it as a whole. */
const MAY_HOLD: Readonly<Record<Cargo, (counts: LineCounts) => boolean>> = {
  sync: (counts) => withoutNote(counts)?.arrivals.size === 0 && counts.chains <= 1,
  statistical: (counts) => {
    const left = withoutNote(counts);
    return left !== null && holdsOnly(left, TABLE_KIND) && lineCount(left) === 1;
  },
  receipt: (counts) => holdsOnly(counts, RECEIPT_KIND),
  pseudonymous: (counts) => {
    const left = withoutNote(counts);
    return left !== null && holdsOnly(left, PSEUDONYMOUS_KIND) && lineCount(left) > 0;
  },
  referral: (counts) => holdsOnly(counts, PACKET_KIND) && lineCount(counts) === 1,
  referral_reply: (counts) => holdsOnly(counts, REPLY_KIND) && lineCount(counts) > 0,
  recall: (counts) => holdsOnly(counts, RECALL_KIND) && lineCount(counts) > 0,
};

/** True when a file of this kind may hold these lines. */
export function mayHold(cargo: Cargo, counts: LineCounts): boolean {
  return MAY_HOLD[cargo](counts);
}

/** A month's file may say once that it replaces another; null when it says it twice. */
function withoutNote(counts: LineCounts): LineCounts | null {
  const arrivals = new Map(counts.arrivals);
  const notes = arrivals.get(BATCH_NOTE_KIND) ?? 0;
  arrivals.delete(BATCH_NOTE_KIND);
  return notes > 1 ? null : { ...counts, arrivals };
}

function holdsOnly({ records, chains, arrivals, refused }: LineCounts, kind: string): boolean {
  const isOnly = [...arrivals.keys()].every((one) => one === kind);
  return isOnly && records + chains + refused === 0;
}

function lineCount({ arrivals }: LineCounts): number {
  return [...arrivals.values()].reduce((sum, count) => sum + count, 0);
}
