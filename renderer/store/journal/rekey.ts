import { wipe } from "../../../shared/crypto";
import { AppError, codeOf, type ErrorCode } from "../../../shared/errors";
import { nextMac, type ChainHead } from "../../../shared/journal/chain";
import { rowKey, type JournalRow } from "../../../shared/journal/ops";
import { err, ok, type Result } from "../../../shared/result";
import { createStoreKey } from "../../../shared/vault/store-key";
import type { SealedWrites } from "../commit";
import type { StoreContext } from "../store-context";
import { deriveStoreKeys, replaceStoreKeys, type StoreKeys } from "../store-keys";
import { fillStore } from "./fill-store";
import { rekeyRow } from "./rekey-row";
import { readSnapshot } from "./snapshot-reader";
import { answerOf, writeSnapshot } from "./snapshot-writer";
import type { StoreTools } from "./store-tools";
import { journalRowsOf } from "./table-changes";
import { wholeRows } from "./whole-rows";

export interface Rekeying {
  /** Records that go with all their versions and their data keys. */
  readonly dropRecordIds: readonly string[];
  /** Files of theirs that main keeps; their rows go by `writes.removals`. */
  readonly removedAttachments: readonly string[];
  /**
   * What belongs to the same step, sealed under the present keys as for `commit`: certificate, statistics
   * rows, incidents without the person, audit notes; drafts and attachment rows as removals. `applied` runs
   * when all is done. `local` is not looked at: the working copy is made anew. `stale_revision` when a record
   * is no longer at the version that `expected` names.
   */
  readonly writes: SealedWrites;
}

type Tools = Pick<StoreTools, "store" | "shelves">;

/** How the work divides: most of it is sealing everything once and filling the working copy again. */
const SEALED_AT = 0.5;

/**
 * Replaces the store key (ADR 0012): everything but the dropped records is sealed anew into a snapshot of
 * a new generation, main switches to it and overwrites the old one, and the working copy is rebuilt. No
 * commit runs meanwhile. Until the switch nothing has changed, so an error leaves all as it was; after a
 * crash either all of the old stands or all of the new. `onProgress` from 0 to 1. Throws when the working
 * copy cannot be filled after the switch: the erasure is done then, and the next opening fills it.
 */
export function rekeyStore(
  tools: Tools,
  rekeying: Rekeying,
  onProgress: (done: number) => void,
): Promise<Result<null, ErrorCode>> {
  return tools.store.journal.exclusive(async () => {
    const switched = await switchKeys(tools, rekeying, (done) => onProgress(done * SEALED_AT));
    if (!switched.ok) return switched;
    const { snapshotId, head, applied } = switched.value;
    const { store, shelves } = tools;
    store.keyring.forget(rekeying.dropRecordIds);
    store.journal.restartAt(head);
    const rows = readSnapshot(store.strongroom, store.keys, "live", snapshotId);
    await fillStore(store, shelves, rows, {
      head,
      onProgress: (done) => onProgress(SEALED_AT + done * (1 - SEALED_AT)),
    });
    applied();
    return ok(null);
  });
}

interface Switched {
  readonly snapshotId: string;
  readonly head: ChainHead;
  readonly applied: () => void;
}

/** The new snapshot and the point of no return. */
async function switchKeys(
  { store, shelves }: Tools,
  { dropRecordIds, removedAttachments, writes }: Rekeying,
  onProgress: (done: number) => void,
): Promise<Result<Switched, ErrorCode>> {
  const { strongroom, keys, journal, rootKeys } = store;
  if (journal.isStale(writes)) return err("stale_revision");
  const made = await createStoreKey(rootKeys.storeKey);
  try {
    const { whole, applied } = await journal.complete(writes);
    const next = await deriveStoreKeys(made.storeKey, made.generation);
    const all = await wholeRows({ store, shelves }, onProgress);
    const kept = keptRows(all.rows(), new Set(dropRecordIds), whole);
    const head = await headAfter(next, journal.head);
    const written = await writeSnapshot(strongroom, next, {
      head,
      rows: rekeyed(store, next, kept),
      expectedBytes: all.expectedBytes,
      upTo: () => new Date(store.now()).toISOString(),
    });
    if (!written.ok) return written;
    const snapshotId = written.value;
    await answerOf(
      strongroom.switchGeneration({
        ...{ from: keys.generation, to: next.generation, snapshotId },
        sealedStoreKey: made.sealedStoreKey,
        removedAttachments: [...removedAttachments],
      }),
    );
    replaceStoreKeys(keys, next);
    return ok({ snapshotId, head, applied });
  } catch (thrown) {
    return err(codeOf(thrown));
  } finally {
    wipe(made.storeKey);
  }
}

/** All rows but those of dropped records and those removed, and with those that the step writes. */
async function* keptRows(
  rows: AsyncIterable<JournalRow>,
  dropped: ReadonlySet<string>,
  writes: SealedWrites,
): AsyncGenerator<JournalRow> {
  const puts = journalRowsOf(writes);
  const passedOver = new Set([...puts, ...(writes.removals ?? [])].map(rowKey));
  for await (const row of rows) {
    const isOfRecord = row.table === "revisions" || row.table === "keyring";
    const isDropped = isOfRecord && dropped.has(row.id);
    if (!isDropped && !passedOver.has(rowKey(row))) yield row;
  }
  yield* puts;
}

/** A row that does not open under the old key opens under none that will exist: it is named and left behind. */
async function* rekeyed(
  { keys, reportDamage }: StoreContext,
  to: StoreKeys,
  rows: AsyncIterable<JournalRow>,
): AsyncGenerator<JournalRow> {
  for await (const row of rows) {
    try {
      yield await rekeyRow(keys, to, row);
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      reportDamage(row.id);
    }
  }
}

/** The chain goes on under its new key from where it stood. */
async function headAfter(next: StoreKeys, { sequence, mac }: ChainHead): Promise<ChainHead> {
  const before = { sequence: sequence - 1, mac };
  return { sequence, mac: await nextMac(next.chain, before, new Uint8Array(0)) };
}
