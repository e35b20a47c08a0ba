import type { AttachmentsApi } from "../vault-api";
import type { Opened } from "./opened";

export function attachmentsGroup(opened: Opened): AttachmentsApi {
  return {
    listAttachments: async (caseId) => opened().attachments.list(caseId),
    addAttachment: async (caseId, facts, file, onProgress) =>
      opened().attachments.add(caseId, facts, file, onProgress),
    readAttachment: async (attachmentId, onProgress) =>
      opened().attachments.read(attachmentId, onProgress),
    removeAttachment: async (attachmentId, reason) =>
      opened().attachments.remove(attachmentId, reason),
  };
}
