import { recordId, type AnyRecord, type RecordKind } from "../../shared/domain/any-record";
import type { CaseRecord } from "../../shared/domain/case-record";
import { gateFor, type GateQuestion } from "../../shared/domain/gate";
import { withoutHouseMatters } from "../../shared/domain/house-matters";
import { addDays } from "../../shared/domain/local-time";
import {
  mayReceiveFiles,
  mayReceiveWholeRecords,
  type Organisation,
} from "../../shared/domain/organisation";
import type { ExchangeItem } from "../../shared/exchange/item";
import type { JsonObject } from "../../shared/exchange/json";
import { planSync } from "../../shared/exchange/plan";
import type { NationalTable, Period } from "../../shared/report/national-table";
import { revealsDifference, withoutTellingBases } from "../../shared/report/release-ledger";
import {
  dueRecords,
  monthOfRecord,
  namedOrganisations,
  WHOLE_RECORD,
  withoutKeys,
} from "./batch-candidates";
import type { BatchLedger, Stream } from "./batch-ledger";
import type { Batch } from "./ledger-rows";
import { judge, type BatchRules, type HasConsent } from "./batch-rules";
import type { RecordRepository } from "./record-repository";
import { whoRefused, withoutVictims } from "./refusals";
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

/** What a batch would hold, with the items themselves. Nothing is decided after this. */
export interface BatchPlan {
  readonly preview: BatchPreview;
  readonly recipient: Organisation | null;
  readonly items: readonly ExchangeItem[];
  readonly previousManifestSha256: string | null;
  /** The earlier batch that this one replaces; null for none. */
  readonly replaced: Batch | null;
}

