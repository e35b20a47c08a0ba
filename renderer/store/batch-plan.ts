import { recordId, type AnyRecord, type RecordKind } from "../../shared/domain/any-record";
import { addDays } from "../../shared/domain/local-time";
import type { Organisation } from "../../shared/domain/organisation";
import { linesOf, type FileLines } from "../../shared/exchange/file-lines";
import type { NationalTable, Period } from "../../shared/report/national-table";
import { revealsDifference, withoutTellingBases } from "../../shared/report/release-ledger";
import { dueRecords, isOursToSend, namedOrganisations } from "./batch-candidates";
import type { BatchLedger, Stream } from "./batch-ledger";
import { BatchLines, tableLines, type AsSent, type Going } from "./batch-lines";
import { NamedVictims, withoutRefused, type BatchRecipients } from "./batch-recipients";
import { judge } from "./batch-rules";
import type { SealedWrites } from "./commit";
import type { Batch, SentVersion } from "./ledger-rows";
import type { RecordRepository } from "./record-repository";
import type { Reports } from "./reports";
import { timestamp, type StoreContext } from "./store-context";
import {
  LEFT_OUT_REASONS,
  type BatchPreview,
  type BatchRequest,
  type LeftOutReason,
} from "./vault-api";
import type { WithheldFiles } from "./withheld-files";
import { UNCOUNTED } from "./withheld-records";

/** What a batch would hold. Nothing is decided after this; its lines are read when they are written. */
export interface BatchPlan {
  readonly preview: BatchPreview;
  readonly recipient: Organisation | null;
  readonly lines: FileLines;
  /** The records among them, each in its version. */
  readonly sent: readonly SentVersion[];
  readonly previousManifestSha256: string | null;
  /** The earlier batch that this one replaces; null for none. */
  readonly replaced: Batch | null;
  /** What pseudonyms are made of, when it is new; to be written with the batch. */
  readonly secretRow: SealedWrites;
}

/** What goes and what stays, of so many records that they are never all in memory. */
interface Gathered {
  readonly going: readonly Going[];
  readonly leftOut: ReadonlyMap<LeftOutReason, readonly string[]>;
  /** Organisations that cases and operations name. */
  readonly named: ReadonlySet<string>;
  /** The record as the recipient may have it; null for nothing of it. */
  readonly asSent: AsSent;
}

interface Figures {
  readonly table: NationalTable;
  readonly obstacle: BatchPreview["obstacle"];
}

/** Decides what goes into a batch, what stays here and why (dictionary §7, design §6). */
export class BatchPlanner {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  readonly #ledger: BatchLedger;
  readonly #reports: Reports;
  readonly #withheld: WithheldFiles;
  readonly #recipients: BatchRecipients;
  readonly #lines: BatchLines;

  constructor(
    store: StoreContext,
    records: RecordRepository,
    ledger: BatchLedger,
    reports: Reports,
    withheld: WithheldFiles,
    recipients: BatchRecipients,
  ) {
    this.#store = store;
    this.#records = records;
    this.#ledger = ledger;
    this.#reports = reports;
    this.#withheld = withheld;
    this.#recipients = recipients;
    this.#lines = new BatchLines(records, ledger);
  }

