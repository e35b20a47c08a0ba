import { valueOf } from "../../../shared/domain/answer";
import type { Person } from "../../../shared/domain/person";
import { formatPhone, type PhoneEntry } from "../../../shared/domain/phone";
import type { RelatedPerson } from "../../../shared/domain/related-person";
import type { FactsOf, Told } from "./fact-row";
import type { FactWords } from "./fact-words";

type IdDocument = Told<Person["idDocuments"]>[number];

const asIs = (value: string): string => value;
const count = (value: number, words: FactWords): string => words.number(value);

/** Who this person is, in the order in which the form asks. */
export const PERSON_FACTS: FactsOf<Person> = {
  survivorCode: asIs,
  familyNameKm: asIs,
  givenNameKm: asIs,
  familyNameLatin: asIs,
  givenNameLatin: asIs,
  otherNames: asIs,
  sex: (value, words) => words.code("sex", value),
  genderIdentity: (value, words) => words.code("genderIdentity", value),
  birthDate: (value, words) => words.partialDate(value),
  ageYearsStated: count,
  ageStatedOn: (value, words) => words.date(value),
  ageBasis: (value, words) => words.code("ageBasis", value),
  nationality: (value, words) => value.map(words.country).join(", "),
  ethnicity: (value, words) => words.code("ethnicity", value),
  countryOfBirth: (value, words) => words.country(value),
  languages: (value, words) => value.map(words.language).join(", "),
  interpreterNeeded: (value, words) => words.code("interpreterNeeded", value),
  interpreterHasNoTie: (value, words) => words.code("yesNo", value),
  literacy: (value, words) => words.code("literacy", value),
  maritalStatus: (value, words) => words.code("maritalStatus", value),
  childrenCount: count,
  childrenWithPerson: count,
  educationLevel: (value, words) => words.code("educationLevel", value),
  occupationBefore: (value, words) => words.code("occupation", value),
  disability: (value, words) => value.map((one) => words.code("disability", one)).join(", "),
  pregnant: (value, words) => words.code("yesNo", value),
  homeCountry: (value, words) => words.country(value),
  homeAdminCode: (value, words) => words.place(value),
  homeAddressText: asIs,
  migrationStatus: (value, words) => words.code("migrationStatus", value),
  protectionStatus: (value, words) => words.code("protectionStatus", value),
  idDocuments: (value, words) => value.map((paper) => sayPaper(paper, words)).join("; "),
  deceasedOn: (value, words) => words.partialDate(value),
  phoneNumbers: (value, words) => value.map((phone) => sayPhone(phone, words)).join("; "),
};

/** Family and contacts, with what makes it safe to reach them. */
export const RELATED_FACTS: FactsOf<RelatedPerson> = {
  relation: (value, words) => words.code("relation", value),
  name: asIs,
  phone: formatPhone,
  adminCode: (value, words) => words.place(value),
  isLegalGuardian: (value, words) => words.code("legalGuardian", value),
  isCaregiver: (value, words) => words.yesNo(value),
  involvedInExploitation: (value, words) => words.code("involvedInExploitation", value),
  safeToContact: (value, words) => words.code("safeToContact", value),
  contactConditions: asIs,
};

/** "Passport N0123456, Issued by: …, Valid until: …", as far as it is known. */
function sayPaper({ type, number, issuer, expiry }: IdDocument, words: FactWords): string {
  const [no, by, until] = [valueOf(number), valueOf(issuer), valueOf(expiry)];
  return [
    [words.code("idDocument", type), no].filter((part) => part !== null).join(" "),
    by === null ? null : `${words.field("idDocuments.issuer")}: ${by}`,
    until === null ? null : `${words.field("idDocuments.expiry")}: ${words.partialDate(until)}`,
  ]
    .filter((part) => part !== null)
    .join(", ");
}

function sayPhone(phone: PhoneEntry, words: FactWords): string {
  return `${formatPhone(phone.number)} (${words.code("phoneOwner", phone.owner)})`;
}
