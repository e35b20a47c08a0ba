import type { AnyRecord } from "../../shared/domain/any-record";
import type { CaseRecord } from "../../shared/domain/case-record";
import type { CaseStatus } from "../../shared/domain/case-file";
import type { AuditAction } from "../../shared/domain/audit-event";
import { recordId } from "../../shared/domain/any-record";
import type { AuditNote } from "./audit-note";
import { changedFields } from "./changed-fields";

/** Why, and who agreed, where a save needs it. */
export type SaveGrounds = Pick<AuditNote, "reason" | "approvedBy">;

/**
 * What a save is told as: one note by what it does to the status, with the names of the changed fields,
 * and one each for consents that came or were taken back and for rules that were set or lifted. `before`: null for a new record.
 */
export function notesOfSave(
  before: AnyRecord | null,
  after: AnyRecord,
  grounds: SaveGrounds = {},
): AuditNote[] {
  const target = { targetType: after.kind, targetId: recordId(after) };
  if (before === null) return [{ action: "create", ...target, ...grounds }];
  const fieldNames = changedFields(before, after);
  const action = actionOf(before, after);
  return [
    { action, ...target, fieldNames, ...grounds },
    ...consentActions(before, after).map((consent) => ({ action: consent, ...target })),
    ...ruleActions(before, after).map((action) => ({ action, ...target, ...grounds })),
  ];
}

function actionOf(before: AnyRecord, after: AnyRecord): AuditAction {
  if (before.kind === "case" && after.kind === "case") {
    return statusAction(before.caseFile.status, after.caseFile.status);
  }
  if (before.kind === "organisation" && after.kind === "organisation") {
    return JSON.stringify(before.keys) === JSON.stringify(after.keys) ? "edit" : "key_change";
  }
  return "edit";
}

function statusAction(from: CaseStatus, to: CaseStatus): AuditAction {
  if (from === to) return "edit";
  if (to.startsWith("closed") || to === "void_error") return "close";
  if (from.startsWith("closed")) return "reopen";
  return from === "pending_review" && to === "active" ? "finalise" : "edit";
}

function consentActions(before: AnyRecord, after: AnyRecord): AuditAction[] {
  if (before.kind !== "case" || after.kind !== "case") return [];
  const held = new Map(before.consents.map((one) => [one.consentId, one]));
  const isAdded = after.consents.some(
    ({ consentId, decision }) => !held.has(consentId) && decision !== "withdrawn",
  );
  const isWithdrawn = after.consents.some(
    (one) => isTakenBack(one) && !isTakenBack(held.get(one.consentId) ?? null),
  );
  return [
    ...(isAdded ? (["consent_add"] as const) : []),
    ...(isWithdrawn ? (["consent_withdraw"] as const) : []),
  ];
}

function ruleActions(before: AnyRecord, after: AnyRecord): AuditAction[] {
  if (before.kind !== "case" || after.kind !== "case") return [];
  const held = new Map(before.withholdings.map((rule) => [rule.ruleId, rule]));
  const isSet = after.withholdings.some(({ ruleId }) => !held.has(ruleId));
  const isLifted = after.withholdings.some(
    ({ ruleId, liftedOn }) => liftedOn !== null && held.get(ruleId)?.liftedOn === null,
  );
  return [
    ...(isSet ? (["withhold_set"] as const) : []),
    ...(isLifted ? (["withhold_lift"] as const) : []),
  ];
}

function isTakenBack(consent: CaseRecord["consents"][number] | null): boolean {
  return consent !== null && (consent.decision === "withdrawn" || consent.withdrawnAt !== null);
}
