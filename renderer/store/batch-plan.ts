import { recordId, type AnyRecord, type RecordKind } from "../../shared/domain/any-record";
import { AppError } from "../../shared/errors";
import { gateFor, type GateQuestion } from "../../shared/domain/gate";
import type { IncidentRecord } from "../../shared/domain/incident";
import { withoutHouseMatters } from "../../shared/domain/house-matters";
import { addDays } from "../../shared/domain/local-time";
import {
  mayReceiveFiles,
  mayReceiveWholeRecords,
  type Organisation,
} from "../../shared/domain/organisation";
import {
  lineOf,
  linesOf,
  sortedLines,
  type FileLine,
  type FileLines,
  type LineToMake,
} from "../../shared/exchange/file-lines";
import type { ExchangeItem } from "../../shared/exchange/item";
import type { JsonObject } from "../../shared/exchange/json";
import type { NationalTable, Period } from "../../shared/report/national-table";
import { revealsDifference, withoutTellingBases } from "../../shared/report/release-ledger";
import {
  dueRecords,
  isOursToSend,
  monthOfRecord,
  namedOrganisations,
  WHOLE_RECORD,
  withoutKeys,
  type SenderTo,
} from "./batch-candidates";
import { consentObstacle } from "../../shared/domain/consent-standing";
import { latestConsent } from "../../shared/domain/consent";
import { housesOfBody } from "../../shared/domain/one-body";
import { isSameBody } from "../../shared/domain/org-graph";
import { groupRisk } from "../../shared/domain/pseudonymous-case";
import { protocolStanding } from "../../shared/domain/sharing-protocol";
import { pseudonymousItem, type PseudonymousRow } from "../../shared/exchange/pseudonymous-item";
import { K_OF_AUDIENCE } from "../../shared/report/national-table";
import type { SealedWrites } from "./commit";
import { PseudonymousRows } from "./pseudonymous-rows";
import type { BatchLedger, Stream } from "./batch-ledger";
import type { Batch, SentVersion } from "./ledger-rows";
import { judge, type BatchRules, type HasConsent } from "./batch-rules";
import type { RecordRepository } from "./record-repository";
import { hasRefused, whoRefused, withoutVictims, type Refused } from "./refusals";
import type { Reports } from "./reports";
import type { WithheldFiles } from "./withheld-files";
import { KEPT_BACK, NAMELESS, UNCOUNTED } from "./withheld-records";
import { timestamp, type StoreContext } from "./store-context";
import { TABLE_KIND, tableItemKey, toTableItem } from "./table-item";
import {
  LEFT_OUT_REASONS,
  type BatchPreview,
  type BatchRequest,
  type LeftOutReason,
} from "./vault-api";

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

/** A record that goes, as it was when that was decided. */
interface Going {
  readonly id: string;
  readonly rowVersion: number;
  readonly kind: RecordKind;
  readonly isLate: boolean;
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

type AsSent = (record: AnyRecord) => AnyRecord | null;

interface Rows extends Pick<BatchPlan, "secretRow"> {
  readonly items: readonly ExchangeItem[];
  readonly risk: NonNullable<BatchPreview["risk"]>;
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

