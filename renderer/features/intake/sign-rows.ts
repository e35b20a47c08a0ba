import { NOT_ASKED, type Answer } from "../../../shared/domain/answer";
import type { IndicatorCode } from "../../../shared/domain/code-lists/indicators";
import type { CaseInput } from "../../../shared/domain/case-record";

export type ScreeningRow = CaseInput["screenings"][number];
export type SignRow = ScreeningRow["answers"][number];
export type SignAnswer = SignRow["answer"];

/** Nothing of a screening was said yet. The profile is chosen by age. */
export function newScreening(screeningId: string, day: string, isChild: boolean): ScreeningRow {
  return {
    screeningId,
    screenedOn: day,
    instrument: "own_ilo67",
    profile: isChild ? "child_labour" : "adult_labour",
    actCodes: NOT_ASKED,
    answers: [],
    criminalitySigns: NOT_ASKED,
    staffResultReason: NOT_ASKED,
  };
}

/** The rows with this answer to a sign; its note stays. Left for later, a sign without a note has no row. */
export function answerSign(
  rows: readonly SignRow[],
  indicator: IndicatorCode,
  answer: SignAnswer,
): SignRow[] {
  const others = rows.filter((row) => row.indicator !== indicator);
  const note = rows.find((row) => row.indicator === indicator)?.note ?? NOT_ASKED;
  if (answer === "not_asked" && note.mv === "not_asked") return others;
  return [...others, { indicator, answer, note }];
}

/** The rows with this note on a sign; the answer stays. */
export function noteSign(
  rows: readonly SignRow[],
  indicator: IndicatorCode,
  note: Answer<string>,
): SignRow[] {
  const answer = rows.find((row) => row.indicator === indicator)?.answer ?? "not_asked";
  const others = rows.filter((row) => row.indicator !== indicator);
  if (answer === "not_asked" && note.mv === "not_asked") return others;
  return [...others, { indicator, answer, note }];
}
