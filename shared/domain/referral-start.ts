import type { CaseContent } from "./case-record";
import type { GateAnswer } from "./gate";
import { NOT_SENT_YET, referralSchema, type Referral, type ReferralInput } from "./referral";
import type { MoveContext, ReferralRefusal } from "./referral-life";
import { canResend } from "./referral-table";
import { acceptedTransfer } from "./referral-transfer";
import { err, ok, type Result } from "../result";

const PLAN_FIELDS = [
  "kind",
  "toOrgId",
  "toContact",
  "serviceType",
  "reason",
  "note",
  "urgency",
  "packetScope",
  "accompaniedBy",
] as const satisfies readonly (keyof Referral)[];

type PlanField = (typeof PLAN_FIELDS)[number];

/** What is decided about a referral before it is submitted. */
export type ReferralPlan = Pick<Referral, PlanField>;

/** One plan, as a screen hands it in. */
export const referralPlanSchema = referralSchema.pick(
  Object.fromEntries(PLAN_FIELDS.map((field) => [field, true])) as Record<PlanField, true>,
);

type StartContext = Pick<MoveContext, "now" | "by" | "newId" | "gate">;

/** A new draft. Refused for a file that was declared a mistake, and for a recipient that must not know. */
export function createReferral(
  content: CaseContent,
  plan: ReferralPlan,
  context: StartContext,
): Result<{ content: CaseContent; referralId: string }, ReferralRefusal> {
  return started(content, plan, null, context);
}

/**
 * The draft that takes up one that ended without its help; who refused is not asked again. Consent and
 * withholding are asked now, for the recipient of now (dictionary §6).
 */
export function resendReferral(
  content: CaseContent,
  referralId: string,
  plan: ReferralPlan,
  context: StartContext,
): Result<{ content: CaseContent; referralId: string }, ReferralRefusal> {
  const old = content.referrals.find((one) => one.referralId === referralId);
  if (old === undefined) return err("record_missing");
  const isTakenUp = content.referrals.some(({ resentFrom }) => resentFrom === referralId);
  if (!canResend(old.status) || isTakenUp || old.direction === "in") return err("referral_not_now");
  if (old.toOrgId === plan.toOrgId && old.status === "rejected") return err("referral_not_now");
  return started(content, plan, referralId, context);
}

function started(
  content: CaseContent,
  plan: ReferralPlan,
  resentFrom: string | null,
  { now, by, newId, gate }: StartContext,
): Result<{ content: CaseContent; referralId: string }, ReferralRefusal> {
  if (content.caseFile.status === "void_error") return err("referral_not_now");
  if (acceptedTransfer(content) !== null) return err("referral_transferred");
  const draft: Referral = {
    ...NOT_SENT_YET,
    ...plan,
    referralId: newId(),
    direction: "out",
    referredOn: null,
    consentId: null,
    status: "draft",
    resentFrom,
    events: [{ fromStatus: null, toStatus: "draft", at: now, by }],
  };
  if (mustChooseAnother(gate(draft, "paper"))) return err("referral_stopped");
  const referrals = [...content.referrals, draft];
  return ok({ content: { ...content, referrals }, referralId: draft.referralId });
}

/** A consent can be asked for, and a packet be made smaller or filled; these do not go away. */
function mustChooseAnother({ reasons }: GateAnswer): boolean {
  return reasons.some(
    ({ code }) => code === "withheld" || code === "file_refused" || code === "embassy_of_protected",
  );
}

/** What a referral was meant to say; of a form, too, where it is still raw. */
export function planOf<R extends Pick<ReferralInput, PlanField>>(referral: R): Pick<R, PlanField> {
  const entries = PLAN_FIELDS.map((field) => [field, referral[field]]);
  return Object.fromEntries(entries) as Pick<R, PlanField>;
}
