import { field, type EntityDictionary } from "./entry";
import type { Batch, BatchItem } from "../batch";

export const batch: EntityDictionary<Batch> = {
  entity: "batch",
  fields: {
    batchId: field("batch_id", "OPS", "S"),
    period: field("period", "STA", "S"),
    kind: field("kind", "OPS", "S"),
    recipientOrgId: field("recipient_org_id", "OPS", "S"),
    keyFingerprint: field("key_fingerprint", "OPS", "S"),
    schemaVersion: field("schema_version", "OPS", "S"),
    codeListVersion: field("codelist_version", "OPS", "S"),
    gazetteerVersion: field("gazetteer_version", "OPS", "S"),
    cutoffAt: field("cutoff_at", "OPS", "S"),
    countsByType: field("counts_by_type", "STA", "S"),
    supersedesBatchId: field("supersedes_batch_id", "OPS", "C"),
    contentSha256: field("content_sha256", "OPS", "S"),
    createdBy: field("created_by", "OPS", "S"),
    approvedBy: field("approved_by", "OPS", "S"),
    status: field("status", "OPS", "S"),
  },
  elsewhere: [],
};

export const batchItem: EntityDictionary<BatchItem> = {
  entity: "batch_item",
  fields: {
    itemKey: field("item.item_key", "OPS", "S"),
    rowVersion: field("item.row_version", "OPS", "S"),
    late: field("item.late", "STA", "S"),
  },
  elsewhere: [],
};
