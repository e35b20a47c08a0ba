import type { RowRemoval } from "../../shared/journal/ops";
import type { NewIds } from "../../shared/report/relink-victims";
import type { AsideTable, KeptAside } from "./aside-table";
import type { SealedRow } from "./database";

/**
 * What becomes of versions that were set aside when files are erased: those of the files go, and any other
 * record that names one of them or its person gets the ids that lead nowhere.
 */
export async function asidesAfterErasure(
  asides: AsideTable,
  caseIds: readonly string[],
  ids: NewIds,
): Promise<{ readonly removals: RowRemoval[]; readonly changed: SealedRow[] }> {
  const all = await asides.all();
  const gone = all.filter((kept) => tellsOf(kept, caseIds));
  const changed: SealedRow[] = [];
  for (const kept of all.filter((one) => !gone.includes(one))) {
    const before = JSON.stringify(kept.record);
    const after = [...ids.cases, ...ids.persons].reduce(
      (text, [old, fresh]) => text.replaceAll(old, fresh),
      before,
    );
    if (after === before) continue;
    changed.push(await asides.seal({ ...kept, record: JSON.parse(after) as KeptAside["record"] }));
  }
  return { removals: gone.map(({ id }) => ({ table: "batches", id, rev: 0 })), changed };
}

/** A line that could not be read may name the file anywhere in it: then nothing of it stays. */
function tellsOf({ state, recordId, record }: KeptAside, caseIds: readonly string[]): boolean {
  if (caseIds.includes(recordId)) return true;
  const text = state === "refused" ? JSON.stringify(record) : "";
  return caseIds.some((id) => text.includes(id));
}
