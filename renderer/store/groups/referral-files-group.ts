import type { ReferralFilesApi } from "../vault-api";
import type { Opened } from "./opened";

export function referralFilesGroup(opened: Opened): ReferralFilesApi {
  return {
    sendReferralFile: async (caseId, referralId, expectedVersion) =>
      opened().referralFiles.send(caseId, referralId, expectedVersion),
    sendReferralFileAgain: async (caseId, referralId) =>
      opened().referralFiles.again(caseId, referralId),
    answersOwed: async () => opened().answers.owed(),
    makeAnswers: async (orgId) => opened().answers.make(orgId),
    referralFileWritten: async (batchId, fileName) =>
      opened().referralFiles.written(batchId, fileName),
    referralFileNotWritten: async (batchId) => opened().referralFiles.notWritten(batchId),
  };
}
