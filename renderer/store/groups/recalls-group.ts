import { mayHandleBatches, mayReadCases } from "../../../shared/domain/access";
import { changedMonths } from "../changed-months";
import type { RecallsApi } from "../vault-api";
import type { Opened } from "./opened";

export function recallsGroup(opened: Opened): RecallsApi {
  return {
    makeRecall: async (caseId, orgId) => opened().recallSender.forFile(caseId, orgId),
    takeBackBatch: async (batchId) => opened().recallSender.forBatch(batchId),
    receivedRows: async (batchId) => {
      const { context, ledger, recalled } = opened();
      if (!mayReadCases(context.session.user.role)) return [];
      return recalled.rowsLeft(await ledger.get(batchId));
    },
    changedMonths: async () => {
      const { context, records, ledger } = opened();
      if (!mayHandleBatches(context.session.user.role)) return [];
      return changedMonths(context, records, ledger);
    },
  };
}
