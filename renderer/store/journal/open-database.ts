import Dexie from "dexie";
import type { VaultDatabase } from "../database";

/** What is wrong with the machine or the program rather than with this database. */
const NOT_ITS_FAULT: readonly string[] = [Dexie.errnames.QuotaExceeded, Dexie.errnames.MissingAPI];

/**
 * Opens the working copy. One that the engine cannot open, tried twice, is deleted: nobody can read it any
 * more, and the journal fills a new one. Throws the engine's error when that does not help either.
 */
export async function openDatabase(create: () => VaultDatabase): Promise<VaultDatabase> {
  const opened = (await tryOpen(create())) ?? (await tryOpen(create()));
  if (opened !== null) return opened;
  const fresh = create();
  await Dexie.delete(fresh.name);
  await fresh.open();
  return fresh;
}

async function tryOpen(db: VaultDatabase): Promise<VaultDatabase | null> {
  try {
    await db.open();
    return db;
  } catch (thrown) {
    db.close();
    if (thrown instanceof Error && NOT_ITS_FAULT.includes(thrown.name)) throw thrown;
    return null;
  }
}
