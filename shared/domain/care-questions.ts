import { isSettled } from "./answer";
import type { CaseContent } from "./case-record";
import type { OpenQuestion } from "./completeness";
import { handoverProblems } from "./handover-rules";

/** What handovers and follow-ups still owe before a supervisor can accept the file (dictionary §3.17, §3.18). */
export function openCareQuestions(content: CaseContent): OpenQuestion[] {
  return [
    ...content.handovers.flatMap(({ personAgreed }, index) =>
      isSettled(personAgreed) ? [] : [question(index, "personAgreed")],
    ),
    ...handoverProblems(content).flatMap(({ index, field, problem }) =>
      problem === "home_not_assessed" || problem === "relative_needed"
        ? [question(index, field)]
        : [],
    ),
  ];
}

function question(index: number, field: string): OpenQuestion {
  return { step: "plan", path: `handovers.${String(index)}.${field}` };
}
