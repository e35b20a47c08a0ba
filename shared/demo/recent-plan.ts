import type { CaseFile } from "../domain/case-file";
import type { CaseContent } from "../domain/case-record";
import type { Consent } from "../domain/consent";

type Triage = CaseContent["triage"];

/** What one recent practice file is meant to show. */
export interface RecentPlan {
  readonly status: CaseFile["status"];
  /** The decision about being counted; null when nobody has asked. */
  readonly statistics: Consent["decision"] | null;
  /** Triage questions answered "yes". */
  readonly alarms: readonly Exclude<keyof Triage, "note">[];
  readonly isUrgent: boolean;
  /** A child who came without anybody. */
  readonly isChildAlone: boolean;
  /** How far the intake got: a thin draft has little more than a name. */
  readonly isThin: boolean;
  /** Received on the last day of the practice calendar, tonight. */
  readonly isTonight: boolean;
}

const PLAIN: RecentPlan = {
  status: "active",
  statistics: "given",
  alarms: [],
  isUrgent: false,
  isChildAlone: false,
  isThin: false,
  isTonight: false,
};

function many(count: number, plan: Partial<RecentPlan>): RecentPlan[] {
  return Array.from({ length: count }, () => ({ ...PLAIN, ...plan }));
}

/** The month before last: mostly on their way out. */
export const EARLIER_MONTH: readonly RecentPlan[] = [
  ...many(6, { status: "follow_up" }),
  ...many(5, { status: "closed" }),
  ...many(1, { status: "closed_referred" }),
  ...many(2, {}),
];

/** Last month, due for a batch: most can go in, and every reason to be left out occurs. */
export const BATCH_MONTH: readonly RecentPlan[] = [
  ...many(27, {}),
  ...many(11, { status: "follow_up" }),
  ...many(3, { status: "closed" }),
  ...many(3, { statistics: "refused" }),
  ...many(4, { status: "draft", isThin: true }),
  ...many(1, { statistics: null }),
  ...many(1, { statistics: "not_able_to_decide" }),
  ...many(1, { status: "void_error" }),
];

/** This month, with what Today has to show. */
export const CURRENT_MONTH: readonly RecentPlan[] = [
  { ...PLAIN, alarms: ["injuryOrIllness"], isUrgent: true },
  {
    ...PLAIN,
    status: "draft",
    statistics: null,
    alarms: ["childOrLooksLikeOne"],
    isUrgent: true,
    isChildAlone: true,
    isThin: true,
    isTonight: true,
  },
  { ...PLAIN, alarms: ["exploiterKnowsSite"], isUrgent: true },
  { ...PLAIN, alarms: ["authorityInvolved"], status: "pending_review" },
  ...many(9, {}),
  ...many(2, { statistics: "refused" }),
  ...many(3, { status: "pending_review" }),
  ...many(4, { status: "draft", statistics: null, isThin: true }),
  ...many(2, { status: "follow_up" }),
  ...many(1, { status: "closed_not_victim" }),
];
