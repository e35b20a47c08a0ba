import type { RecallsApi } from "../vault-api";
import type { Opened } from "./opened";

export function recallsGroup(opened: Opened): RecallsApi {
  return {
    makeRecall: async (caseId, orgId) => opened().recallSender.forFile(caseId, orgId),
    takeBackBatch: async (batchId) => opened().recallSender.forBatch(batchId),
  };
}
