import { ageOn, completedYears, type AgeEvidence } from "../../../shared/domain/age";
import { valueOf } from "../../../shared/domain/answer";
import { earliestDay, latestDay } from "../../../shared/domain/partial-date";

/** What the age step says below the date: the ages that the evidence allows today. */
export interface AgeNote {
  readonly minYears: number;
  readonly maxYears: number;
  readonly isChild: boolean;
}

/** The note for what is known, or null when nothing is. */
export function ageNote(evidence: AgeEvidence, day: string): AgeNote | null {
  const age = ageOn(evidence, day);
  if (age === null) return null;
  const { minYears, maxYears } = age;
  return { minYears, maxYears, isChild: minYears < 18 };
}

/**
 * True when an age and a birth date were both given and cannot both be right, a year of doubt on each side
 * for what is estimated. Nothing is changed: a person decides which one to correct.
 */
export function isAgeMismatch(evidence: AgeEvidence, day: string): boolean {
  const birth = valueOf(evidence.birthDate);
  const stated = valueOf(evidence.ageYearsStated);
  if (birth === null || stated === null) return false;
  const on = evidence.ageStatedOn ?? day;
  const isRough = birth.prec === "approx" || evidence.birthDate.mv === "estimated";
  const doubt = (isRough ? 1 : 0) + (evidence.ageYearsStated.mv === "estimated" ? 1 : 0);
  const youngest = completedYears(latestDay(birth), on) - doubt;
  const oldest = completedYears(earliestDay(birth), on) + doubt;
  return stated < youngest || stated > oldest;
}
