import { searchKey } from "../khmer/fold";
import { valueOf } from "./answer";
import { earliestDay, latestDay } from "./partial-date";
import type { Person } from "./person";

/** The days between which somebody was born, both `YYYY-MM-DD`. */
export interface BirthRange {
  readonly from: string;
  readonly to: string;
}

/** What two people are compared by. Names are search keys, never shown; unknown is an empty text. */
export interface MatchFacts {
  readonly familyKm: string;
  readonly givenKm: string;
  readonly familyLatin: string;
  readonly givenLatin: string;
  readonly otherNames: readonly string[];
  readonly sex: string | null;
  readonly born: BirthRange | null;
  /** 2 to 8 digits, as far as the home is known. */
  readonly homeAdminCode: string;
  /** ISO 3166-1, XX or XS. */
  readonly nationality: readonly string[];
}

/** The answers that are compared. */
export type ComparedAnswers = Pick<
  Person,
  | "familyNameKm"
  | "givenNameKm"
  | "familyNameLatin"
  | "givenNameLatin"
  | "otherNames"
  | "sex"
  | "birthDate"
  | "ageYearsStated"
  | "ageStatedOn"
  | "homeAdminCode"
  | "nationality"
>;

const OTHER_NAMES_APART = /[,;/\n៖។]+/;
const SPREAD_OF_ESTIMATE = 2;
/** Search keys hold no other space than the blank. */
const FIELD_APART = "\t";
const LIST_APART = "\n";

/** @param day `YYYY-MM-DD`, when an age was given that says no day of its own */
export function matchFactsOf(person: ComparedAnswers, day: string): MatchFacts {
  const sex = valueOf(person.sex);
  return {
    familyKm: searchKey(valueOf(person.familyNameKm) ?? ""),
    givenKm: searchKey(valueOf(person.givenNameKm) ?? ""),
    familyLatin: searchKey(valueOf(person.familyNameLatin) ?? ""),
    givenLatin: searchKey(valueOf(person.givenNameLatin) ?? ""),
    otherNames: (valueOf(person.otherNames) ?? "")
      .split(OTHER_NAMES_APART)
      .map(searchKey)
      .filter((name) => name !== ""),
    sex: sex === "unknown" ? null : sex,
    born: birthRange(person, day),
    homeAdminCode: valueOf(person.homeAdminCode) ?? "",
    nationality: valueOf(person.nationality) ?? [],
  };
}

/** Null when neither a date of birth nor an age is known. An age leaves a year open, an estimate more. */
function birthRange(person: ComparedAnswers, day: string): BirthRange | null {
  const birth = valueOf(person.birthDate);
  if (birth !== null) {
    const spread = birth.prec === "approx" ? 1 : 0;
    return {
      from: yearsBefore(earliestDay(birth), spread),
      to: yearsBefore(latestDay(birth), -spread),
    };
  }
  const age = valueOf(person.ageYearsStated);
  if (age === null) return null;
  const statedOn = person.ageStatedOn ?? day;
  const spread = person.ageYearsStated.mv === "estimated" ? SPREAD_OF_ESTIMATE : 0;
  return {
    from: yearsBefore(statedOn, age + 1 + spread),
    to: yearsBefore(statedOn, age - spread),
  };
}

function yearsBefore(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, "0");
  // Not every year has a 29 February.
  return year + (day.slice(4) === "-02-29" && years !== 0 ? "-02-28" : day.slice(4));
}

/** As one text for summaries, which keep ten thousand of them; sex and nationality stand there anyway. */
export function packMatchFacts(facts: MatchFacts): string {
  const { familyKm, givenKm, familyLatin, givenLatin, otherNames, born, homeAdminCode } = facts;
  const names = [familyKm, givenKm, familyLatin, givenLatin, otherNames.join(LIST_APART)];
  return [...names, born?.from ?? "", born?.to ?? "", homeAdminCode].join(FIELD_APART);
}

/** What `packMatchFacts` packed, with what stands beside it. */
export function unpackMatchFacts(
  packed: string,
  { sex, nationality }: { readonly sex: string; readonly nationality: readonly string[] },
): MatchFacts {
  const [familyKm = "", givenKm = "", familyLatin = "", givenLatin = "", others = "", ...rest] =
    packed.split(FIELD_APART);
  const [from = "", to = "", homeAdminCode = ""] = rest;
  return {
    ...{ familyKm, givenKm, familyLatin, givenLatin, homeAdminCode, nationality },
    otherNames: others === "" ? [] : others.split(LIST_APART),
    sex: sex === "unknown" ? null : sex,
    born: from === "" ? null : { from, to },
  };
}
