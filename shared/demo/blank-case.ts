import type { CaseContent } from "../domain/case-record";
import { newCase, type NewCaseSeed } from "../domain/new-case";

type FirstAnswers = Pick<CaseContent["caseFile"], "receptionBasis" | "urgentRisk">;

/** A new case with its two first answers given, as the store would read it back. */
export function blankCase(seed: NewCaseSeed & FirstAnswers): CaseContent {
  const { receptionBasis, urgentRisk, ...rest } = seed;
  // A form's raw input: nothing is typed yet, so it already is what the schema would give back.
  const blank = newCase(rest) as Omit<CaseContent, "caseFile"> &
    Record<"caseFile", Omit<CaseContent["caseFile"], keyof FirstAnswers>>;
  return { ...blank, caseFile: { ...blank.caseFile, receptionBasis, urgentRisk } };
}
