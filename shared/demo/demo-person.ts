import { known, NOT_ASKED, type Answer } from "../domain/answer";
import type { Person } from "../domain/person";
import { ageAnswers } from "./demo-age";
import { demoName, motherTongue } from "./demo-names";
import { HOME_PROVINCES } from "./demo-places";
import type { DemoRandom } from "./demo-random";

/** What is fixed about an invented person before chance fills in the rest. */
export interface DemoPersonFacts {
  readonly personId: string;
  readonly nationality: string;
  readonly isFemale: boolean;
  /** On `day`; null when nobody knows it. */
  readonly ageYears: number | null;
  readonly day: string;
}

/** An invented person laid over an empty form: what is not set here stays "not asked". */
export function demoPerson(
  random: DemoRandom,
  blank: Person,
  { nationality, isFemale, ageYears, day }: DemoPersonFacts,
): Person {
  const isCambodian = nationality === "KH";
  const name = demoName(random, nationality, isFemale);
  const language = motherTongue(nationality);
  const isAdult = ageYears !== null && ageYears >= 18;
  const children = isAdult ? random.int(0, 3) : 0;
  return {
    ...blank,
    ...ageAnswers(random, ageYears, day),
    familyNameKm: given(name.familyKm),
    givenNameKm: given(name.givenKm),
    familyNameLatin: known(name.familyLatin),
    givenNameLatin: known(name.givenLatin),
    nameOrder: isCambodian || ["VN", "CN"].includes(nationality) ? "family_first" : "given_first",
    sex: known(isFemale ? "female" : "male"),
    nationality: known([nationality]),
    ethnicity: isCambodian
      ? known(
          random.weighted([
            ["khmer", 90],
            ["cham_khmer_islam", 6],
            ["vietnamese", 4],
          ]),
        )
      : NOT_ASKED,
    languages: known([language]),
    interpreterNeeded: known(
      isCambodian ? "no" : random.chance(0.8) ? "yes_available" : "yes_missing",
    ),
    interpreterHasNoTie: isCambodian ? { mv: "not_applicable" } : known("yes"),
    literacy: isCambodian ? known(random.chance(0.75) ? "khmer" : "none") : known("other"),
    maritalStatus: isAdult
      ? known(random.pick(["single", "married", "divorced", "separated"]))
      : known("single"),
    childrenCount: known(children),
    childrenWithPerson: known(Math.min(children, random.int(0, 1))),
    homeCountry: known(nationality),
    homeAdminCode: isCambodian ? known(random.weighted(HOME_PROVINCES)) : { mv: "not_applicable" },
  };
}

function given(name: string | null): Answer<string> {
  return name === null ? { mv: "not_applicable" } : known(name);
}
