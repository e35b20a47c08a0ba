import type { AnyRecord } from "../../../shared/domain/any-record";
import { valueOf } from "../../../shared/domain/answer";
import { mayRead, type Reader } from "../../../shared/domain/case-access";
import type { ImportPlan } from "../../../shared/exchange/import-plan";
import type { OpenedItem, RefusedItem } from "../../../shared/exchange/open-file";
import { parseRecord } from "../record-sealer";
import type { ImportItem, ImportVerdict } from "../vault-api";

const NOBODY_AGREED: ReadonlySet<string> = new Set();

/** A clock may be off by a time zone or a few hours; more than this says that it is wrong. */
const CLOCK_TOLERANCE_MS = 86_400_000;

/**
 * The lines of the preview, what changes first. What would be taken in but was changed in our future is
 * marked `clock_ahead`: the sender's clock is wrong, the record is not. A file that `reader` may not read
 * comes in without its number (dictionary §11 R4).
 */
export function importItems(
  plan: ImportPlan<AnyRecord>,
  nowMs: number,
  reader: Reader,
): ImportItem[] {
  const latest = new Date(nowMs + CLOCK_TOLERANCE_MS).toISOString();
  const taken = (item: OpenedItem<AnyRecord>, verdict: "new" | "changed"): ImportItem => {
    const isAhead = item.record.meta.updatedAt > latest;
    return { ...line(item, verdict), ...(isAhead ? { reason: "clock_ahead" } : {}) };
  };
  const line = (item: OpenedItem<AnyRecord>, verdict: ImportVerdict): ImportItem =>
    lineOf(item, verdict, reader);
  const incoming = ({ item }: { readonly item: OpenedItem<AnyRecord> }) => item;
  return [
    ...plan.fresh.map((item) => taken(item, "new")),
    ...plan.changed.map(incoming).map((item) => taken(item, "changed")),
    ...plan.conflicting.map(incoming).map((item) => line(item, "conflicting")),
    ...plan.refused.map((item) => refusedLine(item, reader)),
    ...plan.older.map(incoming).map((item) => line(item, "older")),
    ...plan.same.map((item) => line(item, "same")),
  ];
}

const ORDER: readonly ImportVerdict[] = [
  "new",
  "changed",
  "conflicting",
  "refused",
  "older",
  "same",
];

/** What changes first, then what a person has to look at; stable within. */
export function inOrderOfNeed(items: readonly ImportItem[]): ImportItem[] {
  return [...items].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
}

export function countVerdicts(items: readonly ImportItem[]): Record<ImportVerdict, number> {
  const counts = { new: 0, same: 0, changed: 0, conflicting: 0, older: 0, refused: 0 };
  for (const { verdict } of items) counts[verdict] += 1;
  return counts;
}

function lineOf(
  { itemKey, record }: OpenedItem<AnyRecord>,
  verdict: ImportVerdict,
  reader: Reader,
): ImportItem {
  return {
    itemKey,
    recordKind: record.kind,
    label: labelOf(record, reader),
    verdict,
    reason: verdict === "conflicting" ? "changed_on_both_sides" : null,
  };
}

function refusedLine({ itemKey, record, reason }: RefusedItem, reader: Reader): ImportItem {
  const parsed = parseRecord(record);
  return {
    itemKey,
    recordKind: parsed?.kind ?? null,
    label: parsed === null ? "" : labelOf(parsed, reader),
    verdict: "refused",
    reason,
  };
}

function labelOf(record: AnyRecord, reader: Reader): string {
  switch (record.kind) {
    case "case":
      return mayRead(reader, record.caseFile, NOBODY_AGREED) ? record.caseFile.caseNo : "";
    case "incident": {
      const { actionDate, adminCode } = record.incident;
      return [actionDate, (valueOf(adminCode) ?? "").slice(0, 2)].join(" ").trim();
    }
    case "operation":
      return record.operation.name;
    case "organisation":
      return record.nameKm === "" ? record.nameEn : record.nameKm;
  }
}
