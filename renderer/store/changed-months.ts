import { recordId, type AnyRecord } from "../../shared/domain/any-record";
import type { ChangedMonth } from "./api/recalls";
import { monthOfRecord } from "./batch-candidates";
import { receivedKey, type BatchLedger } from "./batch-ledger";
import type { RecordRepository } from "./record-repository";
import type { StoreContext } from "./store-context";
import type { BatchEntry } from "./vault-api";

/**
 * The months that were told and have changed since (dictionary §7 rule 2): of each, the latest figures or
 * records without names that a recipient got, and how many records of that month came or changed after their
 * cutoff, by our own clock. Records that this person may not see are not counted (§11 R4).
 */
export async function changedMonths(
  store: StoreContext,
  records: RecordRepository,
  ledger: BatchLedger,
): Promise<ChangedMonth[]> {
  const told = (await ledger.list()).filter(isTold);
  if (told.length === 0) return [];
  const changes = await changesOf(store, records, ledger, new Set(told.map((one) => one.period)));
  return told.flatMap(({ batchId, kind, period, otherOrgId, otherName, cutoffAt }) => {
    const since = (changes.get(period) ?? []).filter((changedAt) => changedAt > cutoffAt);
    if (since.length === 0) return [];
    return [{ batchId, kind, period, otherOrgId, otherName, changedCount: since.length }];
  });
}

function isTold({ direction, kind, status, isSuperseded, recall }: BatchEntry): boolean {
  const isStanding = !isSuperseded && recall?.isWhole !== true;
  return direction === "sent" && kind !== "sync" && status === "exported" && isStanding;
}

/** When each record of these months changed last, as we learnt of it; UTC, by month. */
async function changesOf(
  { index }: StoreContext,
  records: RecordRepository,
  ledger: BatchLedger,
  months: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = [
    ...index
      .visibleOf("case")
      .filter(({ receptionAt }) => months.has(receptionAt.slice(0, 7)))
      .map(({ caseId }) => caseId),
    ...index
      .visibleOf("incident")
      .filter(({ actionDate }) => months.has(actionDate.slice(0, 7)))
      .map(({ incidentId }) => incidentId),
  ];
  const received = await ledger.receivedTimes();
  const changes = new Map<string, string[]>();
  for await (const { record } of records.readMany(ids)) {
    const month = monthOfRecord(record);
    const at = received.get(keyOf(record)) ?? record.meta.updatedAt;
    changes.set(month, [...(changes.get(month) ?? []), at]);
  }
  return changes;
}

function keyOf(record: AnyRecord): string {
  return receivedKey([recordId(record), record.meta.rowVersion]);
}
