import { valueOf } from "../../../shared/domain/answer";
import type { NeedsRiskAssessment } from "../../../shared/domain/needs-risk-assessment";
import type { Screening } from "../../../shared/domain/screening";
import type { FactsOf } from "./fact-row";
import type { FactWords } from "./fact-words";

const asIs = (value: string): string => value;
const day = (value: string, words: FactWords): string => words.date(value);

/** One look at needs and risks. */
export const ASSESSMENT_ENTRY_FACTS: FactsOf<NeedsRiskAssessment> = {
  kind: (value, words) => words.code("assessmentKind", value),
  assessedOn: day,
  level: (value, words) => words.code("assessmentLevel", value),
  needs: (value, words) => value.map((need) => sayNeed(need, words)).join("; "),
  risks: (value, words) => value.map((risk) => sayRisk(risk, words)).join("; "),
  selfHarm: (value, words) => words.code("selfHarm", value),
  riskLevel: (value, words) => words.code("riskLevel", value),
  safetyPlan: asIs,
  nextReviewDue: day,
};

/** One screening; the signs by what was answered. */
export const SCREENING_FACTS: FactsOf<Screening> = {
  screenedOn: day,
  instrument: (value, words) => words.code("screeningInstrument", value),
  profile: (value, words) => words.code("screeningProfile", value),
  actCodes: (value, words) => value.map((one) => words.code("traffickingAct", one)).join(", "),
  answers: (value, words) => sayAnswers(value, words),
  criminalitySigns: (value, words) =>
    value.map((one) => words.code("criminalitySign", one)).join(", "),
  staffResultReason: asIs,
};

function sayNeed(need: NeedsRiskAssessment["needs"][number], words: FactWords): string {
  const score = valueOf(need.score);
  const head = words.code("need", need.domain);
  const parts = [valueOf(need.wishOfPerson), valueOf(need.goal), valueOf(need.action)].filter(
    (part) => part !== null,
  );
  const by = need.dueOn === null ? [] : [words.date(need.dueOn)];
  const title = score === null ? head : `${head} ${words.number(score)}/${words.number(4)}`;
  return [title, ...parts, ...by].join(" · ");
}

function sayRisk(risk: NeedsRiskAssessment["risks"][number], words: FactWords): string {
  const immediacy = valueOf(risk.immediacy);
  return [
    words.code("risk", risk.risk),
    valueOf(risk.who),
    immediacy === null ? null : words.code("riskImmediacy", immediacy),
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

/** "Yes: …; … · No: …" for each answer that was given, with the notes. */
function sayAnswers(answers: Screening["answers"], words: FactWords): string {
  return (["yes", "no", "unknown", "not_asked"] as const)
    .flatMap((answer) => {
      const given = answers.filter((row) => row.answer === answer);
      if (given.length === 0) return [];
      const signs = given.map(({ indicator, note }) => {
        const said = valueOf(note);
        const sign = words.code("indicator", indicator);
        return said === null ? sign : `${sign} (${said})`;
      });
      return [`${words.code("indicatorAnswer", answer)}: ${signs.join("; ")}`];
    })
    .join(" · ");
}
