import type { RecordKind } from "../../../shared/domain/any-record";
import { toAsciiDigits } from "../../../shared/khmer/digits";
import type { ImportItem, ImportVerdict } from "../../store/vault-api";

/** What of a file is shown; null for all. */
export interface ImportFilter {
  readonly verdict: ImportVerdict | null;
  readonly kind: RecordKind | null;
  /** As typed. */
  readonly text: string;
}

export const EVERYTHING: ImportFilter = { verdict: null, kind: null, text: "" };

/** The lines that fit, in their order. A file of 50,000 lines is gone through at every key. */
export function filteredItems(
  items: readonly ImportItem[],
  { verdict, kind, text }: ImportFilter,
): readonly ImportItem[] {
  const wanted = foldedLabel(text);
  if (verdict === null && kind === null && wanted === "") return items;
  return items.filter(
    (item) =>
      (verdict === null || item.verdict === verdict) &&
      (kind === null || item.recordKind === kind) &&
      (wanted === "" || foldedLabel(item.label).includes(wanted)),
  );
}

/** How many lines there are of each kind of record; kinds that are not there are left out. */
export function kindsIn(items: readonly ImportItem[]): ReadonlyMap<RecordKind, number> {
  const counts = new Map<RecordKind, number>();
  for (const { recordKind } of items) {
    if (recordKind !== null) counts.set(recordKind, (counts.get(recordKind) ?? 0) + 1);
  }
  return counts;
}

function foldedLabel(text: string): string {
  return toAsciiDigits(text.trim().normalize("NFC")).toLowerCase();
}
