import type { CaseworkGateApi } from "../vault-api";
import type { Opened } from "./opened";

export function caseworkGateGroup(opened: Opened): CaseworkGateApi {
  return {
    withdrawConsent: async (...given) => opened().caseworkGate.withdrawConsent(...given),
    setWithholding: async (...given) => opened().caseworkGate.setWithholding(...given),
    liftWithholding: async (...given) => opened().caseworkGate.liftWithholding(...given),
    tellRecall: async (...given) => opened().caseworkGate.tellRecall(...given),
    deliveriesOf: async (caseId) => opened().caseworkGate.deliveriesOf(caseId),
    recallsOwed: async () => opened().caseworkGate.recallsOwed(),
  };
}
