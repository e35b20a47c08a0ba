import type { AuditEvent } from "../../shared/domain/audit-event";
import type { Reader } from "../../shared/domain/case-access";
import { phnomPenhDay } from "../../shared/domain/local-time";
import type { AuditPage, AuditQuery, ShownAuditEvent } from "./vault-api";

const MAX_ROWS = 500;

/**
 * One page of the chain, newest first. Only an auditor sees who did what; everybody else sees it of
 * himself, and cannot find it out by filtering either (dictionary §11 R13). `isHidden`: whether a target
 * is a file that this person may not know of; its entries stand there and say neither which nor why (R4).
 */
export function pageOf(
  events: readonly AuditEvent[],
  query: AuditQuery,
  reader: Reader,
  isHidden: (targetId: string) => boolean,
): AuditPage {
  const found = events
    .map((event) => withoutHidden(event, reader, isHidden))
    .filter(
      (event) =>
        (query.actions.length === 0 || query.actions.includes(event.action)) &&
        isByOneOf(event, query.userIds, reader) &&
        (query.targetId === null || event.targetId === query.targetId) &&
        (query.fromDay === null || dayOf(event) >= query.fromDay) &&
        (query.toDay === null || dayOf(event) <= query.toDay),
    )
    .reverse();
  const { offset, limit } = query;
  const rows = found.slice(offset, offset + Math.min(limit, MAX_ROWS));
  return { total: found.length, rows: rows.map((event) => shown(event, reader)) };
}

function isByOneOf(event: AuditEvent, userIds: readonly string[], reader: Reader): boolean {
  if (userIds.length === 0) return true;
  return mayKnow(event.userId, reader) && userIds.includes(event.userId);
}

/** An auditor reads no files, so an id leads him nowhere: he checks the whole chain. */
function withoutHidden(
  event: AuditEvent,
  { role }: Reader,
  isHidden: (targetId: string) => boolean,
): AuditEvent {
  const { targetId } = event;
  if (role === "auditor" || targetId === null || !isHidden(targetId)) return event;
  // That a reason was erased would tell that there was one.
  return { ...event, targetId: null, fieldNames: [], reason: null, detailsSha256: undefined };
}

function shown(event: AuditEvent, reader: Reader): ShownAuditEvent {
  const { sequence, prevHash, hash, at, monotonic, action } = event;
  const { targetType, targetId, fieldNames, reason, userId, approvedBy, detailsSha256 } = event;
  return {
    ...{ sequence, prevHash, hash, at, monotonic, action },
    ...{ targetType, targetId, fieldNames, reason },
    isReasonErased: detailsSha256 !== undefined,
    userId: mayKnow(userId, reader) ? userId : null,
    approvedBy: approvedBy !== null && mayKnow(approvedBy, reader) ? approvedBy : null,
  };
}

function mayKnow(userId: string, { role, userId: own }: Reader): boolean {
  return role === "auditor" || userId === own;
}

function dayOf({ at }: AuditEvent): string {
  return phnomPenhDay(Date.parse(at));
}
