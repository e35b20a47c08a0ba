import Dexie from "dexie";
import type { VaultDatabase } from "../database";

/** What an engine says that has no room, rather than a damaged database. */
const NO_ROOM = ["QuotaExceededError"];

/**
 * Opens the working copy. One that the engine cannot open any more is deleted: it is the second copy, and
 * the journal fills a new one. Throws the engine's error when that does not help either.
 */
export async function openDatabase(create: () => VaultDatabase): Promise<VaultDatabase> {
  const db = create();
  try {
    await db.open();
    return db;
  } catch (thrown) {
    if (thrown instanceof Error && NO_ROOM.includes(thrown.name)) throw thrown;
    db.close();
    await Dexie.delete(db.name);
    const fresh = create();
    await fresh.open();
    return fresh;
  }
}
