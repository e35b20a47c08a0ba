import type { AuditEvent } from "../../shared/domain/audit-event";
import type { Delivery } from "../../shared/domain/recalls";
import { readNote } from "../../shared/papers/court-bundle/bundle-note";

/** The bundles of one file that were printed: the audit chain is the only place that remembers them. */
export function bundleDeliveries(events: readonly AuditEvent[], caseId: string): Delivery[] {
  return events.flatMap(({ targetType, targetId, reason, at }): Delivery[] => {
    if (targetType !== "court_bundle" || targetId !== caseId) return [];
    const note = readNote(reason);
    if (note === null) return [];
    return [{ kind: "court_bundle", id: note.bundleId, sentAt: at, orgId: note.toOrgId }];
  });
}
