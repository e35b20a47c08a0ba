import { AppError } from "../../../shared/errors";
import type { AttachmentsApi } from "../vault-api";
import type { Opened } from "./opened";

export function attachmentsGroup(opened: Opened): AttachmentsApi {
  return {
    listAttachments: async () => notYet(opened),
    addAttachment: async () => notYet(opened),
    readAttachment: async () => notYet(opened),
    removeAttachment: async () => notYet(opened),
  };
}

function notYet(opened: Opened): Promise<never> {
  opened();
  throw new AppError("internal");
}
