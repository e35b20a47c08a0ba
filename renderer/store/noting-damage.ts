import { AppError } from "../../shared/errors";
import { isJournalWhole } from "../../shared/journal/standing";
import type { Opened } from "./groups/opened";
import { isFailureOfFiles } from "./journal/engine-failure";
import type { OpenStore } from "./open-store";

type Call = (...given: never[]) => Promise<unknown>;

/**
 * The same calls. What one of them finds damaged is noted for the next opening before it is answered, so
 * that no lock and no crash comes in between; the journal gives it back then. Where the engine cannot read
 * its own files, whoever asked is told `store_damaged`.
 */
export function notingDamage<Calls extends Readonly<Record<keyof Calls, Call>>>(
  opened: Opened,
  calls: Calls,
): Calls {
  const entries = Object.entries<Call>(calls).map(([name, call]) => [
    name,
    (...given: never[]) => noting(opened, () => call(...given)),
  ]);
  return Object.fromEntries(entries) as Calls;
}

async function noting(opened: Opened, ask: () => Promise<unknown>): Promise<unknown> {
  const store = opened();
  try {
    return await ask();
  } catch (thrown) {
    if (!isFailureOfFiles(thrown)) throw thrown;
    await askForNewFiles(store).catch(() => undefined);
    throw new AppError("store_damaged", thrown);
  } finally {
    await noteRows(store).catch(() => undefined);
  }
}

/** What cannot be noted now is noted when nobody types (`idle`). */
async function noteRows({ context, damaged }: OpenStore): Promise<void> {
  const rowIds = damaged.takeUnnoted();
  if (rowIds.length === 0) return;
  const state = await context.strongroom.state("live");
  if (state.ok && isJournalWhole(state.value)) await context.journal.suspect(rowIds);
}

/**
 * Never while the journal has a gap: the files may hold what nothing else does. Where the wish cannot be
 * written into them, they go at once: saves are in the journal, and every read fails until the next opening.
 */
async function askForNewFiles({ context }: OpenStore): Promise<void> {
  const { db, journal, strongroom } = context;
  const state = await strongroom.state("live");
  if (!state.ok || !isJournalWhole(state.value)) return;
  if (await journal.distrustStore()) return;
  db.close();
  await strongroom.clearStore();
}
