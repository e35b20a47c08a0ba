import { isReceipted } from "../../../shared/exchange/file-kind";
import type { BatchLedger } from "../batch-ledger";
import type { Batch, BatchOutcome } from "../ledger-rows";
import { timestamp, type StoreContext } from "../store-context";
import { tableItemKey } from "../table-item";
import type { Staged } from "./import-staging";

type Arrived = Pick<Staged, "batch" | "preview" | "theirBatchId">;

/**
 * What became of a batch that is taken in, which our receipt for it will say: every record of it is taken,
 * was here before, or is refused; none is left unsaid. Null for a file that no receipt answers, and when it is as before.
 */
export async function outcomeOf(
  arrived: Arrived,
  ledger: BatchLedger,
  store: StoreContext,
): Promise<BatchOutcome | null> {
  if (!isReceipted(arrived.batch.kind)) return null;
  const earlier = await ledger.outcomeOf(arrived.batch.batchId);
  const outcome = outcomeNow(arrived, earlier, timestamp(store));
  const isAsBefore =
    earlier?.acceptedCount === outcome.acceptedCount &&
    JSON.stringify(earlier.rejected) === JSON.stringify(outcome.rejected);
  return isAsBefore ? null : outcome;
}

function outcomeNow(
  { preview, batch, theirBatchId }: Arrived,
  earlier: BatchOutcome | null,
  receivedAt: string,
): BatchOutcome {
  const rejected = preview.items
    .filter(({ verdict }) => verdict === "conflicting" || verdict === "refused")
    .map(({ itemKey, reason, verdict }) => ({ itemKey, reason: reason ?? verdict }));
  const { counts, table, wasAppliedBefore } = preview;
  const taken = table === null ? counts.new + counts.changed : Number(!wasAppliedBefore);
  const left = batch.recordCount - rejected.length;
  const acceptedCount = Math.min(left, taken + (earlier?.acceptedCount ?? 0));
  return {
    ...{ batchId: batch.batchId, theirBatchId, rejected, acceptedCount },
    duplicateCount: left - acceptedCount,
    receivedAt,
  };
}

/** What a receipt says once the batch was undone: what it had brought is refused, and nothing is accepted. */
export async function undoneOutcome(
  earlier: BatchOutcome,
  { kind, period }: Batch,
  withdrawn: readonly { readonly id: string }[],
): Promise<BatchOutcome> {
  const total = earlier.acceptedCount + earlier.duplicateCount + earlier.rejected.length;
  const keys =
    kind === "statistical" ? [await tableItemKey(period)] : withdrawn.map(({ id }) => id);
  const named = new Set(earlier.rejected.map(({ itemKey }) => itemKey));
  const undone = keys.filter((key) => !named.has(key));
  const rejected = [
    ...earlier.rejected,
    ...undone.map((itemKey) => ({ itemKey, reason: "undone" })),
  ];
  const acceptedCount = Math.max(0, earlier.acceptedCount - undone.length);
  return {
    ...earlier,
    rejected,
    acceptedCount,
    duplicateCount: total - acceptedCount - rejected.length,
  };
}
