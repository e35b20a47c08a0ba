import type { ReferralsApi } from "../vault-api";
import type { Opened } from "./opened";

export function referralsGroup(opened: Opened): ReferralsApi {
  return {
    waitingReferrals: async () => Promise.resolve(opened().referrals.waiting()),
    possibleRecipients: async (caseId, scope) => opened().referrals.recipients(caseId, scope),
    referralGate: async (caseId, referralId) => opened().referrals.gate(caseId, referralId),
    startReferral: async (caseId, expectedVersion, plan, resentFrom) =>
      opened().referrals.start(caseId, expectedVersion, plan, resentFrom),
    moveReferral: async (caseId, referralId, expectedVersion, event, ticket) =>
      opened().referrals.move(caseId, referralId, expectedVersion, event, ticket),
  };
}
