import { AppError } from "../../shared/errors";
import type { AccessGuard } from "./access-guard";
import { AnswerDesk } from "./answer-desk";
import { Approvals } from "./approvals";
import { AttachmentDesk } from "./attachment-desk";
import { AttachmentTable } from "./attachment-table";
import { AsideDesk } from "./aside-desk";
import { AsideTable } from "./aside-table";
import { AuditDesk } from "./audit-desk";
import { AuditLog } from "./audit-log";
import { BatchExporter } from "./batch-exporter";
import { BatchLedger } from "./batch-ledger";
import { BatchPlanner } from "./batch-plan";
import { BatchRecipients } from "./batch-recipients";
import { CaseList } from "./case-list";
import { CaseworkGate } from "./casework-gate";
import { commitOrThrow } from "./commit";
import { CourtBundleDesk } from "./court-bundle-desk";
import { seedDemo } from "./demo-seeder";
import { DraftRepository } from "./draft-repository";
import { Erasure } from "./erasure";
import { GuardedRecords } from "./guarded-records";
import { BatchImporter } from "./import/batch-importer";
import type { ArrivalDesk } from "./import/arrival";
import { ImportUndo } from "./import/import-undo";
import { ImportStaging } from "./import/import-staging";
import { ItemJudge } from "./import/item-judge";
import { LongImport } from "./import/long-import";
import { VersionJudge } from "./import/version-judge";
import { NoteArrivals } from "./import/note-arrivals";
import { PacketArrivals } from "./import/packet-arrivals";
import { PseudonymousArrivals } from "./import/pseudonymous-arrivals";
import { RecallArrivals } from "./import/recall-arrivals";
import { ReplyArrivals } from "./import/reply-arrivals";
import { TABLE_ARRIVALS } from "./import/table-arrivals";
import type { StoreTools } from "./journal/store-tools";
import { IncomingDesk } from "./incoming-desk";
import { MatchingDesk } from "./matching-desk";
import { MetaRepository, type StoreMark } from "./meta-repository";
import type { StoreParts } from "./open-store";
import { OrganisationCards } from "./organisation-cards";
import { PacketLedger } from "./packet-ledger";
import { PlacesDesk } from "./places-desk";
import { RecallDesk } from "./recall-desk";
import { RecallSender } from "./recall-sender";
import { RecalledFiles } from "./recalled-files";
import { ReceptionLines } from "./reception-lines";
import { RecordRepository } from "./record-repository";
import { ReceiptDesk } from "./receipt-desk";
import { ReferralDesk } from "./referral-desk";
import { ReferralFileDesk } from "./referral-file-desk";
import { Reports } from "./reports";
import { RestrictedFiles } from "./restricted-files";
import { SentBatches } from "./sent-batches";
import { StatisticsTable } from "./statistics-table";
import type { StoreContext } from "./store-context";
import { TiesDesk } from "./ties-desk";
import { WithheldFiles } from "./withheld-files";

/** The repositories of an open store. */
export interface StoreFurniture {
  readonly records: RecordRepository;
  readonly guarded: GuardedRecords;
  readonly caseworkGate: CaseworkGate;
  readonly recalled: RecalledFiles;
  readonly recallSender: RecallSender;
  readonly ties: TiesDesk;
  readonly matching: MatchingDesk;
  readonly incoming: IncomingDesk;
  readonly cases: CaseList;
  readonly restricted: RestrictedFiles;
  readonly drafts: DraftRepository;
  readonly meta: MetaRepository;
  readonly reports: Reports;
  readonly cards: OrganisationCards;
  readonly ledger: BatchLedger;
  readonly exporter: BatchExporter;
  readonly importer: BatchImporter;
  readonly asideDesk: AsideDesk;
  readonly importUndo: ImportUndo;
  readonly receiptDesk: ReceiptDesk;
  readonly approvals: Approvals;
  readonly audit: AuditLog;
  readonly auditDesk: AuditDesk;
  readonly attachments: AttachmentDesk;
  readonly courtBundles: CourtBundleDesk;
  readonly erasure: Erasure;
  readonly referrals: ReferralDesk;
  readonly referralFiles: ReferralFileDesk;
  readonly answers: AnswerDesk;
  readonly receptions: ReceptionLines;
  readonly places: PlacesDesk;
}

