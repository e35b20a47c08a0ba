import { known, NOT_ASKED } from "../domain/answer";
import type { CaseFile } from "../domain/case-file";
import type { IndicatorCode } from "../domain/code-lists/indicators";
import { addDays } from "../domain/local-time";
import type { Screening } from "../domain/screening";
import { indicatorsFor } from "../domain/screening-score";
import { demoRandom } from "./demo-random";

const SAID: readonly IndicatorCode[] = [
  "D1_job_nature",
  "D1_wages",
  "D1_travel_and_fees",
  "D3_economic",
  "D4_excessive_hours",
  "D4_low_or_no_pay",
  "D4_bad_living",
  "D5_documents_taken",
  "D5_debt",
  "D5_confinement",
  "D6_dependency",
];

/** A screening that suggests what the practice house thinks: signs of trafficking, or none. */
export function demoScreening(facts: {
  readonly caseId: string;
  readonly day: string;
  readonly isChild: boolean;
  readonly isVictim: boolean;
}): Screening {
  const { day, isChild, isVictim } = facts;
  const random = demoRandom(3, facts.caseId);
  return {
    screeningId: random.uuid(),
    screenedOn: day,
    instrument: "own_ilo67",
    profile: isChild ? "child_labour" : "adult_labour",
    actCodes: isVictim ? known(["recruitment", "transportation"]) : { mv: "not_applicable" },
    answers: indicatorsFor(isChild).map(({ code }) => ({
      indicator: code,
      answer:
        isVictim && SAID.includes(code) ? "yes" : isVictim && random.chance(0.3) ? "unknown" : "no",
      note: NOT_ASKED,
    })),
    criminalitySigns: NOT_ASKED,
    staffResultReason: NOT_ASKED,
  };
}

type Identification = Pick<CaseFile, "formalIdAuthority" | "formalIdDate">;

/** Who identified and when, where the State has decided; as it is told to the house. */
export function demoIdentification(
  decision: "not_sought" | "applied" | "presumed" | "confirmed",
  rescueDate: string,
  lastDay: string,
): Identification {
  if (decision === "not_sought" || decision === "applied") {
    return { formalIdAuthority: NOT_ASKED, formalIdDate: NOT_ASKED };
  }
  const decidedOn = addDays(rescueDate, 5);
  const date = decidedOn < lastDay ? decidedOn : lastDay;
  return { formalIdAuthority: known("police"), formalIdDate: known({ date, prec: "day" }) };
}
