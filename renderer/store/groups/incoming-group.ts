import type { IncomingApi } from "../vault-api";
import type { Opened } from "./opened";

export function incomingGroup(opened: Opened): IncomingApi {
  return {
    incomingReferrals: async () => opened().incoming.list(),
    receiveReferral: async (told) => opened().incoming.receive(told),
    acceptReferral: async (referralId, caseId) => opened().incoming.accept(referralId, caseId),
    acceptIntoFile: async (referralId, file) => opened().incoming.acceptInto(referralId, file),
    declineReferral: async (referralId, reason) => opened().incoming.decline(referralId, reason),
  };
}
