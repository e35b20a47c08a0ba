import { readFileSync } from "node:fs";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import type { ComparedAnswers } from "../../../shared/domain/match-facts";

/** Two invented people of whom is known whether they are one. */
export interface LabelledPair {
  readonly same: boolean;
  readonly kind: string;
  readonly a: ComparedAnswers;
  readonly b: ComparedAnswers;
}

const SEX = { f: "female", m: "male" } as const;

function optional(text: string | undefined): ComparedAnswers["familyNameKm"] {
  return text === undefined || text === "" ? NOT_ASKED : known(text);
}

function ageAnswers(
  birth: string,
): Pick<ComparedAnswers, "birthDate" | "ageYearsStated" | "ageStatedOn"> {
  const [age = "", statedOn] = birth.split("@");
  if (statedOn !== undefined) {
    const mv = age.startsWith("~") ? "estimated" : "known";
    const value = Number(age.replace("~", ""));
    return { birthDate: NOT_ASKED, ageYearsStated: { mv, value }, ageStatedOn: statedOn };
  }
  const prec = birth.length === 4 ? "year" : "day";
  return {
    birthDate: birth === "" ? NOT_ASKED : known({ date: birth, prec }),
    ageYearsStated: NOT_ASKED,
    ageStatedOn: null,
  };
}

function person(row: string): ComparedAnswers {
  const [familyKm, givenKm, familyLatin, givenLatin, other, sex, birth, home, nation] =
    row.split("|");
  return {
    familyNameKm: optional(familyKm),
    givenNameKm: optional(givenKm),
    familyNameLatin: optional(familyLatin),
    givenNameLatin: optional(givenLatin),
    otherNames: optional(other),
    sex: known(SEX[sex as keyof typeof SEX]),
    ...ageAnswers(birth ?? ""),
    homeAdminCode: optional(home),
    nationality: known([nation ?? ""]),
  };
}

interface PairRow {
  readonly same: boolean;
  readonly kind: string;
  readonly a: string;
  readonly b: string;
}
const vector = JSON.parse(readFileSync("test/vectors/matching-pairs.json", "utf8")) as {
  readonly pairs: readonly PairRow[];
};

/** The pairs of `test/vectors/matching-pairs.json`. */
export const LABELLED_PAIRS: readonly LabelledPair[] = vector.pairs.map(({ same, kind, a, b }) => ({
  same,
  kind,
  a: person(a),
  b: person(b),
}));
