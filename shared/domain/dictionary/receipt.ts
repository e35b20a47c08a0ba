import { field, type EntityDictionary } from "./entry";
import type { Receipt } from "../receipt";

export const receipt: EntityDictionary<Receipt> = {
  entity: "receipt",
  fields: {
    receiptId: field("receipt_id", "OPS", "S"),
    batchId: field("batch_id", "OPS", "S"),
    contentSha256: field("content_sha256", "OPS", "S"),
    receivedAt: field("received_at", "OPS", "S"),
    byOrgId: field("by_org_id", "OPS", "S"),
    signature: field("signature", "OPS", "S"),
    acceptedCount: field("accepted_n", "STA", "S"),
    duplicateCount: field("duplicate_n", "STA", "S"),
    rejected: field("rejected", "OPS", "S"),
  },
  elsewhere: [],
};