  /** `onRead` hears how much of the reading is done, 0 to 1. */
  async plan(request: BatchRequest, onRead: (done: number) => void): Promise<BatchPlan> {
    const cutoffAt = timestamp(this.#store);
    const recipient = await this.#records.get("organisation", request.recipientOrgId);
    const gathered = await this.#gather(request, recipient, onRead);
    const isStatistical = request.kind === "statistical";
    const isNameless = request.kind === "pseudonymous";
    const figures = isStatistical ? await this.#figures(request, cutoffAt) : null;
    const table = figures?.table ?? null;
    const { going, asSent } = gathered;
    const rows = isNameless
      ? await this.#lines.ofRows(request.recipientOrgId, going, asSent)
      : null;
    const records =
      table === null && rows === null ? await this.#withOrganisations(gathered, request) : going;
    const lines =
      rows !== null
        ? linesOf(rows.items)
        : table === null
          ? this.#lines.ofRecords(records, asSent)
          : await tableLines(request.period, table);
    const stream = await this.#ledger.stream(streamTo(request));
    const previous = stream.at(-1) ?? null;
    const isEmpty = figures === null && going.length === 0;
    const obstacle =
      this.#recipients.obstacle(request, recipient) ??
      figures?.obstacle ??
      (isEmpty ? "empty" : null);
    return {
      recipient,
      lines,
      sent: table === null ? records.map(({ id, rowVersion }) => [id, rowVersion]) : [],
      previousManifestSha256: previous?.manifestSha256 ?? null,
      replaced: replacedBy(request, stream),
      secretRow: rows?.secretRow ?? {},
      preview: {
        request,
        recipientName: { km: recipient?.nameKm ?? "", en: recipient?.nameEn ?? "" },
        recipientFingerprint: this.#fingerprintOf(request.recipientOrgId),
        obstacle,
        counts: countKinds(records),
        lateCount: records.filter(({ isLate }) => isLate).length,
        leftOut: LEFT_OUT_REASONS.flatMap((reason) => {
          // A file that this person may not see is not told of here either.
          const caseIds = (gathered.leftOut.get(reason) ?? []).filter((id) =>
            this.#store.index.isVisible(id),
          );
          return caseIds.length === 0 ? [] : [{ reason, caseIds }];
        }),
        sequence: (previous?.sequence ?? 0) + 1,
        replaces: replacedBy(request, stream)?.sequence ?? null,
        table,
        risk: rows?.risk ?? null,
        cutoffAt,
      },
    };
  }

  async #gather(
    request: BatchRequest,
    recipient: Organisation | null,
    onRead: (done: number) => void,
  ): Promise<Gathered> {
    const sent = await this.#ledger.sentTo(request.recipientOrgId, request.kind);
    const told = await this.#ledger.stream(streamTo(request));
    const toldMonths = new Set(request.kind === "pseudonymous" ? told.map(periodOf) : []);
    const due = dueRecords(this.#store.index, request, sent.versions, toldMonths);
    const rules = await this.#recipients.rules(request, recipient);
    const lateIds = new Set(due.flatMap(({ id, isLate }) => (isLate ? [id] : [])));
    const sender = this.#recipients.senderTo(request);
    const wasSent = (id: string): boolean => sent.maybeIds.has(id);
    const going: Going[] = [];
    const victims = new NamedVictims();
    const named = new Set<string>();
    const leftOut = new Map<LeftOutReason, string[]>();
    let read = 0;
    for await (const { id, record } of this.#records.readMany(due.map(({ id }) => id))) {
      read += 1;
      if (read % 100 === 0) onRead(read / due.length);
      if (!isOursToSend(record, sender)) continue;
      const { left, reason } = judge(record, rules, wasSent(id));
      if (left !== null) {
        going.push({ ...versionFacts(left), isLate: lateIds.has(id) });
        if (left.kind === "incident") victims.add(left);
        else for (const orgId of namedOrganisations(left)) named.add(orgId);
      }
      // Told case by case: an incident goes with its people.
      if (reason === null || record.kind !== "case") continue;
      const known = leftOut.get(reason);
      if (known === undefined) leftOut.set(reason, [id]);
      else known.push(id);
    }
    onRead(1);
    const refused = await this.#recipients.refusedAmong(victims, rules.hasConsent);
    const asSent: AsSent = (record) =>
      withoutRefused(judge(record, rules, wasSent(recordId(record))).left, refused);
    return { going, leftOut, named, asSent };
  }

  async #withOrganisations(
    { going, named, asSent }: Gathered,
    request: BatchRequest,
  ): Promise<readonly Going[]> {
    const ids = new Set(named);
    const incidents = going.filter(({ kind }) => kind === "incident");
    for await (const { record } of this.#records.readMany(incidents.map(({ id }) => id))) {
      const sent = asSent(record);
      if (sent === null) continue;
      for (const orgId of namedOrganisations(sent)) ids.add(orgId);
    }
    ids.delete(request.recipientOrgId);
    const organisations: Going[] = [];
    for await (const { record } of this.#records.readMany([...ids])) {
      if (record.kind !== "organisation") continue;
      organisations.push({ ...versionFacts(record), isLate: false });
    }
    return [...going, ...organisations];
  }

  /** The month's table, held against all that the recipient was sent before. */
  async #figures(request: BatchRequest, cutoffAt: string): Promise<Figures> {
    const period = monthPeriod(request.period);
    const counted = await this.#reports.tableForFile(
      { period, audience: "partner", province: null, cutoffAt },
      await this.#withheld.from(request.recipientOrgId, UNCOUNTED),
    );
    const released = await this.#ledger.tablesSentTo(request.recipientOrgId);
    const table = withoutTellingBases(counted, released);
    if (isBlank(table)) return { table, obstacle: "empty" };
    return { table, obstacle: revealsDifference(table, released) ? "reveals_difference" : null };
  }

  #fingerprintOf(orgId: string): string | null {
    const entry = this.#store.index.get(orgId);
    return entry?.kind === "organisation" ? entry.summary.fingerprint : null;
  }
}

/**
 * A month that is told again is re-stated in the open, never silently changed (dictionary §7): the new figures
 * say which ones they replace. Whole records do not: each has its version, and nothing sent is void.
 */
function replacedBy({ kind, period }: BatchRequest, stream: readonly Batch[]): Batch | null {
  if (kind === "sync") return null;
  return stream.findLast((batch) => batch.period === period) ?? null;
}

function streamTo({ kind, recipientOrgId }: BatchRequest): Stream {
  return { direction: "sent", kind, otherOrgId: recipientOrgId };
}

function periodOf({ period }: Batch): string {
  return period;
}

/** Not a figure, not even a hidden one. */
function isBlank({ lines }: NationalTable): boolean {
  return lines.every(({ cells }) => cells.total.value === 0);
}

/** First to last day of a month, `YYYY-MM`. */
function monthPeriod(month: string): Period {
  const from = `${month}-01`;
  const nextMonth = addDays(from, 31).slice(0, 7);
  return { from, to: addDays(`${nextMonth}-01`, -1) };
}

function versionFacts(record: AnyRecord): Omit<Going, "isLate"> {
  return { id: recordId(record), rowVersion: record.meta.rowVersion, kind: record.kind };
}

function countKinds(records: readonly Pick<Going, "kind">[]): Record<RecordKind, number> {
  const counts = { case: 0, incident: 0, operation: 0, organisation: 0 };
  for (const { kind } of records) counts[kind] += 1;
  return counts;
}
