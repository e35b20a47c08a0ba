import { provinceOf } from "../../../shared/domain/places/provinces";
import type { ImportItem, ImportPreview, ImportVerdict } from "../../store/vault-api";

/** In the order in which they matter to the person who decides. */
export const VERDICTS = [
  "new",
  "changed",
  "conflicting",
  "refused",
  "older",
  "same",
] as const satisfies readonly ImportVerdict[];

const REASONS = [
  "changed_on_both_sides",
  "bad_record",
  "unknown_kind",
  "other_mode",
  "not_theirs",
  "damaged_here",
  "erased",
  "clock_ahead",
  "undone",
  "recalled",
  "changed_here",
  "same_version",
  "newer_fields",
  "reading_copy",
  "merged",
] as const;

export type ImportReason = (typeof REASONS)[number] | "other";

/** The key of the words for a reason (`batches.open.reason`); what we have no words for is `other`. */
export function importReason(code: string): ImportReason {
  return REASONS.find((known) => known === code) ?? "other";
}

/** How many records taking in would write. Figures write none, but are kept with the batch. */
export function toTakeIn({ counts }: Pick<ImportPreview, "counts">): number {
  return counts.new + counts.changed;
}

/** The label of an incident is its day and province; null when it has another form. */
export function incidentOf(
  item: Pick<ImportItem, "label" | "recordKind">,
): { readonly day: string; readonly province: ReturnType<typeof provinceOf> } | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}))?$/.exec(item.label);
  if (item.recordKind !== "incident" || found === null) return null;
  return { day: found[1] ?? "", province: provinceOf(found[2] ?? "") };
}
