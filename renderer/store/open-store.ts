import { openIdentity, wipe } from "../../shared/crypto";
import type { AnyRecord } from "../../shared/domain/any-record";
import { AppError } from "../../shared/errors";
import type { SessionGrant } from "../../shared/vault/door";
import { BatchExporter } from "./batch-exporter";
import { BatchImporter } from "./batch-importer";
import { BatchLedger } from "./batch-ledger";
import { BatchPlanner } from "./batch-plan";
import { commitOrThrow } from "./commit";
import type { VaultDatabase } from "./database";
import { seedDemo } from "./demo-seeder";
import { DraftRepository } from "./draft-repository";
import { ImportComparison } from "./import-comparison";
import { Keyring } from "./keyring";
import { MetaRepository, type StoreMark } from "./meta-repository";
import { OrganisationCards } from "./organisation-cards";
import { RecordRepository } from "./record-repository";
import { RecordSealer } from "./record-sealer";
import { Reports } from "./reports";
import { SealedTable } from "./sealed-table";
import type { Session, StoreContext } from "./store-context";
import { deriveStoreKeys } from "./store-keys";
import { summarise, summaryEntrySchema, type SummaryEntry } from "./summary-entry";
import { SummaryIndex } from "./summary-index";
import type { StoreChange } from "./vault-api";

/** What the composition root hands in, so that the store runs in a Worker and in plain Node alike. */
export interface StoreParts {
  readonly openDatabase: (mode: "real" | "demo") => VaultDatabase;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** All records of a practice house; its own organisation may be among them. */
  readonly generateDemo: (session: Session) => Promise<readonly AnyRecord[]>;
}

/** An open store: its repositories, and the rows that did not open. */
export interface OpenStore {
  readonly context: StoreContext;
  readonly damagedRowIds: ReadonlySet<string>;
  readonly records: RecordRepository;
  readonly drafts: DraftRepository;
  readonly meta: MetaRepository;
  readonly reports: Reports;
  readonly cards: OrganisationCards;
  readonly ledger: BatchLedger;
  readonly exporter: BatchExporter;
  readonly importer: BatchImporter;
}

/**
 * Opens the store of a grant and wipes the root key in it. Throws `AppError`: `vault_damaged` (the
 * identity does not open), `store_damaged` (the store belongs to another vault), `disk_full`.
 */
export async function openStore(
  grant: SessionGrant,
  parts: StoreParts,
  announce: (kinds: StoreChange["kinds"]) => void,
): Promise<OpenStore> {
  const { rootKey, sealedIdentity, ...session } = grant;
  try {
    const identity = await openIdentity(rootKey, sealedIdentity);
    const keys = await deriveStoreKeys(rootKey);
    const db = parts.openDatabase(session.mode);
    const damaged = new Set<string>();
    const context: StoreContext = {
      ...{ db, keys, session, identity, announce },
      keyring: new Keyring(db, keys.keyring),
      index: new SummaryIndex(),
      now: parts.now,
      reportDamage: (rowId) => damaged.add(rowId),
    };
    return await fill(context, damaged, parts);
  } finally {
    wipe(rootKey);
  }
}

async function fill(
  context: StoreContext,
  damagedRowIds: ReadonlySet<string>,
  parts: StoreParts,
): Promise<OpenStore> {
  const { db, keys, session, index, keyring } = context;
  const summaries = new SealedTable(db.summaries, "summaries", keys.summaries, summaryEntrySchema);
  const seal = (id: string, entry: SummaryEntry) => summaries.seal(id, toStored(entry));
  const sealer = new RecordSealer(keyring, seal);
  const meta = new MetaRepository(db, keys);
  const records = new RecordRepository(context, sealer);
  const cards = new OrganisationCards(context, records);
  const ledger = new BatchLedger(context);
  const reports = new Reports(records, index, ledger);

  const mark: StoreMark = { vaultId: session.vaultId, demo: session.demo };
  const isFilled = await checkMark(context, meta, mark);
  if (!isFilled && session.mode === "demo") {
    await seedDemo(context, sealer, meta, mark, ledger, await parts.generateDemo(session));
  } else {
    await loadSummaries(context, summaries, records);
    if (!isFilled) await commitOrThrow(db, { meta: [await meta.sealStoreMark(mark)] });
  }
  await writeOwnOrganisation(context, records, cards);
  return {
    ...{ context, damagedRowIds, records, meta, reports, cards, ledger },
    drafts: new DraftRepository(context),
    exporter: new BatchExporter(
      context,
      new BatchPlanner(context, records, ledger, reports),
      ledger,
    ),
    importer: new BatchImporter(
      context,
      records,
      new ImportComparison(records, session),
      ledger,
      cards,
    ),
  };
}

/**
 * True when this vault filled the store before. A practice store of another house, seed or start of
 * the program is filled anew; a real one of another vault is left untouched and refused.
 */
async function checkMark(
  { session }: StoreContext,
  meta: MetaRepository,
  mine: StoreMark,
): Promise<boolean> {
  if (session.mode === "real") {
    const mark = await meta.storeMark();
    if (mark !== null && mark.vaultId !== mine.vaultId) throw new AppError("store_damaged");
    return mark !== null;
  }
  const mark = await meta.storeMark().catch(() => null);
  return (
    mark?.vaultId === mine.vaultId &&
    mark.demo?.seed === mine.demo?.seed &&
    mark.demo?.house === mine.demo?.house
  );
}

/** A summary that does not open is made again from its record, in memory; the row stays as it is. */
async function loadSummaries(
  { db, index, reportDamage }: StoreContext,
  summaries: SealedTable<typeof summaryEntrySchema>,
  records: RecordRepository,
): Promise<void> {
  for await (const { id, value } of summaries.readAll(reportDamage)) index.set(id, value);
  const ids = await db.records.toCollection().primaryKeys();
  const missing = ids.filter((id) => index.get(id) === undefined);
  for await (const { id, record } of records.readMany(missing)) {
    index.set(id, await summarise(record));
  }
  const present = new Set(ids);
  for (const id of index.ids()) {
    if (!present.has(id)) reportDamage(id);
  }
}

async function writeOwnOrganisation(
  { index, session }: StoreContext,
  records: RecordRepository,
  cards: OrganisationCards,
): Promise<void> {
  const { orgId } = session.organisation;
  if (index.get(orgId) !== undefined) return;
  const own = cards.ownOrganisation();
  const saved = await records.save(orgId, 0, (meta) => ({ ...own, meta }), null);
  if (!saved.ok) throw new AppError(saved.error);
}

/** The summary without its read-only lists, as the schema gives it. */
function toStored(
  entry: SummaryEntry,
): Parameters<SealedTable<typeof summaryEntrySchema>["seal"]>[1] {
  return entry as Parameters<SealedTable<typeof summaryEntrySchema>["seal"]>[1];
}
