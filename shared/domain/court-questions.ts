import { isSettled } from "./answer";
import type { CaseContent } from "./case-record";
import type { OpenQuestion } from "./completeness";
import { asksWhyNot } from "./proceeding-warnings";

/** What proceedings still owe before a supervisor can accept the file (dictionary §3.19, level F and C). */
export function openCourtQuestions({
  proceedings,
}: Pick<CaseContent, "proceedings">): OpenQuestion[] {
  return proceedings.flatMap((one, index) => {
    const at = `proceedings.${String(index)}`;
    const paths = [
      ...(isSettled(one.personRole) ? [] : [`${at}.personRole`]),
      ...(isSettled(one.participation) ? [] : [`${at}.participation`]),
      ...(asksWhyNot(one) && !isSettled(one.noParticipationReason)
        ? [`${at}.noParticipationReason`]
        : []),
      ...one.compensations.flatMap(({ settlementPressure }, inner) =>
        isSettled(settlementPressure)
          ? []
          : [`${at}.compensations.${String(inner)}.settlementPressure`],
      ),
    ];
    return paths.map((path) => ({ step: "court", path }));
  });
}
