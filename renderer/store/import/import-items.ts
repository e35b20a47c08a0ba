import type { AnyRecord } from "../../../shared/domain/any-record";
import { valueOf } from "../../../shared/domain/answer";
import { mayRead, type Reader } from "../../../shared/domain/case-access";
import type { OpenedItem, RefusedItem } from "../../../shared/exchange/open-file";
import { parseRecord } from "../record-sealer";
import type { ImportItem, ImportVerdict } from "../vault-api";

const NOBODY_AGREED: ReadonlySet<string> = new Set();

/** A clock may be off by a time zone or a few hours; more than this says that it is wrong. */
const CLOCK_TOLERANCE_MS = 86_400_000;

/** Who looks at the lines of a preview, and when (ms since 1970). */
export interface Looking {
  readonly nowMs: number;
  readonly reader: Reader;
}

/**
 * The line of the preview for a record. What would be taken in but was changed in our future is marked
 * `clock_ahead`: the sender's clock is wrong, the record is not. A file that the reader may not read comes
 * in without its number (dictionary §11 R4).
 */
export function importLine(
  { itemKey, record }: OpenedItem<AnyRecord>,
  { verdict, reason }: Pick<ImportItem, "verdict" | "reason">,
  { nowMs, reader }: Looking,
): ImportItem {
  const latest = new Date(nowMs + CLOCK_TOLERANCE_MS).toISOString();
  const isAhead = record.meta.updatedAt > latest && (verdict === "new" || verdict === "changed");
  return {
    ...{ itemKey, recordKind: record.kind, label: labelOf(record, reader), verdict },
    reason: isAhead ? "clock_ahead" : reason,
  };
}

/** The line of the preview for what cannot be taken in. */
export function refusedLine(
  { itemKey, record, reason }: RefusedItem,
  { reader }: Looking,
): ImportItem {
  const parsed = parseRecord(record);
  return {
    itemKey,
    recordKind: parsed?.kind ?? null,
    label: parsed === null ? "" : labelOf(parsed, reader),
    verdict: "refused",
    reason,
  };
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

/** Enough to find a record by, and nothing of a file that the reader may not read. */
export function labelOf(record: AnyRecord, reader: Reader): string {
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
