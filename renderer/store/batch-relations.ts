import type { Receipt } from "../../shared/domain/receipt";
import type { Batch, RecallSent, RecallTaken } from "./ledger-rows";
import type { BatchEntry, BatchRecall } from "./vault-api";

/** What other rows of the ledger say of one batch. */
export type BatchRelation = Pick<BatchEntry, "isSuperseded" | "recall">;

export interface LedgerFacts {
  readonly batches: readonly Batch[];
  /** By the batch that they answer. */
  readonly receipts: ReadonlyMap<string, Receipt>;
  readonly recalled: readonly RecallTaken[];
  readonly recalls: readonly RecallSent[];
}

/** Which batch was replaced and what was asked back of it, said of each batch by the rows of the others. */
export function batchRelations(facts: LedgerFacts): (batch: Batch) => BatchRelation {
  const { batches } = facts;
  // A batch whose file may never have been written, or that was undone, replaces nothing.
  const standing = batches.filter(({ status }) => status !== "sealed" && status !== "undone");
  const replaced = new Set(
    standing.flatMap(({ supersedes, otherOrgId, direction }) =>
      supersedes === null ? [] : keyOf({ direction, otherOrgId, batchId: supersedes }),
    ),
  );
  const sent = recallsSent(facts);
  const taken = recallsTaken(facts);
  return (batch) => ({
    isSuperseded: replaced.has(keyOf(batch)),
    recall: (batch.direction === "sent" ? sent : taken).get(batch.batchId) ?? null,
  });
}

/** A sender can replace and take back only what it sent itself. */
function keyOf({
  direction,
  otherOrgId,
  batchId,
}: Pick<Batch, "direction" | "otherOrgId" | "batchId">): string {
  return `${direction} ${otherOrgId} ${batchId}`;
}

/** By batch that was sent, the latest of what was asked back; all of it outweighs a part. */
function recallsSent({ batches, receipts, recalls }: LedgerFacts): Map<string, BatchRecall> {
  const files = new Map(batches.map((batch) => [batch.batchId, batch]));
  const found = new Map<string, BatchRecall>();
  for (const recall of recalls) {
    const file = files.get(recall.batchId);
    if (file === undefined) continue;
    const receipt = receipts.get(recall.batchId) ?? null;
    if (file.status === "sealed" && receipt === null) continue;
    for (const { batchId, isWhole, itemCount } of recall.batches) {
      const before = found.get(batchId);
      found.set(batchId, {
        isWhole: isWhole || before?.isWhole === true,
        itemCount: Math.max(itemCount, before?.itemCount ?? 0),
        at: file.at,
        confirmedAt: receipt?.receivedAt ?? null,
        isKept: (receipt?.rejected.length ?? 0) > 0 || before?.isKept === true,
      });
    }
  }
  return found;
}

/** By batch that came: all of it was asked back. What was asked back of its records says nothing of it. */
function recallsTaken({ batches, recalled }: LedgerFacts): Map<string, BatchRecall> {
  const owners = new Map(batches.map(({ batchId, otherOrgId }) => [batchId, otherOrgId]));
  return new Map(
    recalled.flatMap(({ manifestSha256: batchId, fromOrgId, at, items }) =>
      batchId === null || owners.get(batchId) !== fromOrgId
        ? []
        : [
            [
              batchId,
              { isWhole: true, itemCount: items.length, at, confirmedAt: null, isKept: false },
            ],
          ],
    ),
  );
}
