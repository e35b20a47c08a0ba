import type { CaseContent } from "./case-record";
import type { Consent } from "./consent";
import type { OrgGraph } from "./org-graph";
import type { RecallNotice } from "./recall-notice";
import type { WithholdingRule } from "./withholding";
import { hitPath } from "./withholding-reach";

// Who has to be told that what they got must go (dictionary §5.3, §11 R3).

/** Something about this person that went out to one organisation, or may have gone. */
export type Delivery = RecallNotice["delivery"] & { readonly orgId: string };

type Parts = Pick<CaseContent, "consents" | "withholdings">;

/** The referrals of a file that have left the house. */
export function sentReferrals({ referrals }: Pick<CaseContent, "referrals">): Delivery[] {
  return referrals.flatMap(({ referralId, direction, sentAt, toOrgId }): Delivery[] =>
    direction === "out" && sentAt !== null
      ? [{ kind: "referral", id: referralId, sentAt, orgId: toOrgId }]
      : [],
  );
}

/** What a change of a file says no to: decisions and rules that were not there before. */
export interface NewNoes {
  readonly consents: readonly Consent[];
  readonly rules: readonly WithholdingRule[];
}

/** The noes that `after` has and `before` had not; `before` is null for a new file. */
export function newNoes(before: Parts | null, after: Parts): NewNoes {
  const consentIds = new Set(before?.consents.map(({ consentId }) => consentId));
  const ruleIds = new Set(before?.withholdings.map(({ ruleId }) => ruleId));
  return {
    consents: after.consents.filter(
      ({ consentId, decision }) =>
        !consentIds.has(consentId) && (decision === "refused" || decision === "withdrawn"),
    ),
    rules: after.withholdings.filter(({ ruleId }) => !ruleIds.has(ruleId)),
  };
}

export function hasNoes({ consents, rules }: NewNoes): boolean {
  return consents.length > 0 || rules.length > 0;
}

/**
 * The notices that new noes raise for what went out; none for a delivery that has one already, told or
 * not. Who does not want a file any more takes everything back from everybody.
 */
export function recallsFor(
  noes: NewNoes,
  deliveries: readonly Delivery[],
  held: readonly RecallNotice[],
  { graph, now, newId }: { graph: OrgGraph; now: string; newId: () => string },
): RecallNotice[] {
  const recalled = new Set(held.map(({ delivery }) => delivery.id));
  return deliveries.flatMap(({ orgId, ...delivery }): RecallNotice[] => {
    const reason = reasonFor(noes, orgId, graph);
    if (reason === null || recalled.has(delivery.id)) return [];
    return [{ noticeId: newId(), orgId, reason, delivery, raisedAt: now, toldOn: null }];
  });
}

function reasonFor(
  { consents, rules }: NewNoes,
  orgId: string,
  graph: OrgGraph,
): RecallNotice["reason"] | null {
  const isTakenBack = consents.some(
    ({ purpose, recipientOrgId }) =>
      purpose === "store_and_manage_file" || recipientOrgId === orgId,
  );
  if (isTakenBack) return "consent_withdrawn";
  return rules.some((rule) => hitPath(rule, orgId, graph) !== null) ? "withheld" : null;
}
