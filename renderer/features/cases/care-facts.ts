import type { FollowUp } from "../../../shared/domain/follow-up";
import type { Service } from "../../../shared/domain/service";
import type { FactsOf } from "./fact-row";
import type { FactWords } from "./fact-words";

const asIs = (value: string): string => value;
const day = (value: string, words: FactWords): string => words.date(value);

/** One service. */
export const SERVICE_FACTS: FactsOf<Service> = {
  serviceType: (value, words) => words.code("service", value),
  providerOrgId: (value, words) => words.organisation(value),
  plannedOn: day,
  startedOn: day,
  endedOn: day,
  outcome: (value, words) => words.code("serviceOutcome", value),
  feedback: (value, words) => words.code("serviceFeedback", value),
  note: asIs,
};

/** One follow-up. */
export const FOLLOW_UP_FACTS: FactsOf<FollowUp> = {
  dueOn: day,
  doneOn: day,
  mode: (value, words) => words.code("followUpMode", value),
  stage: (value, words) => words.code("reintegrationStage", value),
  findings: (value, words) => findingWords(value, words),
  nextAction: (value, words) => words.code("nextAction", value),
  note: asIs,
  waivedReason: asIs,
};

/** "Safety: Good, Housing: A concern". */
export function findingWords(
  findings: FollowUp["findings"],
  words: Pick<FactWords, "code">,
): string {
  return findings
    .map(
      ({ finding, answer }) =>
        `${words.code("finding", finding)}: ${words.code("findingAnswer", answer)}`,
    )
    .join(", ");
}
