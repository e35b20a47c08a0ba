import { ageOn, type AgeEvidence } from "../domain/age";
import { valueOf } from "../domain/answer";
import type { CaseRecord } from "../domain/case-record";
import type { HANDOVER_KIND } from "../domain/code-lists/case-files";
import type { IncidentVictim } from "../domain/incident-victim";
import { phnomPenhDay } from "../domain/local-time";
import type { SEX } from "../domain/code-lists/people";
import { firstHandover } from "./first-handover";

/** What a case file tells of one rescue, as far as figures need it; null where it says nothing. */
export interface RescueFacts {
  /** UTC. */
  readonly changedAt: string;
  readonly sex: (typeof SEX)[number] | null;
  readonly nationality: readonly string[] | null;
  /** Completed years on the day of the rescue. */
  readonly ageYears: number | null;
  readonly isAgeEstimated: boolean;
  /** The first handover after it; `pending` when the file knows handovers, and none after this rescue. */
  readonly handover: (typeof HANDOVER_KIND)[number] | "pending" | null;
}

/** The little of a file that figures of rescues need: a case record has it. */
export interface RescueFile {
  readonly person: Pick<CaseRecord["person"], "sex" | "nationality" | keyof AgeEvidence>;
  readonly handovers: CaseRecord["handovers"];
  readonly meta: Pick<CaseRecord["meta"], "updatedAt">;
}

export type Rescue = Pick<IncidentVictim, "victimKey" | "rescueDate">;

/** The facts of a file that is here. */
export function rescueFacts(file: RescueFile, rescue: Rescue): RescueFacts {
  const { person, handovers, meta } = file;
  const age = ageOn(person, rescue.rescueDate);
  // One that was still to come when the file was last saved is a plan: nobody knows yet what comes of it.
  const savedOn = phnomPenhDay(Date.parse(meta.updatedAt));
  const happened = handovers.filter(({ date }) => date <= savedOn);
  const first = firstHandover(happened, rescue)?.kind ?? "pending";
  return {
    changedAt: meta.updatedAt,
    sex: valueOf(person.sex),
    nationality: valueOf(person.nationality),
    ageYears: age?.years ?? null,
    isAgeEstimated: age?.isEstimated ?? false,
    handover: handovers.length === 0 ? null : first,
  };
}
