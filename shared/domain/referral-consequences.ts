import { NOT_ASKED, known } from "./answer";
import type { CaseContent } from "./case-record";
import { phnomPenhDay } from "./local-time";
import type { RecallNotice } from "./recall-notice";
import type { Referral } from "./referral";
import type { FailReason, MoveContext, ReferralEvent, RevokeReason } from "./referral-life";
import type { Service } from "./service";

type Context = Pick<MoveContext, "now" | "newId">;

/** The content with the referral as it is now, and what its event means for services and recalls. */
export function withConsequences(
  content: CaseContent,
  moved: Referral,
  event: ReferralEvent,
  context: Context,
): CaseContent {
  const day = phnomPenhDay(Date.parse(context.now));
  const referrals = content.referrals.map((one) =>
    one.referralId === moved.referralId ? moved : one,
  );
  const next = { ...content, referrals };
  switch (event.type) {
    case "start_service":
      return { ...next, services: [...content.services, serviceOf(moved, day)] };
    case "complete":
      return { ...next, services: ended(content.services, moved, day, event.outcome) };
    case "fail":
      return { ...next, services: ended(content.services, moved, day, FAILED_AS[event.reason]) };
    case "revoke":
      return {
        ...next,
        recalls: [...content.recalls, ...recallOf(content, moved, event, context)],
      };
    default:
      return next;
  }
}

const FAILED_AS = {
  person_absent: "person_left",
  provider_cannot: "provider_failed",
} as const satisfies Record<FailReason, string>;

const RECALLED_AS = {
  consent_withdrawn: "consent_withdrawn",
  person_asked: "consent_withdrawn",
  risk_changed: "withheld",
  withheld: "withheld",
} as const satisfies Record<RevokeReason, RecallNotice["reason"]>;

function serviceOf(referral: Referral, day: string): Service {
  if (referral.serviceId === null)
    throw new Error("Broken claim: a service that started has an id");
  return {
    serviceId: referral.serviceId,
    serviceType: referral.serviceType,
    // Null: this house, which was asked by another one.
    providerOrgId: referral.direction === "in" ? null : referral.toOrgId,
    referralId: referral.referralId,
    plannedOn: null,
    startedOn: day,
    endedOn: null,
    outcome: NOT_ASKED,
    feedback: NOT_ASKED,
    note: NOT_ASKED,
  };
}

/** One that has its end already, by the services list of the file, keeps it. */
function ended(
  services: readonly Service[],
  { serviceId }: Referral,
  day: string,
  outcome: Extract<Service["outcome"], { value: unknown }>["value"],
): Service[] {
  return services.map((one) => {
    if (one.serviceId !== serviceId || one.endedOn !== null) return one;
    // Whoever wrote a later start than today has to correct it in the list.
    const endedOn = one.startedOn !== null && one.startedOn > day ? one.startedOn : day;
    return { ...one, endedOn, outcome: known(outcome) };
  });
}

/** What went out has to be called back, once. */
function recallOf(
  { recalls }: CaseContent,
  { referralId, sentAt, toOrgId }: Referral,
  { reason }: Extract<ReferralEvent, { type: "revoke" }>,
  { now, newId }: Context,
): RecallNotice[] {
  if (sentAt === null || recalls.some(({ delivery }) => delivery.id === referralId)) return [];
  const delivery = { kind: "referral", id: referralId, sentAt } as const;
  return [
    {
      noticeId: newId(),
      orgId: toOrgId,
      reason: RECALLED_AS[reason],
      delivery,
      raisedAt: now,
      toldOn: null,
    },
  ];
}