  constructor(
    store: StoreContext,
    records: RecordRepository,
    ledger: BatchLedger,
    reports: Reports,
    withheld: WithheldFiles,
  ) {
    this.#store = store;
    this.#records = records;
    this.#ledger = ledger;
    this.#reports = reports;
    this.#withheld = withheld;
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
    const rows = isNameless ? await this.#rowsOf(request, gathered) : null;
    const records =
      table === null && rows === null
        ? await this.#withOrganisations(gathered, request)
        : gathered.going;
    const lines =
      rows !== null
        ? linesOf(rows.items)
        : table === null
          ? this.#linesOf(records, gathered.asSent)
          : linesOf([await tableItem(request.period, table)]);
    const stream = await this.#ledger.stream(streamTo(request));
    const previous = stream.at(-1) ?? null;
    const isEmpty = figures === null && gathered.going.length === 0;
    const obstacle =
      obstacleOf(request, recipient) ??
      this.#protocolObstacle(request, recipient) ??
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

  /** The rows of a batch without names, made of what may go; the secret behind them is written with it. */
  async #rowsOf({ recipientOrgId }: BatchRequest, { going, asSent }: Gathered): Promise<Rows> {
    const maker = await PseudonymousRows.for(this.#ledger, recipientOrgId);
    const isLate = new Map(going.map((one) => [one.id, one.isLate]));
    const rows: PseudonymousRow[] = [];
    for await (const { id, record } of this.#records.readMany([...isLate.keys()])) {
      const sent = asSent(record);
      if (sent?.kind !== "case") continue;
      rows.push(await maker.rowOf({ record: sent, isLate: isLate.get(id) === true }));
    }
    const k = K_OF_AUDIENCE.partner;
    return {
      items: rows.map(pseudonymousItem),
      risk: {
        ...groupRisk(
          rows.map(({ row }) => row),
          k,
        ),
        k,
      },
      secretRow: maker.secretRow,
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
    const rules = await this.#rules(request, recipient);
    const lateIds = new Set(due.flatMap(({ id, isLate }) => (isLate ? [id] : [])));
    const sender = this.#senderTo(request);
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
    const refused = await this.#refusedAmong(victims, rules.hasConsent);
    const asSent: AsSent = (record) =>
      withoutRefused(judge(record, rules, wasSent(recordId(record))).left, refused);
    return { going, leftOut, named, asSent };
  }

  /**
   * The lines of a batch that was sent, from the versions that it had, by the rules of today. Null when one
   * of its records is not here any more; reading them throws `batch_changed` when one may not go any more.
   */
  async linesAgain(batch: Batch): Promise<FileLines | null> {
    const { period, otherOrgId: recipientOrgId, table } = batch;
    if (table !== null) return linesOf([await tableItem(period, table)]);
    const kind = batch.kind === "pseudonymous" ? "pseudonymous" : "sync";
    const request: BatchRequest = { kind, period, recipientOrgId };
    const recipient = await this.#records.get("organisation", recipientOrgId);
    const rules = await this.#rules(request, recipient);
    const versions = new Map(await this.#ledger.versionsIn(batch.batchId));
    const ids = [...versions.keys()];
    if (ids.some((id) => !this.#records.has(id))) return null;
    const again = (id: string) => this.#asSentAgain(id, versions.get(id) ?? 0, rules);
    const victims = new NamedVictims();
    for (const id of ids) {
      if (this.#store.index.get(id)?.kind !== "incident") continue;
      const left = await again(id);
      if (left?.kind === "incident") victims.add(left);
    }
    const refused = await this.#refusedAmong(victims, rules.hasConsent);
    if (kind === "pseudonymous") return this.#rowsAgain(batch, ids, again);
    return sortedLines(ids, async function* (wanted): AsyncGenerator<LineToMake> {
      for (const id of wanted) {
        const record = withoutRefused(await again(id), refused);
        if (record === null) throw new AppError("batch_changed");
        const isLate = record.kind !== "organisation" && monthOfRecord(record) < period;
        yield { itemKey: id, line: () => lineOf(itemOf(record, isLate)) };
      }
    });
  }

  async #rowsAgain(
    { otherOrgId, period }: Batch,
    ids: readonly string[],
    again: (id: string) => Promise<AnyRecord | null>,
  ): Promise<FileLines | null> {
    const maker = await PseudonymousRows.for(this.#ledger, otherOrgId);
    const items: ExchangeItem[] = [];
    for (const id of ids) {
      const record = await again(id);
      if (record?.kind !== "case") return null;
      const isLate = monthOfRecord(record) < period;
      items.push(pseudonymousItem(await maker.rowOf({ record, isLate })));
    }
    return linesOf(items);
  }

  /** Consent and rules are those of today, the words are those that were sent. */
  async #asSentAgain(id: string, rowVersion: number, rules: BatchRules): Promise<AnyRecord | null> {
    const record = await this.#records.getVersion(id, rowVersion);
    if (record === null) return null;
    if (record.kind === "organisation") return withoutKeys(record);
    const today = await this.#records.get(record.kind, id);
    const mayGo = today !== null && judge(today, rules, true).left !== null;
    return mayGo ? judge(record, rules, true).left : null;
  }

  /** The lines of records, read again in the version in which they were planned. */
  #linesOf(going: readonly Going[], asSent: AsSent): FileLines {
    const planned = new Map(going.map((one) => [one.id, one]));
    const records = this.#records;
    return sortedLines([...planned.keys()], async function* (ids): AsyncGenerator<LineToMake> {
      for await (const { id, record } of records.readMany(ids)) {
        const plan = planned.get(id);
        if (plan?.rowVersion !== record.meta.rowVersion) throw new AppError("batch_changed");
        const line = (): FileLine => {
          const sent = record.kind === "organisation" ? withoutKeys(record) : asSent(record);
          if (sent === null) throw new AppError("batch_changed");
          return lineOf(itemOf(sent, plan.isLate));
        };
        yield { itemKey: id, line };
      }
    });
  }

  async #rules(request: BatchRequest, recipient: Organisation | null): Promise<BatchRules> {
    const { kind, recipientOrgId } = request;
    const levels = kind === "statistical" ? UNCOUNTED : KEPT_BACK;
    return {
      kind,
      withheld: await this.#withheld.from(recipientOrgId, levels),
      nameless: await this.#withheld.from(recipientOrgId, NAMELESS),
      hasConsent: this.#consentCheck(request, recipient),
    };
  }

  #senderTo({ kind, recipientOrgId }: BatchRequest): SenderTo {
    const { index, session } = this.#store;
    const ownOrgId = session.organisation.orgId;
    const body = housesOfBody(index.of("organisation"), ownOrgId);
    const returnsTo = kind === "sync" && body.has(recipientOrgId) ? recipientOrgId : null;
    return { ownOrgId, deviceId: session.deviceId, returnsTo };
  }

  /** Whether a whole file may go: to another body only with the person's yes to every part of it. */
  #consentCheck(request: BatchRequest, recipient: Organisation | null): HasConsent {
    if (request.kind === "pseudonymous") return this.#agreesToBeCounted();
    if (request.kind !== "sync" || recipient === null) return () => true;
    const question: GateQuestion = {
      recipient,
      ownOrgId: this.#store.session.organisation.orgId,
      graph: this.#withheld.graph(),
      scope: WHOLE_RECORD,
      day: this.#withheld.today(),
      form: "file",
    };
    return (record) => gateFor(record, question).isAllowed;
  }

  /** A row of one's own, if without a name, takes a yes that stands; a number in a table takes no no. */
  #agreesToBeCounted(): HasConsent {
    const day = this.#withheld.today();
    return (record) => {
      const latest = latestConsent(record.consents, "non_identifying_statistics");
      return consentObstacle(latest, record, day) === null;
    };
  }

