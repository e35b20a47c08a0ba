import { known, NOT_ASKED } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { Referral } from "../../../shared/domain/referral";
import { planOf, type ReferralPlan } from "../../../shared/domain/referral-start";
import { leastScope } from "../../../shared/domain/referral-scope";

/** A referral while it is chosen; complete once help and recipient are. */
export interface PlanChoice {
  readonly kind: Referral["kind"];
  readonly serviceType: Referral["serviceType"] | null;
  readonly urgency: Referral["urgency"];
  readonly toOrgId: string | null;
  readonly packetScope: Referral["packetScope"];
  readonly accompaniedBy: string;
  readonly note: string;
  readonly reason: Referral["reason"];
}

const textOf = (answer: Referral["note"]): string => ("value" in answer ? answer.value : "");

/** What the screen begins with: nothing chosen, or what an earlier referral was meant to say. */
export function firstChoice(again: Referral | null): PlanChoice {
  if (again === null) {
    return {
      kind: "referral",
      serviceType: null,
      urgency: "3_days",
      toOrgId: null,
      packetScope: [],
      accompaniedBy: "",
      note: "",
      reason: NOT_ASKED,
    };
  }
  const { kind, serviceType, urgency, packetScope, reason, toOrgId } = planOf(again);
  return {
    ...{ kind, serviceType, urgency, packetScope, reason },
    // Who refused is not asked again.
    toOrgId: again.status === "rejected" ? null : toOrgId,
    accompaniedBy: textOf(again.accompaniedBy),
    note: textOf(again.note),
  };
}

/** Another help, and with it the least that it needs to read. */
export function withService(choice: PlanChoice, serviceType: Referral["serviceType"]): PlanChoice {
  return { ...choice, serviceType, packetScope: leastScope(serviceType) };
}

/** The plan, or null while help or recipient are still to choose. */
export function completePlan(choice: PlanChoice): ReferralPlan | null {
  const { serviceType, toOrgId, accompaniedBy, note, ...others } = choice;
  if (serviceType === null || toOrgId === null) return null;
  const said = (text: string) => (text.trim() === "" ? NOT_ASKED : known(text.trim()));
  return {
    ...others,
    serviceType,
    toOrgId,
    toContact: NOT_ASKED,
    accompaniedBy: said(accompaniedBy),
    note: said(note),
  };
}

/** The one that is taken up again, when the address names one of this file. */
export function referralAgain(content: CaseContent, referralId: string | null): Referral | null {
  return content.referrals.find((one) => one.referralId === referralId) ?? null;
}
