import { randomUuid } from "../../shared/crypto";
import type { CaseContent, CaseRecord } from "../../shared/domain/case-record";
import {
  hasNoes,
  newNoes,
  recallsFor,
  sentReferrals,
  type Delivery,
} from "../../shared/domain/recalls";
import type { RecallNotice } from "../../shared/domain/recall-notice";
import type { OwedRecall } from "./api/casework-gate";
import type { AuditLog } from "./audit-log";
import type { BatchLedger } from "./batch-ledger";
import { bundleDeliveries } from "./bundle-deliveries";
import type { RecordRepository } from "./record-repository";
import { timestamp, type StoreContext } from "./store-context";
import type { WithheldFiles } from "./withheld-files";

/** Knows what went out about whom, and who has to be told when it may not stay there. */
export class RecallDesk {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  readonly #ledger: BatchLedger;
  readonly #withheld: WithheldFiles;
  readonly #audit: AuditLog;

  constructor(
    store: StoreContext,
    records: RecordRepository,
    ledger: BatchLedger,
    withheld: WithheldFiles,
    audit: AuditLog,
  ) {
    this.#store = store;
    this.#records = records;
    this.#ledger = ledger;
    this.#withheld = withheld;
    this.#audit = audit;
  }

  /** The notices that a change of a file raises; none when it says no to nothing new. */
  async raise(before: CaseRecord | null, after: CaseContent): Promise<RecallNotice[]> {
    const noes = newNoes(before, after);
    if (before === null || !hasNoes(noes)) return [];
    return recallsFor(noes, await this.deliveries(before), before.recalls, {
      graph: this.#withheld.graph(),
      now: timestamp(this.#store),
      newId: randomUuid,
    });
  }

  /**
   * Referrals, bundles that were printed for a court, and batches that had the file or an incident that
   * names the person; the latest first.
   */
  async deliveries(record: CaseRecord): Promise<Delivery[]> {
    const { caseId } = record.caseFile;
    const ids = new Set([caseId, ...(await this.incidentsOf(record))]);
    const batches = await this.#ledger.deliveriesOf(ids);
    const bundles = bundleDeliveries(await this.#audit.events(), caseId);
    const all = [...sentReferrals(record), ...bundles, ...batches];
    return all.sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
  }

  async owed(): Promise<OwedRecall[]> {
    const files = this.#store.index.visibleOf("case").filter((file) => file.recallsOwed !== null);
    const owed: OwedRecall[] = [];
    for await (const { record } of this.#records.readMany(files.map(({ caseId }) => caseId))) {
      if (record.kind !== "case") continue;
      const { caseId, caseNo } = record.caseFile;
      const notices = record.recalls.filter(({ toldOn }) => toldOn === null);
      const { rowVersion } = record.meta;
      owed.push(...notices.map((notice) => ({ caseId, caseNo, rowVersion, notice })));
    }
    return owed.sort((a, b) => (a.notice.raisedAt < b.notice.raisedAt ? -1 : 1));
  }

  /** The incidents that name the person of a file. */
  async incidentsOf({ caseFile: { caseId }, person: { personId } }: CaseRecord): Promise<string[]> {
    const found: string[] = [];
    const ids = this.#store.index.idsOf("incident");
    for await (const { id, record } of this.#records.readMany(ids)) {
      const isNamed =
        record.kind === "incident" &&
        record.incident.victims.some(
          (victim) => victim.caseId === caseId || victim.personId === personId,
        );
      if (isNamed) found.push(id);
    }
    return found;
  }
}
