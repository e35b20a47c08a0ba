import { vocabulary, type Vocabulary } from "../../shared/standards/old-spreadsheet/read-cells";
import type { MoreHeadWords } from "../../shared/standards/old-spreadsheet/targets";
import { codeOptions } from "./codes/code-label";
import { nationalityOptions } from "./countries";
import { en } from "./en";
import { km } from "./km";

const BOTH = [en, km] as const;

/** Our own names of fields in both languages: sheets made after this program are known by them. */
export const OUR_HEAD_WORDS: MoreHeadWords = {
  number: BOTH.map(({ fields }) => fields.caseFile.caseNo),
  family_name: BOTH.flatMap(({ fields }) => [
    fields.person.familyNameKm,
    fields.person.familyNameLatin,
  ]),
  given_name: BOTH.flatMap(({ fields }) => [
    fields.person.givenNameKm,
    fields.person.givenNameLatin,
  ]),
  other_names: BOTH.map(({ fields }) => fields.person.otherNames),
  sex: BOTH.map(({ fields }) => fields.person.sex),
  birth_date: BOTH.map(({ fields }) => fields.person.birthDate),
  age: BOTH.map(({ fields }) => fields.person.ageYearsStated),
  nationality: BOTH.map(({ fields }) => fields.person.nationality),
  address: BOTH.map(({ fields }) => fields.person.homeAddressText),
  phone: BOTH.map(({ fields }) => fields.person.phoneNumbers),
  received_on: BOTH.map(({ fields }) => fields.caseFile.receptionAt),
  rescued_on: BOTH.map(({ fields }) => fields.caseFile.rescueDate),
  closed_on: BOTH.map(({ fields }) => fields.caseFile.closureDate),
  note: BOTH.map(({ fields }) => fields.caseFile.narrative),
};

/** Countries and people of them, in words that old sheets use besides the names. */
const PEOPLE: readonly (readonly [string, string])[] = [
  ...(["Khmer", "Cambodian", "ខ្មែរ", "កម្ពុជា", "KHM"] as const).map((word) => [word, "KH"] as const),
  ...(["Vietnamese", "វៀតណាម", "VNM"] as const).map((word) => [word, "VN"] as const),
  ...(["Thai", "ថៃ", "THA"] as const).map((word) => [word, "TH"] as const),
  ...(["Chinese", "ចិន", "CHN"] as const).map((word) => [word, "CN"] as const),
];

export function countryVocabulary(): Vocabulary {
  const names = (["en", "km"] as const).flatMap((lang) =>
    nationalityOptions(lang).map(({ code, name }) => [name, code] as const),
  );
  return vocabulary([...names, ...PEOPLE]);
}

export function exploitationVocabulary(): Vocabulary {
  return vocabulary(
    (["en", "km"] as const).flatMap((lang) =>
      codeOptions("exploitationType", lang).flatMap(({ code, label }) => [
        [label, code] as const,
        [code.replaceAll("_", " "), code] as const,
      ]),
    ),
  );
}
