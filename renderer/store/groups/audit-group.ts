import { AppError } from "../../../shared/errors";
import type { AuditApi } from "../vault-api";
import type { Opened } from "./opened";

export function auditGroup(opened: Opened): AuditApi {
  return {
    auditEvents: async () => notYet(opened),
    verifyAudit: async () => notYet(opened),
    exportAudit: async () => notYet(opened),
    checkAuditFile: async () => notYet(opened),
    noteEvent: async () => notYet(opened),
  };
}

function notYet(opened: Opened): Promise<never> {
  opened();
  throw new AppError("internal");
}
