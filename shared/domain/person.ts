import { z } from "../zod";
import { answer } from "./answer";
import {
  AGE_BASIS,
  DISABILITY,
  DOCUMENT_HOLDER,
  EDUCATION_LEVEL,
  ETHNICITY,
  GENDER_IDENTITY,
  ID_DOCUMENT,
  INTERPRETER_NEEDED,
  LITERACY,
  MARITAL_STATUS,
  MIGRATION_STATUS,
  NAME_ORDER,
  OCCUPATION,
  PROTECTION_STATUS,
  SEX,
  YES_NO,
} from "./code-lists/people";
import { adminCodeSchema, countrySchema, idSchema, languageSchema } from "./ids";
import { daySchema } from "./local-time";
import { partialDateSchema } from "./partial-date";
import { phoneEntrySchema } from "./phone";
import { text, wholeNumber } from "./text";

export const idDocumentSchema = z.strictObject({
  type: z.enum(ID_DOCUMENT),
  number: answer(text(40)),
  issuer: answer(text(80)),
  expiry: answer(partialDateSchema),
  heldBy: answer(z.enum(DOCUMENT_HOLDER)),
  seen: z.boolean(),
});

/** The person received, or met (dictionary §3.3). Everything but the two codes may be missing. */
export const personSchema = z.strictObject({
  personId: idSchema,
  survivorCode: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{6}$/),
  familyNameKm: answer(text(80)),
  givenNameKm: answer(text(80)),
  familyNameLatin: answer(text(80)),
  givenNameLatin: answer(text(80)),
  nameOrder: z.enum(NAME_ORDER),
  otherNames: answer(text(200)),
  sex: answer(z.enum(SEX)),
  /** Asked privately. */
  genderIdentity: answer(z.enum(GENDER_IDENTITY)),
  birthDate: answer(partialDateSchema),
  ageYearsStated: answer(wholeNumber(0, 110)),
  ageStatedOn: daySchema.nullable(),
  ageBasis: answer(z.enum(AGE_BASIS)),
  nationality: answer(z.array(countrySchema).min(1, "required").max(5)),
  ethnicity: answer(z.enum(ETHNICITY)),
  countryOfBirth: answer(countrySchema),
  languages: answer(z.array(languageSchema).min(1, "required").max(8)),
  interpreterNeeded: answer(z.enum(INTERPRETER_NEEDED)),
  /** Domain §5.1 step 2: somebody checked that the interpreter has no tie to the case. */
  interpreterHasNoTie: answer(z.enum(YES_NO)),
  literacy: answer(z.enum(LITERACY)),
  maritalStatus: answer(z.enum(MARITAL_STATUS)),
  childrenCount: answer(wholeNumber(0, 20)),
  childrenWithPerson: answer(wholeNumber(0, 20)),
  educationLevel: answer(z.enum(EDUCATION_LEVEL)),
  occupationBefore: answer(z.enum(OCCUPATION)),
  disability: answer(z.array(z.enum(DISABILITY)).min(1, "required").max(7)),
  pregnant: answer(z.enum(YES_NO)),
  homeCountry: answer(countrySchema),
  homeAdminCode: answer(adminCodeSchema),
  homeAddressText: answer(text(300)),
  migrationStatus: answer(z.enum(MIGRATION_STATUS)),
  protectionStatus: answer(z.enum(PROTECTION_STATUS)),
  idDocuments: answer(z.array(idDocumentSchema).min(1, "required").max(10)),
  phoneNumbers: answer(z.array(phoneEntrySchema).min(1, "required").max(10)),
  deceasedOn: answer(partialDateSchema),
  /** The same human being as a suspect; the two roles have access lists of their own (§11 R8). */
  alsoSuspectId: idSchema.nullable(),
  /** The person that this one is the same as; both ids stay, so that a merge can be undone. */
  duplicateOf: idSchema.nullable(),
  /** People that somebody compared and found to be others: they are not warned of again. */
  notDuplicateOf: z.array(idSchema).max(100),
});

export type Person = z.output<typeof personSchema>;
export type PersonInput = z.input<typeof personSchema>;
