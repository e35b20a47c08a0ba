import { useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import { attempt, useVault } from "../../session";
import type { CaseForm } from "./case-form";
import { followReferrals } from "./follow-referrals";
import { keepMine } from "./keep-mine";
import { standingOn, type Standing } from "./standing";

export interface CaseStanding extends Standing {
  /** Looks again what is saved, after a save was refused as stale. */
  readonly look: () => Promise<Result<unknown, ErrorCode>>;
  /** Puts the words of the form on the version that is saved now; nothing is saved by it. */
  readonly keepMine: () => void;
}

/** How the words of the form stand to the file while both may change. */
export function useStanding(form: CaseForm, caseId: string, opened: Standing): CaseStanding {
  const vault = useVault();
  const [standing, setStanding] = useState(opened);
  return {
    ...standing,
    look: async () => {
      const found = await attempt(vault.get("case", caseId));
      if (found.ok) setStanding(({ baseVersion }) => standingOn(baseVersion, found.value));
      return found;
    },
    keepMine: () => {
      const { saved, savedVersion } = standing;
      if (saved === null) return;
      const { status, consents } = keepMine(form.getValues("consents"), saved);
      if (status !== form.getValues("caseFile.status")) {
        form.setValue("caseFile.status", status);
        form.setValue("caseFile.closureDate", saved.caseFile.closureDate);
        form.setValue("caseFile.closureReason", saved.caseFile.closureReason);
      }
      form.setValue("consents", [...consents], { shouldDirty: true });
      const { referrals, services, recalls } = followReferrals(form.getValues(), saved);
      form.setValue("referrals", [...referrals], { shouldDirty: true });
      form.setValue("services", [...services], { shouldDirty: true });
      form.setValue("recalls", [...recalls]);
      setStanding({ ...standing, baseVersion: savedVersion });
    },
  };
}
