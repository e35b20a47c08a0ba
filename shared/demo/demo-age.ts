import { NOT_ASKED } from "../domain/answer";
import type { AgeBand } from "../domain/age";
import { addDays, addYears } from "../domain/local-time";
import type { Person } from "../domain/person";
import type { DemoRandom } from "./demo-random";

type AgeAnswers = Pick<Person, "birthDate" | "ageYearsStated" | "ageStatedOn" | "ageBasis">;

/** An age inside the band; the ends 15, 17 and 18, where tables go wrong, come often. */
export function ageInBand(random: DemoRandom, band: AgeBand): number | null {
  switch (band) {
    case "u15":
      return random.int(5, 14);
    case "a15_17":
      return random.int(15, 17);
    case "a18p":
      return random.chance(0.12) ? 18 : random.int(18, 44);
    case "unk":
      return null;
  }
}

/**
 * What the file says about an age so that it is exactly `years` on `day`: a birth date, a birth year, or an
 * age that was told. Null years: asked, not known.
 */
export function ageAnswers(random: DemoRandom, years: number | null, day: string): AgeAnswers {
  if (years === null) {
    return {
      birthDate: { mv: "unknown" },
      ageYearsStated: { mv: "unknown" },
      ageStatedOn: null,
      ageBasis: { mv: "unknown" },
    };
  }
  const evidence = random.weighted([
    ["day", 6],
    ["year", 2],
    ["stated", 3],
  ]);
  // On 29 February and 31 December a birth date or year would not give the age that was meant.
  if (evidence === "stated" || day.endsWith("02-29") || day.endsWith("12-31")) {
    return {
      birthDate: { mv: "unknown" },
      ageYearsStated: { mv: "known", value: years },
      ageStatedOn: day,
      ageBasis: { mv: "known", value: "stated" },
    };
  }
  if (evidence === "year") {
    const year = Number(day.slice(0, 4)) - years - 1;
    return {
      birthDate: { mv: "known", value: { date: String(year), prec: "year" } },
      ageYearsStated: NOT_ASKED,
      ageStatedOn: null,
      ageBasis: { mv: "known", value: "family_book" },
    };
  }
  const sinceBirthday = random.chance(0.05) ? 0 : random.int(1, 363);
  const birthDay = addYears(addDays(day, -sinceBirthday), -years);
  return {
    birthDate: { mv: "known", value: { date: birthDay, prec: "day" } },
    ageYearsStated: NOT_ASKED,
    ageStatedOn: null,
    ageBasis: { mv: "known", value: "birth_certificate" },
  };
}
