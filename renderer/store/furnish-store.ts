import { AppError } from "../../shared/errors";
import type { AccessGuard } from "./access-guard";
import { Approvals } from "./approvals";
import { AttachmentDesk } from "./attachment-desk";
import { AttachmentTable } from "./attachment-table";
import { AuditDesk } from "./audit-desk";
import { AuditLog } from "./audit-log";
import { BatchExporter } from "./batch-exporter";
import { BatchLedger } from "./batch-ledger";
import { BatchPlanner } from "./batch-plan";
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
import { ImportStaging } from "./import/import-staging";
import { ItemJudge } from "./import/item-judge";
import { TABLE_ARRIVALS } from "./import/table-arrivals";
import type { StoreTools } from "./journal/store-tools";
import { IncomingDesk } from "./incoming-desk";
import { MatchingDesk } from "./matching-desk";
import { MetaRepository, type StoreMark } from "./meta-repository";
import type { StoreParts } from "./open-store";
import { OrganisationCards } from "./organisation-cards";
import { PlacesDesk } from "./places-desk";
import { RecallDesk } from "./recall-desk";
import { ReceptionLines } from "./reception-lines";
import { RecordRepository } from "./record-repository";
import { ReceiptDesk } from "./receipt-desk";
import { ReferralDesk } from "./referral-desk";
import { Reports } from "./reports";
import { RestrictedFiles } from "./restricted-files";
import { StatisticsTable } from "./statistics-table";
import type { StoreContext } from "./store-context";
import { TiesDesk } from "./ties-desk";
import { WithheldFiles } from "./withheld-files";

/** The repositories of an open store. */
export interface StoreFurniture {
  readonly records: RecordRepository;
  readonly guarded: GuardedRecords;
  readonly caseworkGate: CaseworkGate;
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
  readonly receiptDesk: ReceiptDesk;
  readonly approvals: Approvals;
  readonly audit: AuditLog;
  readonly auditDesk: AuditDesk;
  readonly attachments: AttachmentDesk;
  readonly courtBundles: CourtBundleDesk;
  readonly erasure: Erasure;
  readonly referrals: ReferralDesk;
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
  const reports = new Reports(records, index, ledger, statistics);
  const drafts = new DraftRepository(store, statistics);
  const attachments = new AttachmentTable(store);
  const approvals = new Approvals(store);
  const audit = new AuditLog(store);
  const auditDesk = new AuditDesk(store, audit, ledger, cards);
  const withheld = new WithheldFiles(store, records, statistics);
  const planner = new BatchPlanner(store, records, ledger, reports, withheld);
  const recalls = new RecallDesk(store, records, ledger, withheld, audit);
  const receptions = new ReceptionLines(store, meta);
  const incoming = new IncomingDesk(store, meta, records);
  await incoming.start();
  const receiptDesk = new ReceiptDesk(store, records, ledger);
  const desks: readonly ArrivalDesk[] = [TABLE_ARRIVALS, receiptDesk];
  const judge = new ItemJudge(store, records, statistics);
  const staging = new ImportStaging(store, records, judge, ledger, desks);

  const attachmentDesk = new AttachmentDesk(store, attachments, parts.files);

  await fillNew(tools, meta, ledger, parts);
  await audit.start();
  const ties = new TiesDesk(store, guard);
  await ties.start();
  await writeOwnOrganisation(store, records, cards);
  await audit.noteOpening();
  return {
    ...{ ties, records, meta, reports, cards, ledger, approvals, audit, auditDesk },
    guarded: new GuardedRecords(store, records, approvals, audit, {
      recalls,
      receptions,
      incoming,
    }),
    caseworkGate: new CaseworkGate(store, records, approvals, recalls),
    matching: new MatchingDesk(store, records),
    cases: new CaseList(index),
    restricted: new RestrictedFiles(store, guard, approvals, audit),
    ...{ drafts, receptions, incoming },
    places: new PlacesDesk(store),
    referrals: new ReferralDesk(store, records, approvals),
    attachments: attachmentDesk,
    courtBundles: new CourtBundleDesk(store, records, attachmentDesk, audit),
    erasure: new Erasure({
      ...{ tools, records, drafts, ledger, statistics, attachments, approvals, audit },
    }),
    exporter: new BatchExporter(store, records, planner, ledger, audit),
    importer: new BatchImporter(store, records, staging, ledger, cards, desks),
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
