import type { Withdrawn } from "../commit";
import type { SentVersion } from "../ledger-rows";
import type { StoreContext } from "../store-context";

/** Each record of these versions with the newest of its versions that is none of them; 0 for none. */
export async function withdrawnOf(
  { db, missed }: Pick<StoreContext, "db" | "missed">,
  versions: readonly SentVersion[],
): Promise<Withdrawn[]> {
  const byRecord = new Map<string, Set<number>>();
  for (const [id, rev] of versions) byRecord.set(id, (byRecord.get(id) ?? new Set()).add(rev));
  const earlier = new Map<string, number>();
  const take = (id: string, rev: number): void => {
    const isOther = byRecord.get(id)?.has(rev) === false;
    if (isOther) earlier.set(id, Math.max(rev, earlier.get(id) ?? 0));
  };
  for (const [id, rev] of await db.revisions.toCollection().primaryKeys()) take(id, rev);
  for (const id of byRecord.keys()) {
    for (const { rev } of missed.revisionsOf(id)) take(id, rev);
  }
  return [...byRecord.keys()].map((id) => ({ id, to: earlier.get(id) ?? 0 }));
}
