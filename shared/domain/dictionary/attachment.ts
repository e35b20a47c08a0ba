import { elsewhere, field, own, type EntityDictionary } from "./entry";
import type { Attachment } from "../attachment";

export const attachment: EntityDictionary<Attachment> = {
  entity: "attachment",
  fields: {
    kind: field("kind", "SEN", "S"),
    description: field("description", "SEN", "O"),
    showsFace: field("shows_face", "ID", "S"),
    showsSite: field("shows_site", "ID", "S"),
    attachmentId: field("att_id", "OPS", "S"),
    caseId: field("case_id", "OPS", "S"),
    mime: field("mime", "OPS", "S"),
    sha256: field("sha256", "OPS", "S"),
    sizeBytes: own("size_bytes", "OPS", "S"),
    chunkCount: own("chunk_count", "OPS", "S"),
    metadataStripped: field("metadata_stripped", "OPS", "S"),
    addedAt: own("added_at", "OPS", "S"),
    addedBy: own("added_by", "OPS", "S"),
    retentionUntil: field("retention_until", "OPS", "S"),
  },
  elsewhere: [
    elsewhere("consent_id", "SEN", "C", "the consent for photo_or_document of the same case"),
  ],
};
