import { known, NOT_ASKED } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { Consent } from "../../../shared/domain/consent";
import { gateFor } from "../../../shared/domain/gate";
import { orgGraph } from "../../../shared/domain/org-graph";
import { NO_MORE_KNOWN, type Organisation } from "../../../shared/domain/organisation";
import { NOT_SENT_YET, type Referral } from "../../../shared/domain/referral";
import type { MoveContext } from "../../../shared/domain/referral-life";
import { phnomPenhDay } from "../../../shared/domain/local-time";
import type { WithholdingRule } from "../../../shared/domain/withholding";
import { adultCase } from "../../support/sample-case";

// A file, its writers, and three organisations around it: the clinic, the office that must not know of the
// withheld file, and the desk that passes its data to that office.

const id = (n: number): string => `6f0a7c1e-3b52-4d8a-9c11-${n.toString().padStart(12, "0")}`;

export const REFERRAL = id(1);
export const WRITER = id(11);
export const SUPERVISOR = id(12);
export const OWN = "33333333-3333-4333-8333-333333333333";
export const CLINIC = id(21);
export const OFFICE = id(22);
export const DESK = id(23);
export const CODE = "7K2QFMA9";
/** Noon in Phnom Penh. */
export const NOW = "2026-11-21T05:00:00.000Z";

const organisation = (orgId: string, change: Partial<Organisation> = {}) => ({
  ...NO_MORE_KNOWN,
  orgId,
  orgType: "ngo_service" as const,
  keys: null,
  ispSignedOn: "2026-01-01",
  ispExpiresOn: "2027-12-31",
  ...change,
});

const ORGANISATIONS = [
  organisation(OWN),
  organisation(CLINIC),
  organisation(OFFICE),
  organisation(DESK, { forwardsTo: [OFFICE] }),
];

export function aConsent(change: Partial<Consent> = {}): Consent {
  const [row] = adultCase().consents;
  if (row === undefined) throw new Error("the sample has consents");
  return {
    ...row,
    consentId: id(31),
    purpose: "share_with_service_provider",
    recipientOrgId: CLINIC,
    dataScope: ["identity", "health"],
    validFrom: "2026-11-20",
    expiresOn: "2027-11-20",
    ...change,
  };
}

export function aRule(change: Partial<WithholdingRule> = {}): WithholdingRule {
  return {
    ruleId: id(41),
    targetOrgId: OFFICE,
    includeDescendants: true,
    includeAncestors: false,
    includeForwarders: true,
    level: "existence",
    reason: "person_request",
    note: NOT_ASKED,
    setBy: WRITER,
    setOn: "2026-11-20",
    liftedBy: [],
    liftedOn: null,
    validUntil: null,
    ...change,
  };
}

/** A draft for the clinic, counselling within 14 days: it needs approval. */
export function aReferral(change: Partial<Referral> = {}): Referral {
  return {
    ...NOT_SENT_YET,
    referralId: REFERRAL,
    direction: "out",
    kind: "referral",
    toOrgId: CLINIC,
    toContact: NOT_ASKED,
    referredOn: null,
    serviceType: "psychosocial",
    reason: NOT_ASKED,
    note: NOT_ASKED,
    urgency: "14_days",
    consentId: null,
    packetScope: ["identity"],
    status: "draft",
    accompaniedBy: NOT_ASKED,
    events: [{ fromStatus: null, toStatus: "draft", at: NOW, by: WRITER }],
    ...change,
  };
}

/** A referral that has come to `status` by the rules, an hour ago where it was sent. */
export function aReferralIn(status: Referral["status"], change: Partial<Referral> = {}): Referral {
  const isOut = !["draft", "consent_needed", "approval_needed", "ready"].includes(status);
  const sent = isOut
    ? ({
        sentVia: "phone",
        sentAt: "2026-11-21T04:00:00.000Z",
        receiptCode: CODE,
        consentId: id(31),
      } as const)
    : {};
  return aReferral({ status, ...sent, ...change });
}

/** The file with one referral; the clinic was agreed to. */
export function aFile(referral: Referral, change: Partial<CaseContent> = {}): CaseContent {
  return { ...adultCase(), consents: [aConsent()], referrals: [referral], ...change };
}

/** The same file of somebody of sixteen, who agreed herself. */
export function aChildsFile(referral: Referral): CaseContent {
  const file = aFile(referral);
  const consents = [aConsent({ givenBy: "self", childAssent: known("assent") })];
  return { ...file, consents, person: { ...file.person, ageYearsStated: known(16) } };
}

/** The context in which `content` is moved, asking the one gate. */
export function contextOf(content: CaseContent, change: Partial<MoveContext> = {}): MoveContext {
  let made = 100;
  const now = change.now ?? NOW;
  return {
    gate: (referral, form) => {
      const recipient = ORGANISATIONS.find(({ orgId }) => orgId === referral.toOrgId);
      if (recipient === undefined) throw new Error("no such organisation");
      return gateFor(content, {
        recipient,
        ownOrgId: OWN,
        graph: orgGraph(ORGANISATIONS),
        scope: referral.packetScope,
        day: phnomPenhDay(Date.parse(now)),
        form,
      });
    },
    now,
    by: WRITER,
    approvedBy: null,
    newId: () => id((made += 1)),
    newCode: () => CODE,
    ...change,
  };
}
