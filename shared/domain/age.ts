import type { AGE_BAND } from "./code-lists/people";
import { valueOf, type Answer } from "./answer";
import { addDays } from "./local-time";
import { earliestDay, latestDay, type PartialDate } from "./partial-date";

export type AgeBand = (typeof AGE_BAND)[number];

/** Completed years on `day`; a person born on 29 February turns a year older on 1 March (§8.7). */
export function completedYears(birthDay: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDay.slice(0, 4));
  return day.slice(5) < birthDay.slice(5) ? years - 1 : years;
}

/** National bands (dictionary §4): `a18p` begins on the 18th birthday; no age is `unk`, never dropped. */
export function ageBand(years: number | null): AgeBand {
  if (years === null) return "unk";
  if (years < 15) return "u15";
  return years < 18 ? "a15_17" : "a18p";
}

/** What is known of somebody's age: a birth date, or an age given on a day. */
export interface AgeEvidence {
  readonly birthDate: Answer<PartialDate>;
  readonly ageYearsStated: Answer<number>;
  /** The day on which the stated age was given, `YYYY-MM-DD`. */
  readonly ageStatedOn: string | null;
}

export interface AgeOnDay {
  readonly years: number;
  readonly isEstimated: boolean;
  /** The youngest and oldest age that the evidence allows. */
  readonly minYears: number;
  readonly maxYears: number;
}

/**
 * Age in completed years on `day`, or null when nothing is known. A partial birth date counts from the
 * middle of what it allows; a stated age grows by the whole years passed since it was given (dictionary
 * §8.7), and shrinks by those until it was given: people are asked some days after their rescue.
 */
export function ageOn(evidence: AgeEvidence, day: string): AgeOnDay | null {
  const birth = valueOf(evidence.birthDate);
  if (birth !== null) {
    const maxYears = completedYears(earliestDay(birth), day);
    const minYears = completedYears(latestDay(birth), day);
    if (maxYears < 0) return null;
    const spread = birth.prec === "approx" ? 1 : 0;
    return {
      years: Math.max(0, Math.floor((minYears + maxYears) / 2)),
      isEstimated: birth.prec !== "day" || evidence.birthDate.mv === "estimated",
      minYears: Math.max(0, minYears - spread),
      maxYears: maxYears + spread,
    };
  }
  const stated = valueOf(evidence.ageYearsStated);
  if (stated === null) return null;
  const statedOn = evidence.ageStatedOn ?? day;
  const passed = yearsBetween(statedOn, day);
  const years = Math.max(0, stated + passed);
  const spread = evidence.ageYearsStated.mv === "estimated" ? 2 : 0;
  // Before the day it was said, a birthday may lie between: who is 18 now was perhaps still a child.
  const isSurelyThisOld = passed === 0 && statedOn <= day;
  return {
    years,
    isEstimated: spread > 0 || passed !== 0,
    minYears: Math.max(0, years - spread - (isSurelyThisOld ? 0 : 1)),
    maxYears: years + spread + (passed === 0 ? 0 : 1),
  };
}

/** Whole years from one day to another; negative backwards, 0 within a year in either direction. */
function yearsBetween(from: string, to: string): number {
  return from <= to ? completedYears(from, to) : 0 - completedYears(to, from);
}

/** Dictionary §3.3 `child_presumed`: under 18, or unknown, or the range of the estimate reaches below 18. */
export function isChildPresumed(evidence: AgeEvidence, day: string): boolean {
  const age = ageOn(evidence, day);
  return age === null || age.minYears < 18;
}

/** Longer than any childhood, with what an estimate may be wrong by. */
const LONGEST_CHILDHOOD_DAYS = 24 * 366;

/**
 * The first day from `from` on (`YYYY-MM-DD`) on which somebody is no child any more, however the evidence is
 * read; null when it says nothing.
 */
export function childUntil(evidence: AgeEvidence, from: string): string | null {
  const isChild = (days: number): boolean => isChildPresumed(evidence, addDays(from, days));
  if (isChild(LONGEST_CHILDHOOD_DAYS)) return null;
  // Nobody becomes a child again: the day lies where the answer turns.
  let [child, grown] = [-1, LONGEST_CHILDHOOD_DAYS];
  while (grown - child > 1) {
    const middle = Math.floor((child + grown) / 2);
    if (isChild(middle)) child = middle;
    else grown = middle;
  }
  return addDays(from, grown);
}