interface Gathered {
  readonly due: readonly { readonly record: AnyRecord; readonly isLate: boolean }[];
  readonly leftOut: ReadonlyMap<LeftOutReason, readonly string[]>;
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
    const figures = isStatistical ? await this.#figures(request, cutoffAt) : null;
    const table = figures?.table ?? null;
    const records =
      table === null ? await this.#withOrganisations(gathered, request) : gathered.due;
    const items = table === null ? itemsOf(records) : [await tableItem(request.period, table)];
    const stream = await this.#ledger.stream(streamTo(request));
    const previous = stream.at(-1) ?? null;
    const isEmpty = figures === null && gathered.due.length === 0;
    const obstacle =
      obstacleOf(request, recipient) ?? figures?.obstacle ?? (isEmpty ? "empty" : null);
    return {
      recipient,
      items,
      previousManifestSha256: previous?.manifestSha256 ?? null,
      replaced: replacedBy(request, stream),
      preview: {
        request,
        recipientName: { km: recipient?.nameKm ?? "", en: recipient?.nameEn ?? "" },
        recipientFingerprint: this.#fingerprintOf(request.recipientOrgId),
        obstacle,
        counts: countKinds(records.map(({ record }) => record)),
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
        cutoffAt,
      },
    };
  }

  async #gather(
    request: BatchRequest,
    recipient: Organisation | null,
    onRead: (done: number) => void,
  ): Promise<Gathered> {
    const sent = await this.#ledger.sentTo(request.recipientOrgId);
    const due = dueRecords(this.#store.index, request, sent.versions);
    const rules = await this.#rules(request, recipient);
    const lateIds = new Set(due.flatMap(({ id, isLate }) => (isLate ? [id] : [])));
    const going: { record: AnyRecord; isLate: boolean }[] = [];
    const leftOut = new Map<LeftOutReason, string[]>();
    let read = 0;
    for await (const { id, record } of this.#records.readMany(due.map(({ id }) => id))) {
      read += 1;
      if (read % 100 === 0) onRead(read / due.length);
      // What came from others by file is theirs to send.
      if (record.meta.originOrgId !== this.#store.session.organisation.orgId) continue;
      const { left, reason } = judge(record, rules, sent.maybeIds.has(id));
      if (left !== null) going.push({ record: left, isLate: lateIds.has(id) });
      // Told case by case: an incident goes with its people.
      if (reason === null || record.kind !== "case") continue;
      leftOut.set(reason, [...(leftOut.get(reason) ?? []), id]);
    }
    onRead(1);
    return { due: await this.#withoutRefusedVictims(going, rules.hasConsent), leftOut };
  }

  /**
   * The items of a batch that was sent, from the versions that it had, by the rules of today: what may not
   * go any more is not among them. Null when one of its records is not here any more.
   */
  async itemsAgain(batch: Batch): Promise<readonly ExchangeItem[] | null> {
    const { period, otherOrgId: recipientOrgId, table } = batch;
    if (table !== null) return [await tableItem(period, table)];
    const request: BatchRequest = { kind: "sync", period, recipientOrgId };
    const recipient = await this.#records.get("organisation", recipientOrgId);
    const rules = await this.#rules(request, recipient);
    const going: { record: AnyRecord; isLate: boolean }[] = [];
    const named: { record: AnyRecord; isLate: boolean }[] = [];
    for (const [id, version] of await this.#ledger.versionsIn(batch.batchId)) {
      const record = await this.#records.getVersion(id, version);
      if (record === null) return null;
      if (record.kind === "organisation") {
        named.push({ record: withoutKeys(record), isLate: false });
        continue;
      }
      // Consent and rules are those of today, the words are those that were sent.
      const today = await this.#records.get(record.kind, id);
      const mayGo = today !== null && judge(today, rules, true).left !== null;
      const left = mayGo ? judge(record, rules, true).left : null;
      const isLate = monthOfRecord(record) < period;
      if (left !== null) going.push({ record: left, isLate });
    }
    const due = await this.#withoutRefusedVictims(going, rules.hasConsent);
    return itemsOf([...due, ...named]);
  }

  async #rules(request: BatchRequest, recipient: Organisation | null): Promise<BatchRules> {
    const { kind, recipientOrgId } = request;
    const levels = kind === "sync" ? KEPT_BACK : UNCOUNTED;
    return {
      kind,
      withheld: await this.#withheld.from(recipientOrgId, levels),
      nameless: await this.#withheld.from(recipientOrgId, NAMELESS),
      hasConsent: this.#consentCheck(request, recipient),
    };
  }

  /** Whether a whole file may go: to another body only with the person's yes to every part of it. */
  #consentCheck(request: BatchRequest, recipient: Organisation | null): HasConsent {
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

  /** Who refused, or did not agree to it, stays out as a victim too: such a row says sex, age and day. */
  async #withoutRefusedVictims(
    going: Gathered["due"],
    hasConsent: HasConsent,
  ): Promise<Gathered["due"]> {
    const victims = going.flatMap(({ record }) =>
      record.kind === "incident" ? record.incident.victims : [],
    );
    const personIds = new Set(victims.map(({ personId }) => personId));
    const caseIds = new Set(victims.flatMap(({ caseId }) => caseId ?? []));
    const files = this.#store.index
      .of("case")
      .filter((file) => caseIds.has(file.caseId) || personIds.has(file.personId));
    const cases: CaseRecord[] = [];
    for await (const { record } of this.#records.readMany(files.map(({ caseId }) => caseId))) {
      if (record.kind === "case") cases.push(record);
    }
    const unagreed = cases
      .filter((one) => !hasConsent(one))
      .map(({ caseFile, person }) => ({ caseId: caseFile.caseId, personId: person.personId }));
    const refused = whoRefused(cases, ["store_and_manage_file"], unagreed);
    return going.map((one) =>
      one.record.kind === "incident"
        ? { ...one, record: withoutVictims(one.record, refused) }
        : one,
    );
  }

  async #withOrganisations({ due }: Gathered, request: BatchRequest): Promise<Gathered["due"]> {
    const ids = new Set(due.flatMap(({ record }) => namedOrganisations(record)));
    ids.delete(request.recipientOrgId);
    const organisations: Gathered["due"][number][] = [];
    for await (const { record } of this.#records.readMany([...ids])) {
      if (record.kind !== "organisation") continue;
      organisations.push({ record: withoutKeys(record), isLate: false });
    }
    return [...due, ...organisations];
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

function obstacleOf(
  { kind }: BatchRequest,
  recipient: Organisation | null,
): BatchPreview["obstacle"] {
  if (recipient === null || recipient.keys === null || recipient.isOwn) return "no_keys";
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

function itemsOf(records: Gathered["due"]): readonly ExchangeItem[] {
  return planSync(
    records.map(({ record, isLate }) => ({
      itemKey: recordId(record),
      recordKind: record.kind,
      rowVersion: record.meta.rowVersion,
      late: isLate,
      record: withoutHouseMatters(record) as unknown as JsonObject,
      eventDates: [],
      exclusion: null,
    })),
  ).items;
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

function countKinds(records: readonly AnyRecord[]): Record<RecordKind, number> {
  const counts = { case: 0, incident: 0, operation: 0, organisation: 0 };
  for (const { kind } of records) counts[kind] += 1;
  return counts;
}
