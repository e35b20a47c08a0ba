import { rowKey, type RowRemoval } from "../../../shared/journal/ops";
import type { Withdrawn } from "../commit";
import type { RevisionRow } from "../database";
import type { SealedVersion } from "../record-sealer";
import type { Gathered } from "./gather-frames";
import type { StoreTools } from "./store-tools";
import { putRows, writeHead } from "./fill-store";
import { changesOfRows, localChangesOf, writeChanges } from "./table-changes";

/**
 * Brings a store that is behind up to the last frame, as if the commits had reached it at once. The
 * summaries must have been loaded. Broken off, it leaves the old head, and the next opening does it again.
 */
export async function catchUp(tools: StoreTools, gathered: Gathered): Promise<void> {
  const { store, sealer, shelves } = tools;
  await putRows(store, gathered.rows.values());
  await removeRows(tools, [...gathered.removals.values()]);
  const sealed: SealedVersion[] = [];
  for (const row of newest(tools, gathered)) {
    try {
      sealed.push(await sealer.seal(await sealer.open(row), false));
    } catch {
      store.reportDamage(row.id);
    }
  }
  const { local, applied } = await shelves.shelve(sealed);
  await writeChanges(store.db, localChangesOf(local));
  applied();
  await writeHead(store, gathered.head);
}

/** Removes rows; a record whose present version is among them goes back to the one before, or away. */
async function removeRows(
  { store, shelves }: StoreTools,
  removals: readonly RowRemoval[],
): Promise<void> {
  const gone = removals.filter(({ table }) => table === "revisions");
  const keysGone = new Set(gone.map(rowKey));
  const withdrawn: Withdrawn[] = [];
  for (const { id, rev } of gone) {
    if (rev !== store.index.versionOf(id)) continue;
    const keys = await store.db.revisions
      .where("[id+rev]")
      .between([id, 0], [id, rev])
      .primaryKeys();
    const left = keys
      .map(([, kept]) => kept)
      .filter((to) => !keysGone.has(rowKey({ table: "revisions", id, rev: to })));
    withdrawn.push({ id, to: Math.max(0, ...left) });
  }
  await shelves.withdraw(withdrawn, async ({ local, applied }) => {
    await writeChanges(store.db, [...changesOfRows([], removals), ...localChangesOf(local)]);
    applied();
  });
}

/**
 * The last version of each record that the frames have, where the store has none that is newer: one with the
 * same number may have been withdrawn in between.
 */
function newest({ store }: StoreTools, { rows }: Gathered): RevisionRow[] {
  const latest = new Map<string, RevisionRow>();
  for (const { table, id, rev, box } of rows.values()) {
    if (table !== "revisions") continue;
    const held = latest.get(id)?.rev ?? store.index.versionOf(id);
    if (rev >= held) latest.set(id, { id, rev, box });
  }
  return [...latest.values()];
}
