import type { CaseRecord } from "../../../shared/domain/case-record";
import type { PaperKind } from "../../../shared/papers/paper";
import { lettersOf, mayPrintLetter } from "../../../shared/papers/referral-letter";
import { useVaultQuery } from "../../session";
import type { PaperSource } from "./paper-source";

/**
 * What the paper is made from. Undefined while it is looked up; null when there is no such letter, or the
 * gate refuses it now.
 */
export function usePaperSource(
  record: CaseRecord,
  kind: PaperKind,
  referralId: string,
): PaperSource | null | undefined {
  const { caseId } = record.caseFile;
  const version = record.meta.rowVersion;
  const deliveries = useVaultQuery(
    ["deliveries", caseId, version],
    (vault) => vault.deliveriesOf(caseId),
    ["case", "batch"],
  );
  const gate = useVaultQuery(
    ["referral-gate", caseId, referralId, version],
    (vault) => vault.referralGate(caseId, referralId),
    ["organisation"],
  );
  switch (kind) {
    case "intake":
    case "consent":
      return { kind };
    case "person":
      if (deliveries === undefined || deliveries === null) return deliveries;
      return { kind, deliveries };
    case "referral": {
      const referral = lettersOf(record).find((one) => one.referralId === referralId);
      if (gate === undefined) return undefined;
      if (referral === undefined || gate === null || !mayPrintLetter(referral, gate)) return null;
      return { kind, referral, gate };
    }
  }
}
