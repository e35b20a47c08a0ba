import Dexie from "dexie";
import type { VaultDatabase } from "../database";
import { isEngineFailure, isFailureOfFiles } from "./engine-failure";

/**
 * Opens the working copy. One that the engine cannot open, tried twice, is deleted: nobody can read it any
 * more, and the journal fills a new one. Throws the engine's error when that does not help either.
 */
export async function openDatabase(create: () => VaultDatabase): Promise<VaultDatabase> {
  const opened = (await tryOpen(create())) ?? (await tryOpen(create()));
  if (opened !== null) return stayingClosed(opened);
  const fresh = create();
  await Dexie.delete(fresh.name);
  await fresh.open();
  return stayingClosed(fresh);
}

/**
 * When the engine closes a database by itself, its files went bad or were removed. Opened again on the way
 * it would be an empty one, and what people have would seem to be gone.
 */
function stayingClosed(db: VaultDatabase): VaultDatabase {
  db.backendDB().addEventListener("close", () => {
    db.close();
  });
  return db;
}

async function tryOpen(db: VaultDatabase): Promise<VaultDatabase | null> {
  try {
    await db.open();
    return db;
  } catch (thrown) {
    db.close();
    if (isEngineFailure(thrown) && !isFailureOfFiles(thrown)) throw thrown;
    return null;
  }
}
