import type { Receipt } from "../../shared/domain/receipt";
import type { Batch } from "./ledger-rows";
import type { BatchEntry, BatchReceipt } from "./vault-api";

/**
 * A batch as the list shows it. `receipt`: what its recipient said of it; `hasOutcome`: a receipt can be made
 * for one that came.
 */
export function entryOf(
  batch: Batch & Pick<BatchEntry, "kind">,
  receipt: Receipt | null,
  hasOutcome: boolean,
): BatchEntry {
  const { batchId, direction, kind, period, otherOrgId, otherName, sequence } = batch;
  const { recordCount, status, at, fileName } = batch;
  return {
    ...{ batchId, direction, kind, period, otherOrgId, otherName, sequence },
    ...{ recordCount, status, at, fileName },
    receipt: receipt === null ? null : receiptInShort(receipt),
    canBeReceipted: hasOutcome,
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
