import { field, own, type EntityDictionary } from "./entry";
import type { AuditEvent } from "../audit-event";

export const auditEvent: EntityDictionary<AuditEvent> = {
  entity: "audit_event",
  fields: {
    sequence: field("seq", "OPS", "S"),
    prevHash: field("prev_hash", "OPS", "S"),
    hash: field("hash", "OPS", "S"),
    salt: own("salt", "OPS", "S"),
    at: field("at", "OPS", "S"),
    monotonic: field("monotonic", "OPS", "S"),
    userId: field("user_id", "OPS", "S"),
    action: field("action", "OPS", "S"),
    targetType: field("target_type", "OPS", "S"),
    targetId: field("target_id", "OPS", "C"),
    fieldNames: field("field_names", "OPS", "O"),
    reason: field("reason", "SEN", "C"),
    detailsSha256: own("details_sha256", "OPS", "C"),
    approvedBy: own("approved_by", "OPS", "C"),
  },
  elsewhere: [],
};
