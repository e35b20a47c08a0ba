import { known, NOT_ASKED } from "../domain/answer";
import type { FollowUp } from "../domain/follow-up";
import { followUpPlan, followUpStart } from "../domain/follow-up-schedule";
import type { Handover } from "../domain/handover";
import { addDays } from "../domain/local-time";
import type { Service } from "../domain/service";
import type { DemoService } from "./demo-organisations";
import { demoRandom, type DemoRandom } from "./demo-random";

interface CareFacts {
  readonly caseId: string;
  /** The day of the rescue. */
  readonly day: string;
  readonly today: string;
  readonly handovers: readonly Handover[];
  readonly offices: Readonly<Record<DemoService, string>>;
  readonly isClosed: boolean;
}

/** What a practice file says of the help that somebody gets, and of the looks after leaving. */
export function demoCare(facts: CareFacts): {
  readonly services: Service[];
  readonly followUps: FollowUp[];
} {
  const random = demoRandom(4, facts.caseId);
  return { services: demoServices(random, facts), followUps: demoFollowUps(random, facts) };
}

function demoServices(
  random: DemoRandom,
  { day, today, offices, handovers }: CareFacts,
): Service[] {
  const left = handovers.at(-1)?.date ?? null;
  const service = (more: Partial<Service>): Service => ({
    serviceId: random.uuid(),
    serviceType: "psychosocial",
    providerOrgId: null,
    referralId: null,
    plannedOn: null,
    startedOn: null,
    endedOn: null,
    outcome: NOT_ASKED,
    feedback: NOT_ASKED,
    note: NOT_ASKED,
    ...more,
  });
  const checked = addDays(day, 1);
  return [
    service({ startedOn: day, ...endOn(left, "completed") }),
    checked <= today
      ? service({
          ...{ serviceType: "general_health", providerOrgId: offices.clinic, startedOn: checked },
          ...endOn(checked, random.pick(["completed", "partly"] as const)),
          feedback: random.pick([known("good"), known("mixed"), NOT_ASKED] as const),
        })
      : service({
          ...{ serviceType: "general_health", providerOrgId: offices.clinic, plannedOn: checked },
        }),
    ...(random.chance(0.5)
      ? [
          service({
            ...{ serviceType: "vocational_livelihood", providerOrgId: offices.sewing },
            plannedOn: addDays(today, random.int(3, 30)),
          }),
        ]
      : []),
  ];
}

function endOn(
  day: string | null,
  outcome: "completed" | "partly",
): Pick<Service, "endedOn" | "outcome"> {
  return day === null
    ? { endedOn: null, outcome: NOT_ASKED }
    : { endedOn: day, outcome: known(outcome) };
}

/** The usual days after leaving; what is past was done, except now and then the last one. */
function demoFollowUps(random: DemoRandom, { today, handovers, isClosed }: CareFacts): FollowUp[] {
  const start = followUpStart(handovers);
  if (start === null) return [];
  const plan = followUpPlan(start);
  const last = plan.findLastIndex(({ dueOn }) => dueOn < today);
  return plan.map(({ dueOn }, index): FollowUp => {
    const isDone = index < last || (index === last && random.chance(0.7));
    return {
      followUpId: random.uuid(),
      dueOn,
      doneOn: isDone ? dueOn : null,
      mode: isDone ? known(random.pick(["visit", "phone"] as const)) : NOT_ASKED,
      stage: isDone ? known("integration") : NOT_ASKED,
      findings: isDone
        ? [
            { finding: "safe", answer: "ok" },
            { finding: "housing", answer: "ok" },
            { finding: "income", answer: random.pick(["ok", "concern"] as const) },
          ]
        : [],
      nextAction: isDone ? known("none") : NOT_ASKED,
      note: NOT_ASKED,
      waivedReason:
        isClosed && !isDone ? known("Another house looks after this person.") : NOT_ASKED,
    };
  });
}
