import { known, NOT_ASKED } from "../domain/answer";
import type { Consent } from "../domain/consent";
import { addDays } from "../domain/local-time";
import { NOT_SENT_YET, type Referral } from "../domain/referral";
import { demoConsent } from "./demo-consent";
import type { DemoService } from "./demo-organisations";
import type { DemoRandom } from "./demo-random";

/** What the invented services offer, and the least that they must read for it. */
const OFFERS = [
  ["clinic", "general_health", ["identity", "contact", "health"]],
  ["legal", "legal_aid", ["identity", "contact", "exploitation_facts"]],
  ["counsel", "psychosocial", ["identity", "contact", "psychosocial"]],
  ["sewing", "vocational_livelihood", ["identity", "contact"]],
] as const satisfies readonly (readonly [
  DemoService,
  Referral["serviceType"],
  readonly Referral["packetScope"][number][],
])[];

const STATUSES: readonly (readonly [Referral["status"], number])[] = [
  ["sent", 3],
  ["received", 1],
  ["accepted", 3],
  ["in_service", 2],
  ["completed", 2],
  ["rejected", 1],
];

/** A referral with the consent that lets it go; some have waited longer than they should. */
export function demoReferral(
  random: DemoRandom,
  facts: {
    readonly day: string;
    readonly today: string;
    readonly language: string;
    readonly isChild: boolean;
  },
  offices: Readonly<Record<DemoService, string>>,
): { readonly referral: Referral; readonly consent: Consent } {
  const [service, serviceType, scope] = random.pick(OFFERS);
  const toOrgId = offices[service];
  const consent = demoConsent(random, {
    ...facts,
    purpose: "share_with_service_provider",
    decision: "given",
    recipient: { orgId: toOrgId, scope },
  });
  const after = addDays(facts.day, random.int(0, 9));
  return {
    consent,
    referral: {
      ...NOT_SENT_YET,
      referralId: random.uuid(),
      direction: "out",
      kind: "referral",
      toOrgId,
      toContact: NOT_ASKED,
      referredOn: after < facts.today ? after : facts.today,
      serviceType,
      reason: known("service_not_here"),
      note: NOT_ASKED,
      urgency: random.pick(["same_day", "3_days", "14_days"] as const),
      consentId: consent.consentId,
      packetScope: [...scope],
      status: random.weighted(STATUSES),
      accompaniedBy: NOT_ASKED,
    },
  };
}
