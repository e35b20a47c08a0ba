import { useVaultQuery } from "../../session";
import { EVERY_CASE } from "../../store/vault-api";

export interface StepsDone {
  /** There is a file that this person may see. */
  readonly intake: boolean;
  /** Another office stands in the list. */
  readonly organisation: boolean;
  /** Two people compared the fingerprint of another office. */
  readonly batch: boolean;
}

/** What of the first steps was taken already; undefined until that is known. */
export function useStepsDone(): StepsDone | undefined {
  return useVaultQuery(
    "first-steps",
    async (vault) => {
      const [cases, organisations] = await Promise.all([
        vault.queryCases({ ...EVERY_CASE, limit: 1 }),
        vault.listOrganisations(),
      ]);
      const others = organisations.filter(({ isOwn }) => !isOwn);
      return {
        intake: cases.totalUnfiltered > 0,
        organisation: others.length > 0,
        batch: others.some(({ mayReceiveFiles }) => mayReceiveFiles),
      };
    },
    ["case", "organisation"],
  );
}