  /** Who refused, or did not agree to it, stays out as a victim too: such a row says sex, age and day. */
  async #refusedAmong(victims: NamedVictims, hasConsent: HasConsent): Promise<Refused> {
    const files = this.#store.index.of("case").filter((file) => victims.has(file));
    const unagreed: { readonly caseId: string; readonly personId: string }[] = [];
    for await (const { record } of this.#records.readMany(files.map(({ caseId }) => caseId))) {
      if (record.kind !== "case") continue;
      const { caseFile, person } = record;
      if (hasConsent(record) && !hasRefused(record, "store_and_manage_file")) continue;
      unagreed.push({ caseId: caseFile.caseId, personId: person.personId });
    }
    return whoRefused([], [], unagreed);
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

  /** Without a sharing protocol that holds, only figures go to another body. */
  #protocolObstacle(
    { kind }: BatchRequest,
    recipient: Organisation | null,
  ): "protocol_missing" | "protocol_expired" | null {
    if (kind === "statistical" || recipient === null) return null;
    const { orgId } = this.#store.session.organisation;
    if (isSameBody(this.#withheld.graph(), orgId, recipient.orgId)) return null;
    const protocol = protocolStanding(recipient, this.#withheld.today());
    return protocol === "holds" ? null : protocol;
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

function obstacleOf(
  { kind }: BatchRequest,
  recipient: Organisation | null,
): BatchPreview["obstacle"] {
  if (recipient === null || recipient.keys === null || recipient.isOwn) return "no_keys";
  if (recipient.keys.revoked !== null) return "keys_revoked";
  if (!mayReceiveFiles(recipient)) return "fingerprint_unchecked";
  if (kind === "sync" && !mayReceiveWholeRecords(recipient)) return "not_own_organisation";
  return null;
}

/** Not a figure, not even a hidden one. */
function isBlank({ lines }: NationalTable): boolean {
  return lines.every(({ cells }) => cells.total.value === 0);
}

/** First to last day of a month, `YYYY-MM`. */
export function monthPeriod(month: string): Period {
  const from = `${month}-01`;
  const nextMonth = addDays(from, 31).slice(0, 7);
  return { from, to: addDays(`${nextMonth}-01`, -1) };
}

/** Whose files the incidents of a batch name. */
class NamedVictims {
  readonly #personIds = new Set<string>();
  readonly #caseIds = new Set<string>();

  add({ incident }: IncidentRecord): void {
    for (const { personId, caseId } of incident.victims) {
      this.#personIds.add(personId);
      if (caseId !== null) this.#caseIds.add(caseId);
    }
  }

  has({ caseId, personId }: { readonly caseId: string; readonly personId: string }): boolean {
    return this.#caseIds.has(caseId) || this.#personIds.has(personId);
  }
}

function withoutRefused(record: AnyRecord | null, refused: Refused): AnyRecord | null {
  return record?.kind === "incident" ? withoutVictims(record, refused) : record;
}

function versionFacts(record: AnyRecord): Omit<Going, "isLate"> {
  return { id: recordId(record), rowVersion: record.meta.rowVersion, kind: record.kind };
}

function itemOf(record: AnyRecord, late: boolean): ExchangeItem {
  return {
    ...{ itemKey: recordId(record), recordKind: record.kind, late },
    rowVersion: record.meta.rowVersion,
    record: withoutHouseMatters(record) as unknown as JsonObject,
  };
}

async function tableItem(period: string, table: NationalTable): Promise<ExchangeItem> {
  return {
    itemKey: await tableItemKey(period),
    recordKind: TABLE_KIND,
    rowVersion: 1,
    late: false,
    record: toTableItem(table),
  };
}

function countKinds(records: readonly Pick<Going, "kind">[]): Record<RecordKind, number> {
  const counts = { case: 0, incident: 0, operation: 0, organisation: 0 };
  for (const { kind } of records) counts[kind] += 1;
  return counts;
}
