import { auditEventSchema } from "../../../shared/domain/audit-event";
import { SealedTable } from "../sealed-table";
import type { StoreContext } from "../store-context";

/**
 * UTC: a time up to which everything is here, for whoever must name one: that of the last entry of the
 * audit chain, or of the last frame that was read when it is later. Null when neither can be told.
 */
export async function newestSaveAt(
  store: StoreContext,
  lastFrameAt: string | null,
): Promise<string | null> {
  const row = await store.db.audit.orderBy("id").last();
  if (row === undefined) return lastFrameAt;
  const events = new SealedTable(store.db.audit, "audit", store, auditEventSchema);
  const entry = await events.open(row).catch(() => null);
  if (entry === null || lastFrameAt === null) return entry?.at ?? lastFrameAt;
  return entry.at > lastFrameAt ? entry.at : lastFrameAt;
}