/** Puts the repositories on a store that is whole, and writes what a new one needs. */
export async function furnishStore(
  tools: StoreTools,
  guard: AccessGuard,
  parts: StoreParts,
): Promise<StoreFurniture> {
  const { store, sealer, shelves } = tools;
  const { index } = store;
  const meta = new MetaRepository(store);
  const records = new RecordRepository(store, sealer, shelves);
  const cards = new OrganisationCards(store, records);
  const ledger = new BatchLedger(store);
  const statistics = new StatisticsTable(store);
  const recalled = new RecalledFiles(store, guard, ledger);
  await recalled.start();
  const reports = new Reports(records, index, ledger, statistics, recalled);
  const drafts = new DraftRepository(store, statistics);
  const attachments = new AttachmentTable(store);
  const approvals = new Approvals(store);
  const audit = new AuditLog(store);
  const auditDesk = new AuditDesk(store, audit, ledger, cards);
  const withheld = new WithheldFiles(store, records, statistics);
  const recipients = new BatchRecipients(store, records, withheld);
  const planner = new BatchPlanner(store, records, ledger, reports, withheld, recipients);
  const sentBatches = new SentBatches(store, records, ledger, recipients);
  const recalls = new RecallDesk(store, records, ledger, withheld, audit);
  const receptions = new ReceptionLines(store, meta);
  const packets = new PacketLedger(store);
  const incoming = new IncomingDesk(store, meta, records, packets);
  await incoming.start();
  const receiptDesk = new ReceiptDesk(store, records, ledger);
  const desks: readonly ArrivalDesk[] = [
    ...[TABLE_ARRIVALS, receiptDesk, new NoteArrivals(ledger), new PseudonymousArrivals(ledger)],
    new RecallArrivals(store, records, ledger, { recalled, incoming }),
    new PacketArrivals(store, incoming, packets),
    new ReplyArrivals(store, records, packets),
  ];
  const asides = new AsideTable(store);
  const versions = new VersionJudge(store, records, asides);
  const judge = new ItemJudge(store, records, statistics, recalled, versions);
  const staging = new ImportStaging(store, records, judge, ledger, desks);

  const attachmentDesk = new AttachmentDesk(store, attachments, parts.files);

  await fillNew(tools, meta, ledger, parts);
  await audit.start();
  const longImport = new LongImport({ tools, records, ledger });
  await longImport.rollBack();
  const ties = new TiesDesk(store, guard);
  await ties.start();
  await writeOwnOrganisation(store, records, cards);
  await audit.noteOpening();
  const caseworkGate = new CaseworkGate(store, records, approvals, recalls);
  const guarded = new GuardedRecords(store, records, approvals, audit, {
    recalls,
    receptions,
    incoming,
  });
  return {
    ...{ ties, records, meta, reports, cards, ledger, approvals, audit, auditDesk, guarded },
    asideDesk: new AsideDesk(store, {
      ...{ records, asides, judge, versions, ledger },
      veil: guarded.veiled,
    }),
    ...{ caseworkGate, recalled },
    recallSender: new RecallSender(store, records, ledger, {
      ...{ desk: recalls, gate: caseworkGate, packets },
    }),
    matching: new MatchingDesk(store, records),
    cases: new CaseList(index),
    restricted: new RestrictedFiles(store, guard, approvals, audit),
    ...{ drafts, receptions, incoming },
    places: new PlacesDesk(store),
    referrals: new ReferralDesk(store, records, approvals),
    referralFiles: new ReferralFileDesk(store, records, ledger, packets),
    answers: new AnswerDesk(store, records, ledger, { packets, incoming }),
    attachments: attachmentDesk,
    courtBundles: new CourtBundleDesk(store, records, attachmentDesk, audit),
    erasure: new Erasure({
      ...{ tools, records, drafts, ledger, statistics, attachments, asides, approvals, audit },
      recalled,
    }),
    exporter: new BatchExporter(store, records, { planner, sentBatches }, ledger, audit),
    importer: new BatchImporter(store, longImport, staging, ledger, cards, asides, desks),
    importUndo: new ImportUndo({
      ...{ tools, records, drafts, ledger, statistics, attachments, asides },
    }),
    receiptDesk,
  };
}

/**
 * Marks a new store as this vault's; a practice one is filled first, and the mark is written with the last
 * of its records, so that one left half filled is filled again. A real store with another mark is refused.
 */
async function fillNew(
  { store, sealer, shelves }: StoreTools,
  meta: MetaRepository,
  ledger: BatchLedger,
  parts: StoreParts,
): Promise<void> {
  const { session } = store;
  const mine: StoreMark = { vaultId: session.vaultId, demo: session.demo };
  const mark = await meta.storeMark();
  if (mark !== null && mark.vaultId !== mine.vaultId) throw new AppError("store_damaged");
  if (mark !== null) return;
  if (session.mode === "demo") {
    const records = await parts.generateDemo(session);
    await seedDemo({ store, sealer, shelves, meta, ledger }, mine, records);
  } else {
    await commitOrThrow(store, { meta: [await meta.sealStoreMark(mine)] });
  }
}

/** Also once our keys are new ones. */
async function writeOwnOrganisation(
  { index, session }: StoreContext,
  records: RecordRepository,
  cards: OrganisationCards,
): Promise<void> {
  const { orgId } = session.organisation;
  const isThere = index.get(orgId) !== undefined;
  // One that does not open was reported; the house opens without it.
  const held = isThere ? await records.get("organisation", orgId).catch(() => null) : null;
  if (isThere && held === null) return;
  const keys = cards.ownKeys(held?.keys ?? null);
  if (held !== null && held.keys === keys) return;
  const own = held === null ? cards.ownOrganisation() : { ...held, keys };
  const version = held?.meta.rowVersion ?? 0;
  const saved = await records.save(orgId, version, (meta) => ({ ...own, meta }), null);
  if (!saved.ok) throw new AppError(saved.error);
}
