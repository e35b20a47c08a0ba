import type { AnyRecord } from "../../shared/domain/any-record";
import { DATA_SCOPE } from "../../shared/domain/code-lists/case-files";
import type { CaseRecord } from "../../shared/domain/case-record";
import { countIn } from "../../shared/domain/lineage";
import type { Organisation } from "../../shared/domain/organisation";
import { hasRefused } from "./refusals";
import type { SummaryIndex } from "./summary-index";
import type { BatchRequest, LeftOutReason } from "./vault-api";

/** Days in Cambodia's calendar are stored as such, so the month of an event is its first letters. */
function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The month of the event that a record stands for, as `dueRecords` reads it from summaries. */
export function monthOfRecord(record: AnyRecord): string {
  switch (record.kind) {
    case "case":
      return monthOf(record.caseFile.receptionAt);
    case "incident":
      return monthOf(record.incident.actionDate);
    case "operation":
      return monthOf(record.operation.periodEnd);
    case "organisation":
      return "";
  }
}

export interface DueRecord {
  readonly id: string;
  /** The event lies in an earlier month, and this version was not sent yet (dictionary §7). */
  readonly isLate: boolean;
}

/**
 * The cases, incidents and operations whose event lies in the month, and for whole records those of
 * earlier months that the recipient has not got in their present version. Figures that leave never
 * count operations: their names are free text, and they repeat from file to file. Records without names are
 * cases alone, and late ones only of `toldMonths`: those that this recipient was told before.
 */
export function dueRecords(
  index: SummaryIndex,
  request: BatchRequest,
  sentVersions: ReadonlyMap<string, number>,
  toldMonths: ReadonlySet<string> = new Set(),
): DueRecord[] {
  const operations = request.kind === "sync" ? index.of("operation") : [];
  const incidents = request.kind === "pseudonymous" ? [] : index.of("incident");
  const events = [
    ...index.of("case").map((one) => ({ id: one.caseId, day: one.receptionAt })),
    ...incidents.map((one) => ({ id: one.incidentId, day: one.actionDate })),
    ...operations.map((one) => ({ id: one.operationId, day: one.periodEnd })),
  ];
  return events.flatMap(({ id, day }): DueRecord[] => {
    const month = monthOf(day);
    if (month === request.period) return [{ id, isLate: false }];
    const isUnsent = (sentVersions.get(id) ?? 0) < index.versionOf(id);
    const isTold = request.kind === "sync" || toldMonths.has(month);
    const isLate = isTold && month < request.period && isUnsent;
    return isLate ? [{ id, isLate }] : [];
  });
}

/**
 * Why a case stays here, or null. The gravest reason wins; incidents and operations have none. Figures
 * leave out only who refused: a draft is counted through its incident. A file made by mistake goes when
 * the recipient has it (`wasSent`), or they would keep it for good.
 */
export function leftOutReason(
  record: AnyRecord,
  kind: BatchRequest["kind"],
  wasSent: boolean,
): LeftOutReason | null {
  if (record.kind !== "case") return null;
  const { status } = record.caseFile;
  const isFigures = kind === "statistical";
  const isWhole = kind === "sync";
  if (!isFigures && status === "void_error" && !(isWhole && wasSent)) return "void_error";
  if (hasRefused(record, "store_and_manage_file")) return "refused_file";
  const isUncounted = hasRefused(record, "non_identifying_statistics");
  if (isFigures) return isUncounted ? "refused_statistics" : null;
  if (!isWhole && isUncounted) return "refused_statistics";
  if (status === "draft") return "draft";
  return status === "pending_review" ? "question_open" : null;
}

/** Who sends, and the house of the same body to which its records go back; null for a recipient that is none. */
export interface SenderTo {
  readonly ownOrgId: string;
  readonly deviceId: string;
  readonly returnsTo: string | null;
}

/**
 * A house sends its own records. What it changed in those of another house of its body goes back to that
 * house alone: only there stands who must not have them, for such rules never travel (ADR 0021).
 */
export function isOursToSend(
  { meta }: AnyRecord,
  { ownOrgId, deviceId, returnsTo }: SenderTo,
): boolean {
  if (meta.originOrgId === ownOrgId) return true;
  const isChangedHere = countIn(meta.lineage, deviceId) > 0;
  return meta.originOrgId === returnsTo && isChangedHere && !meta.isPartial;
}

/** Organisations that a record names, so that the reader can show who is meant. */
export function namedOrganisations(record: AnyRecord): string[] {
  switch (record.kind) {
    case "case":
      return namedInCase(record);
    case "incident":
      return record.incident.victims.flatMap(({ handovers }) =>
        handovers.flatMap(({ toOrgId }) => toOrgId ?? []),
      );
    case "operation":
    case "organisation":
      return [];
  }
}

function namedInCase(record: CaseRecord): string[] {
  return [
    record.caseFile.siteOrgId,
    ...record.referrals.map(({ toOrgId }) => toOrgId),
    ...record.handovers.flatMap(({ toOrgId }) => toOrgId ?? []),
    ...record.consents.flatMap(({ recipientOrgId }) => recipientOrgId ?? []),
  ];
}

/** An organisation as it travels: keys come from cards that people compared, never along with data. */
export function withoutKeys(org: Organisation): Organisation {
  return { ...org, isOwn: false, keys: null };
}

/** A whole file has every part in it: what a house of another body may get only with a yes to all of them. */
export const WHOLE_RECORD = DATA_SCOPE;
