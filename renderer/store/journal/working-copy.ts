import { AppError } from "../../../shared/errors";
import type { Strongroom } from "../api/strongroom";
import type { VaultDatabase } from "../database";
import type { StoreKeys } from "../store-keys";
import { isEngineFailure, standingAfterFailure } from "./engine-failure";
import { openDatabase } from "./open-database";
import { readHead } from "./store-head";

/** Where the working copy of one opening lies, and the journal that can fill it. */
export interface WorkingCopyPlace {
  readonly create: () => VaultDatabase;
  readonly strongroom: Strongroom;
  readonly generation: string;
}

/**
 * An engine that cannot read its own files throws them away at the next opening, or can read them then.
 * If neither, they are thrown away here: the journal fills new ones. Throws `AppError`: `store_damaged` when
 * the journal could not, or new files do not help; `disk_full`.
 */
export async function tryThrice<T>(place: WorkingCopyPlace, open: () => Promise<T>): Promise<T> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await open();
    } catch (thrown) {
      if (!isEngineFailure(thrown)) throw thrown;
      if (failures === 0) continue;
      const standing = await standingAfterFailure(place.strongroom, place.generation);
      if (standing === "disk_full") throw new AppError("disk_full", thrown);
      if (failures > 1 || standing === "needed") throw new AppError("store_damaged", thrown);
      await throwAway(place);
    }
  }
}

/** Opens the working copy; with new files when the session before could not read those that are there. */
export async function openWorkingCopy(
  place: WorkingCopyPlace,
  keys: StoreKeys,
): Promise<VaultDatabase> {
  const db = await openDatabase(place.create);
  const found = await readHead(db, keys);
  if (found?.claims.isUnreadable !== true) return db;
  const standing = await standingAfterFailure(place.strongroom, place.generation);
  if (standing !== "replaceable") return db;
  db.close();
  await throwAway(place);
  return openDatabase(place.create);
}

/** Main need not read the files to remove them. Where even that fails, opening them again says so. */
async function throwAway({ create, strongroom }: WorkingCopyPlace): Promise<void> {
  const cleared = await strongroom.clearStore();
  if (cleared.ok) return;
  await create()
    .delete()
    .catch(() => undefined);
}
