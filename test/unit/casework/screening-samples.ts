import { known, NOT_ASKED } from "../../../shared/domain/answer";
import type { Dimension, IndicatorCode } from "../../../shared/domain/code-lists/indicators";
import { indicatorsFor } from "../../../shared/domain/screening-score";
import type { IndicatorAnswer, Screening } from "../../../shared/domain/screening";

/** A screening in which exactly these signs were said to be there. */
export function screeningWith(
  yes: readonly IndicatorCode[],
  change: Partial<Screening> = {},
): Screening {
  return {
    screeningId: "88888888-8888-4888-8888-888888888888",
    screenedOn: "2026-11-21",
    instrument: "own_ilo67",
    profile: "adult_labour",
    actCodes: known(["recruitment"]),
    answers: yes.map((indicator) => sayAt(indicator, "yes")),
    criminalitySigns: NOT_ASKED,
    staffResultReason: NOT_ASKED,
    ...change,
  };
}

/** One sign with its answer. */
export function sayAt(
  indicator: IndicatorCode,
  answer: IndicatorAnswer["answer"],
): IndicatorAnswer {
  return { indicator, answer, note: NOT_ASKED };
}

/** A no to every sign of these dimensions. */
export function noTo(dimensions: readonly Dimension[], isChild: boolean): IndicatorAnswer[] {
  return indicatorsFor(isChild)
    .filter(({ dimension }) => dimensions.includes(dimension))
    .map(({ code }) => sayAt(code, "no"));
}
