import type { CaseContent, CaseInput } from "../../../shared/domain/case-record";
import { withSavedStates } from "../../../shared/domain/referral-edits";

type Followed = Pick<CaseInput, "referrals" | "services" | "recalls">;

/**
 * What a form takes from the file when its words are put on a newer version: what happened to referrals
 * meanwhile, the services that began with it, and whom has to be told. Words about services stay.
 */
export function followReferrals(mine: Omit<Followed, "recalls">, saved: CaseContent): Followed {
  const ids = new Set(mine.services.map(({ serviceId }) => serviceId));
  const begun = saved.services.filter(
    ({ serviceId, referralId }) => referralId !== null && !ids.has(serviceId),
  );
  return {
    referrals: withSavedStates(mine.referrals, saved.referrals),
    services: [...mine.services, ...begun],
    recalls: saved.recalls,
  };
}
