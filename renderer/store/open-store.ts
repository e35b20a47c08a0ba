import { wipe } from "../../shared/crypto";
import type { AnyRecord } from "../../shared/domain/any-record";
import { AppError } from "../../shared/errors";
import { CHAIN_START } from "../../shared/journal/chain";
import type { FileTools } from "../../shared/files/strip-file";
import type { SessionGrant } from "../../shared/vault/door";
import { AccessGuard } from "./access-guard";
import type { HouseSettings, OpeningProgress, OpeningReport } from "./api/care";
import type { Strongroom } from "./api/strongroom";
import type { VaultDatabase } from "./database";
import { furnishStore, type StoreFurniture } from "./furnish-store";
import { isEngineFailure, standingAfterFailure } from "./journal/engine-failure";
import { HeadFacts } from "./journal/head-facts";
import { JournalWriter, type WriterParts } from "./journal/journal-writer";
import { MissedRows } from "./journal/missed-rows";
import { openDatabase } from "./journal/open-database";
import { openKeys } from "./journal/open-keys";
import { reconcile } from "./journal/reconcile";
import type { StoreTools } from "./journal/store-tools";
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
    return await tryThrice(grant, strongroom, parts, () =>
      openOnce(grant, strongroom, parts, listeners, started),
    );
  } finally {
    wipe(grant.rootKey);
  }
}

/**
 * An engine that cannot read its own files throws them away at the next opening, or can read them then.
 * If neither, they are thrown away here: the journal fills new ones.
 */
async function tryThrice(
  { mode, generation }: SessionGrant,
  strongroom: Strongroom,
  parts: StoreParts,
  open: () => Promise<OpenStore>,
): Promise<OpenStore> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await open();
    } catch (thrown) {
      if (!isEngineFailure(thrown)) throw thrown;
      if (failures === 0) continue;
      const standing = await standingAfterFailure(strongroom, generation);
      if (standing === "disk_full") throw new AppError("disk_full", thrown);
      if (failures > 1 || standing === "needed") throw new AppError("store_damaged", thrown);
      // Where even that fails, the last try says so.
      await parts
        .openDatabase(mode)
        .delete()
        .catch(() => undefined);
    }
  }
}

/** Closes the working copy again when it fails. */
async function openOnce(
  grant: SessionGrant,
  strongroom: Strongroom,
  parts: StoreParts,
  listeners: StoreListeners,
  started: number,
): Promise<OpenStore> {
  const damaged = new Set<string>();
  const guard = new AccessGuard(grant.user);
  const context = await contextOf(grant, strongroom, parts, listeners, guard, damaged);
  const tools: StoreTools = {
    store: context,
    sealer: new RecordSealer(context.keyring),
    shelves: new Shelves(context),
    forgetDamage: () => {
      damaged.clear();
    },
  };
  try {
    const found = await reconcile(tools, listeners.onProgress);
    context.journal.restartAt(found.head);
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
    return { ...furniture, context, tools, opening, settings, damagedRowIds: damaged };
  } catch (thrown) {
    context.db.close();
    throw thrown;
  }
}

async function contextOf(
  grant: SessionGrant,
  strongroom: Strongroom,
  parts: StoreParts,
  { announce }: StoreListeners,
  guard: AccessGuard,
  damaged: Set<string>,
): Promise<StoreContext> {
  const { identity, rootKeys, keys } = await openKeys(grant);
  const db = await openDatabase(() => parts.openDatabase(grant.mode));
  const missed = new MissedRows();
  const writerParts: WriterParts = {
    ...{ db, keys, rootKeys, identity, strongroom, missed, announce },
    session: sessionOf(grant),
    keyring: new Keyring({ db, keys, missed }),
    index: new SummaryIndex(guard.isVisible),
    facts: new HeadFacts(),
    commitHooks: [],
    now: parts.now,
    reportDamage: (rowId) => damaged.add(rowId),
  };
  return { ...writerParts, journal: new JournalWriter(writerParts, CHAIN_START) };
}

function sessionOf(grant: SessionGrant): Session {
  const { mode, vaultId, deviceId, user, users, organisation, recovery, failedTries, demo } = grant;
  return { mode, vaultId, deviceId, user, users, organisation, recovery, failedTries, demo };
}
