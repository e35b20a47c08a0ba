import { known, NOT_ASKED } from "../domain/answer";
import { addDays } from "../domain/local-time";
import type { OperationRecord } from "../domain/operation";
import { demoMeta, type DemoParty } from "./demo-ids";
import { demoRandom } from "./demo-random";
import { PLAN_ARRESTED, PLAN_ENCOUNTERS, PLAN_INVOLVED, PLAN_PERIOD } from "./published-figures";

/** The special plan of 2022: people met, not linked to any victim or suspect of that year. */
export function demoOperation(seed: number, party: DemoParty): OperationRecord {
  const random = demoRandom(seed, "operation");
  const nationalities = random.shuffled(
    Object.entries(PLAN_ENCOUNTERS).flatMap(([code, count]) =>
      Array.from({ length: count }, () => code),
    ),
  );
  return {
    kind: "operation",
    meta: demoMeta(party, `${PLAN_PERIOD.to}T10:00:00.000Z`),
    operation: {
      operationId: random.uuid(),
      name: "Special plan, August to November 2022 (practice)",
      operationKind: "special_plan",
      periodStart: PLAN_PERIOD.from,
      periodEnd: PLAN_PERIOD.to,
      leadOrgId: null,
      encounters: nationalities.map((nationality, index) => {
        const isInvolved = index < PLAN_INVOLVED;
        const isArrested = index < PLAN_ARRESTED;
        const arrestDay = addDays(PLAN_PERIOD.from, random.int(0, 70));
        return {
          encounterId: random.uuid(),
          nationality: known(nationality),
          sex: known(random.chance(0.25) ? "female" : "male"),
          ageBand: random.chance(0.97) ? "a18p" : "a15_17",
          outcome: isArrested
            ? "suspect_tip"
            : isInvolved
              ? random.pick(["suspect_other", "presumed_victim"] as const)
              : random.pick(["immigration_only", "no_issue", "deported"] as const),
          involvement: isInvolved ? random.pick(["tip", "smuggling", "both"] as const) : "none",
          arrestDate: isArrested ? known(arrestDay) : NOT_ASKED,
          courtDate: isArrested ? known(addDays(arrestDay, random.int(1, 10))) : NOT_ASKED,
          screenedBeforeRemoval: NOT_ASKED,
          linkedPersonId: null,
        };
      }),
    },
  };
}
