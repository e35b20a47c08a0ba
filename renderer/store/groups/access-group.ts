import type { AccessApi } from "../vault-api";
import type { Opened } from "./opened";

export function accessGroup(opened: Opened): AccessApi {
  return {
    openRestricted: async (caseNo, reason, ticket) =>
      opened().restricted.open(caseNo, reason, ticket),
    restoreVersion: async (id, rowVersion, expectedVersion, reason) =>
      opened().guarded.restore(id, rowVersion, expectedVersion, reason),
  };
}
