import { wipe } from "../../shared/crypto";
import type { AnyRecord } from "../../shared/domain/any-record";
import { phnomPenhDay } from "../../shared/domain/local-time";
import { CHAIN_START } from "../../shared/journal/chain";
import type { FileTools } from "../../shared/files/strip-file";
import type { SessionGrant } from "../../shared/vault/door";
import { stillOpening } from "../../shared/vault/earlier-keys";
import { AccessGuard } from "./access-guard";
import type { HouseSettings, OpeningProgress, OpeningReport } from "./api/care";
import type { Strongroom } from "./api/strongroom";
import { DamagedRows } from "./damaged-rows";
import type { VaultDatabase } from "./database";
import { furnishStore, type StoreFurniture } from "./furnish-store";
import { HeadFacts } from "./journal/head-facts";
import { JournalWriter, type WriterParts } from "./journal/journal-writer";
import { MissedRows } from "./journal/missed-rows";
import { openKeys } from "./journal/open-keys";
import { reconcile } from "./journal/reconcile";
import type { StoreTools } from "./journal/store-tools";
import { openWorkingCopy, tryThrice, type WorkingCopyPlace } from "./journal/working-copy";
import { Keyring } from "./keyring";
import { RecordSealer } from "./record-sealer";
import { Shelves } from "./shelves/shelves";
import type { Session, StoreContext } from "./store-context";
import { SummaryIndex } from "./summary-index";
import type { StoreChange } from "./vault-api";

/** What the composition root hands in, so that the store runs in a Worker and in plain Node alike. */
export interface StoreParts {
  readonly openDatabase: (mode: "real" | "demo") => VaultDatabase;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** All records of a practice house; its own organisation may be among them. */
  readonly generateDemo: (session: Session) => Promise<readonly AnyRecord[]>;
  /** What cleans the files that are added to a case. */
  readonly files: FileTools;
}

/** Who is told while the store opens and after. */
export interface StoreListeners {
  readonly announce: (kinds: StoreChange["kinds"]) => void;
  readonly onProgress: (progress: OpeningProgress) => void;
}

/** An open store: its repositories, how it was found, and the rows that did not open. */
export interface OpenStore extends StoreFurniture {
  readonly context: StoreContext;
  readonly tools: StoreTools;
  readonly opening: OpeningReport;
  readonly settings: HouseSettings;
  readonly damaged: DamagedRows;
  readonly damagedRowIds: ReadonlySet<string>;
}

/**
 * Opens the store of a grant, makes it and the journal whole, and wipes the root key in the grant. Throws
 * `AppError`: `vault_damaged` (identity or store key do not open), `store_damaged` (the store belongs to
 * another vault, or the engine cannot work with it), `journal_damaged` (nothing can be opened), `disk_full`.
 */
export async function openStore(
  grant: SessionGrant,
  strongroom: Strongroom,
  parts: StoreParts,
  listeners: StoreListeners,
): Promise<OpenStore> {
  const started = parts.now();
  listeners.onProgress({ stage: "keys", done: 0 });
  try {
    const place: WorkingCopyPlace = {
      ...{ strongroom, generation: grant.generation },
      create: () => parts.openDatabase(grant.mode),
    };
    return await tryThrice(place, () => openOnce(grant, place, parts, listeners, started));
  } finally {
    wipe(grant.rootKey);
  }
}

/** Closes the working copy again when it fails. */
async function openOnce(
  grant: SessionGrant,
  place: WorkingCopyPlace,
  parts: StoreParts,
  listeners: StoreListeners,
  started: number,
): Promise<OpenStore> {
  const damaged = new DamagedRows();
  const guard = new AccessGuard(grant.user);
  const context = await contextOf(grant, place, parts, listeners, guard, damaged);
  const tools: StoreTools = {
    store: context,
    sealer: new RecordSealer(context.keyring),
    shelves: new Shelves(context),
    forgetDamage: () => {
      damaged.forget();
    },
  };
  try {
    const found = await reconcile(tools, listeners.onProgress);
    context.journal.restartAt(found.head);
    if (found.kind !== "clean" && found.kind !== "caught_up") {
      context.facts.lose(damaged.takeUnnoted());
    }
    const furniture = await furnishStore(tools, guard, parts);
    const opening: OpeningReport = {
      kind: found.kind,
      tookMs: parts.now() - started,
      // Of hidden files nothing is told, not even how many there are (R4).
      recordCount: context.index.ids().filter((id) => context.index.isVisible(id)).length,
      wholeUntil: found.wholeUntil,
      missingFrames: found.missingFrames,
    };
    const settings = await furniture.meta.settings();
    return { ...furniture, context, tools, opening, settings, damaged, damagedRowIds: damaged.ids };
  } catch (thrown) {
    context.db.close();
    throw thrown;
  }
}

async function contextOf(
  grant: SessionGrant,
  place: WorkingCopyPlace,
  parts: StoreParts,
  { announce }: StoreListeners,
  guard: AccessGuard,
  damaged: DamagedRows,
): Promise<StoreContext> {
  const { identity: present, earlier, rootKeys, keys } = await openKeys(grant);
  const earlierKeys = stillOpening(earlier, phnomPenhDay(parts.now()));
  const identity = earlierKeys.length === 0 ? present : { ...present, earlier: earlierKeys };
  const db = await openWorkingCopy(place, keys);
  const missed = new MissedRows();
  const writerParts: WriterParts = {
    ...{
      db,
      keys,
      rootKeys,
      identity,
      earlierKeys,
      missed,
      announce,
      strongroom: place.strongroom,
    },
    session: sessionOf(grant),
    keyring: new Keyring({ db, keys, missed }),
    index: new SummaryIndex(guard.isVisible),
    facts: new HeadFacts(),
    commitHooks: [],
    now: parts.now,
    reportDamage: (rowId) => {
      damaged.report(rowId);
    },
  };
  return { ...writerParts, journal: new JournalWriter(writerParts, CHAIN_START) };
}

function sessionOf(grant: SessionGrant): Session {
  const { mode, vaultId, deviceId, user, users, organisation, recovery, failedTries, demo } = grant;
  return { mode, vaultId, deviceId, user, users, organisation, recovery, failedTries, demo };
}
