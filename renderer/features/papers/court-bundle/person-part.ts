import { valueOf } from "../../../../shared/domain/answer";
import type { CaseContent } from "../../../../shared/domain/case-record";
import type { Person } from "../../../../shared/domain/person";
import type { DraftPart } from "../../../../shared/papers/court-bundle/draw-bundle";
import { PERSON_FACTS, type FactsOf } from "../../cases";
import { both, bundleLines, PAPER, PART_TITLES, saidLine, type BundleWords } from "./bundle-words";

/** What a court has to know of a person: neither health nor how she is in the country (dictionary §11 R6). */
const FACTS: FactsOf<Person> = pick(
  "survivorCode",
  "familyNameKm",
  "givenNameKm",
  "familyNameLatin",
  "givenNameLatin",
  "otherNames",
  "sex",
  "birthDate",
  "ageYearsStated",
  "nationality",
  "languages",
  "interpreterNeeded",
  "homeAdminCode",
  "homeAddressText",
  "phoneNumbers",
  "idDocuments",
);

/** A court is told that these are not known; of the others only what is. */
const ALWAYS_SAID: readonly string[] = [
  "person.sex",
  "person.birthDate",
  "person.ageYearsStated",
  "person.nationality",
  "person.languages",
];

/** Who it is about. Where she lives now is said to be kept back, so that nobody asks for it (R11). */
export function personPart({ person }: CaseContent, words: BundleWords): DraftPart {
  const kept = saidLine(
    "caseFile.siteOrgId",
    both((lang) => PAPER[lang].address),
    both((lang) => PAPER[lang].addressKept),
  );
  const lines = bundleLines("person", withSafePhones(person), FACTS, words, {
    isToldOnly: false,
  }).filter(({ path, told }) => !("missing" in told) || ALWAYS_SAID.includes(path));
  return {
    id: "person",
    title: both((lang) => PART_TITLES[lang].person),
    nothing: both((lang) => PAPER[lang].nothing.person),
    entries: [{ title: null, lines: [...lines, kept] }],
  };
}

/** Only numbers that are known to be safe to call (R9). */
function withSafePhones(person: Person): Person {
  const { phoneNumbers } = person;
  if (!("value" in phoneNumbers)) return person;
  const safe = phoneNumbers.value.filter(({ safeToCall }) => valueOf(safeToCall) === "yes");
  return {
    ...person,
    phoneNumbers: safe.length === 0 ? { mv: "not_asked" } : { ...phoneNumbers, value: safe },
  };
}

function pick(...fields: (keyof FactsOf<Person>)[]): FactsOf<Person> {
  return Object.fromEntries(fields.map((field) => [field, PERSON_FACTS[field]]));
}
