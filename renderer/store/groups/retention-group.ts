import { mayReadAudit, mayReadCases } from "../../../shared/domain/access";
import { dueCases, setLegalHold } from "../retention-desk";
import type { RetentionApi } from "../vault-api";
import type { Opened } from "./opened";

export function retentionGroup(opened: Opened): RetentionApi {
  return {
    dueCases: async (withinDays) => {
      const { context, recalled } = opened();
      return Promise.resolve(dueCases(context, recalled, withinDays));
    },
    setLegalHold: async (caseId, hold, reason, expectedVersion) => {
      const { context, records } = opened();
      return setLegalHold(context, records, { caseId, hold, reason, expectedVersion });
    },
    eraseCases: async (caseIds, reason, ticket, onProgress) =>
      opened().erasure.erase(caseIds, reason, ticket, onProgress),
    receptionTally: async () => {
      const { receptions, context } = opened();
      return mayReadCases(context.session.user.role) ? receptions.tally() : [];
    },
    certificates: async () => {
      const { erasure, context } = opened();
      const { role } = context.session.user;
      return mayReadCases(role) || mayReadAudit(role) ? erasure.certificates() : [];
    },
  };
}
