import { known, NOT_ASKED } from "../domain/answer";
import type { Consent } from "../domain/consent";
import { addDays } from "../domain/local-time";
import { receiptCodeFrom } from "../domain/receipt-code";
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
    /** Who wrote it. */
    readonly by: string;
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
  const day = after < facts.today ? after : facts.today;
  return {
    consent,
    referral: {
      ...NOT_SENT_YET,
      referralId: random.uuid(),
      direction: "out",
      kind: "referral",
      toOrgId,
      toContact: NOT_ASKED,
      referredOn: day,
      serviceType,
      reason: known("service_not_here"),
      note: NOT_ASKED,
      urgency: random.pick(["same_day", "3_days", "14_days"] as const),
      consentId: consent.consentId,
      packetScope: [...scope],
      accompaniedBy: facts.isChild ? known("Vanna Touch") : NOT_ASKED,
      ...lifeOf(random.weighted(STATUSES), day, facts.by, consent.consentId),
    },
  };
}

const PATH: readonly Referral["status"][] = [
  "draft",
  "ready",
  "sent",
  "received",
  "accepted",
  "in_service",
  "completed",
];

/** What must have happened to a referral that stands where it does; all on one day, an hour apart. */
function lifeOf(
  status: Referral["status"],
  day: string,
  by: string,
  consentId: string,
): Pick<
  Referral,
  "status" | "sentVia" | "sentAt" | "receiptCode" | "respondedAt" | "rejectReason" | "events"
> {
  const isRejected = status === "rejected";
  const path: readonly Referral["status"][] = isRejected
    ? [...PATH.slice(0, PATH.indexOf("received") + 1), "rejected"]
    : PATH.slice(0, PATH.indexOf(status) + 1);
  const at = (step: number): string => `${day}T0${String(step)}:00:00.000Z`;
  const events = path.map((toStatus, step) => ({
    fromStatus: path[step - 1] ?? null,
    toStatus,
    at: at(step),
    by,
  }));
  const answered = path.findIndex((one) => one === "accepted" || one === "rejected");
  return {
    status,
    sentVia: "phone",
    sentAt: at(PATH.indexOf("sent")),
    receiptCode: receiptCodeFrom(new TextEncoder().encode(consentId)),
    respondedAt: answered === -1 ? null : at(answered),
    rejectReason: isRejected ? "capacity" : null,
    events,
  };
}
