import type { Receipt } from "../../shared/domain/receipt";
import type { BatchRelation } from "./batch-relations";
import type { Batch } from "./ledger-rows";
import type { BatchEntry, BatchReceipt } from "./vault-api";

/** What a list says of a batch besides what it is. */
export interface EntryFacts extends BatchRelation {
  /** What its recipient said of it. */
  readonly receipt: Receipt | null;
  /** One that came, and for which a receipt can be made. */
  readonly canBeReceipted: boolean;
}

/** A batch as the list shows it. */
export function entryOf(
  batch: Batch & Pick<BatchEntry, "kind">,
  { receipt, canBeReceipted, isSuperseded, recall }: EntryFacts,
): BatchEntry {
  const { batchId, direction, kind, period, otherOrgId, otherName, sequence } = batch;
  const { recordCount, status, at, cutoffAt, fileName } = batch;
  return {
    ...{ batchId, direction, kind, period, otherOrgId, otherName, sequence },
    ...{ recordCount, status, at, cutoffAt, fileName },
    receipt: receipt === null ? null : receiptInShort(receipt),
    ...{ canBeReceipted, isSuperseded, recall, isCorrection: batch.supersedes !== null },
    canBeUndone: batch.status === "applied" && batch.isUndoable,
  };
}

/** A receipt in a few words, each reason once. */
export function receiptInShort({
  receivedAt,
  acceptedCount,
  duplicateCount,
  rejected,
}: Receipt): BatchReceipt {
  return {
    ...{ receivedAt, acceptedCount, duplicateCount },
    rejectedCount: rejected.length,
    reasons: [...new Set(rejected.map(({ reason }) => reason))].sort(),
  };
}
