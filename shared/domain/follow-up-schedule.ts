import { valueOf } from "./answer";
import type { FollowUp } from "./follow-up";
import type { Handover } from "./handover";
import { addDays, addMonths } from "./local-time";

// When somebody looks how a person fares after leaving (dictionary §3.18). The plan is a proposal: every
// day of it can be moved, and every follow-up waived with a reason.

/** After leaving: one week, then months. */
export const FOLLOW_UP_AFTER = ["1w", "1m", "3m", "6m", "12m", "18m", "24m"] as const;

export type FollowUpAfter = (typeof FOLLOW_UP_AFTER)[number];

/** A follow-up that the plan proposes. */
export interface PlannedFollowUp {
  readonly after: FollowUpAfter;
  readonly dueOn: string;
}

/** The usual plan of somebody who left on `day`. */
export function followUpPlan(day: string): PlannedFollowUp[] {
  return FOLLOW_UP_AFTER.map((after) => ({ after, dueOn: dayAfter(day, after) }));
}

function dayAfter(day: string, after: FollowUpAfter): string {
  return after === "1w" ? addDays(day, 7) : addMonths(day, Number.parseInt(after, 10));
}

/** Nobody can be looked for there. */
const WITHOUT_FOLLOW_UP: readonly Handover["kind"][] = ["deceased"];

/** The day from which follow-up counts: of the last handover; null while nobody left, or none can follow. */
export function followUpStart(handovers: readonly Handover[]): string | null {
  const last = handovers.reduce<Handover | null>(
    (latest, each) => (latest === null || each.seq >= latest.seq ? each : latest),
    null,
  );
  return last === null || WITHOUT_FOLLOW_UP.includes(last.kind) ? null : last.date;
}

/** A day so near to a planned one stands for it. */
const NEAR_DAYS: Readonly<Record<FollowUpAfter, number>> = {
  "1w": 4,
  "1m": 10,
  "3m": 21,
  "6m": 45,
  "12m": 60,
  "18m": 60,
  "24m": 60,
};

/** What the usual plan proposes and no follow-up stands for yet. */
export function missingFollowUps(
  followUps: readonly Pick<FollowUp, "dueOn">[],
  start: string,
): PlannedFollowUp[] {
  return followUpPlan(start).filter(
    (planned) => !followUps.some(({ dueOn }) => standsFor(dueOn, planned)),
  );
}

/** Which of the usual follow-ups one on `dueOn` is, or null for one of its own. */
export function followUpAfter(dueOn: string, start: string): FollowUpAfter | null {
  return followUpPlan(start).find((planned) => standsFor(dueOn, planned))?.after ?? null;
}

function standsFor(day: string, { after, dueOn }: PlannedFollowUp): boolean {
  return day >= addDays(dueOn, -NEAR_DAYS[after]) && day <= addDays(dueOn, NEAR_DAYS[after]);
}

export type FollowUpStanding = "done" | "waived" | "overdue" | "today" | "upcoming";

/** How a follow-up stands on `today`. */
export function followUpStanding(followUp: FollowUp, today: string): FollowUpStanding {
  if (followUp.doneOn !== null) return "done";
  if (valueOf(followUp.waivedReason) !== null) return "waived";
  if (followUp.dueOn === today) return "today";
  return followUp.dueOn < today ? "overdue" : "upcoming";
}

/** Neither done nor waived: a file is not closed while there is one (dictionary §5.4). */
export function isFollowUpOwed({
  doneOn,
  waivedReason,
}: Pick<FollowUp, "doneOn" | "waivedReason">): boolean {
  return doneOn === null && valueOf(waivedReason) === null;
}

/** The next one that is owed, by its day; null when none is. */
export function nextFollowUp(followUps: readonly FollowUp[]): FollowUp | null {
  return followUps
    .filter(isFollowUpOwed)
    .reduce<FollowUp | null>(
      (next, each) => (next === null || each.dueOn < next.dueOn ? each : next),
      null,
    );
}
