import type { CodeLabels } from "../code-labels";

export const batchesEn = {
  batchKind: {
    sync: "Whole records",
    statistical: "Figures",
    pseudonymous: "Records without names",
    referral_packet: "One referral",
    correction: "Correction",
    recall: "Recall",
  },
  batchStatus: {
    draft: "Draft",
    approved: "Agreed",
    sealed: "Sealed",
    exported: "Written to a file",
    delivered: "Delivered",
    acknowledged: "Receipt came",
    rejected: "Refused",
    partly_accepted: "Taken in part",
    superseded: "Replaced",
    recalled: "Recalled",
    expired: "No receipt in time",
    void: "Void",
  },
} as const satisfies Partial<CodeLabels>;
