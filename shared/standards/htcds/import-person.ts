import { known, NOT_ASKED } from "../../domain/answer";
import type { NewCaseInput } from "../../domain/new-case";
import { phoneNumberSchema } from "../../domain/phone";
import { areaByNames, type HtcdsContext } from "./context";
import { splitChoices, type HtcdsId } from "./fields";
import type { RowReader } from "./row-reader";
import * as values from "./values";

type Person = NewCaseInput["person"];
type Phone = Extract<Person["phoneNumbers"], { value: unknown }>["value"][number];

const KHMER = /[\u1780-\u17d3]/;

/** The answers of a person that a row gives; the rest stays as it was. */
export function importedPerson(reader: RowReader, context: HtcdsContext): Partial<Person> {
  return {
    ...namesOf(reader),
    ...answers(reader),
    ...homeOf(reader, context),
    ...phonesOf(reader),
    ...languagesOf(reader),
  };
}

/** The standard has one pair of names: which of ours it is, its letters tell. */
function namesOf(reader: RowReader): Partial<Person> {
  const given = short(reader, "prs_FirstName", 80);
  const family = short(reader, "prs_SecondName", 80);
  const isKhmer = (name: string): boolean => KHMER.test(name);
  return {
    ...(given === null
      ? {}
      : { [isKhmer(given) ? "givenNameKm" : "givenNameLatin"]: known(given) }),
    ...(family === null
      ? {}
      : { [isKhmer(family) ? "familyNameKm" : "familyNameLatin"]: known(family) }),
    otherNames: said(short(reader, "prs_MiddleName", 200)),
  };
}

function answers(reader: RowReader): Partial<Person> {
  const birth = reader.day("prs_Birthdate");
  const codes = splitChoices(reader.text("prs_Citizenship") ?? "").map((one) => one.toUpperCase());
  const countries = codes.filter((code) => /^[A-Z]{2}$/.test(code)).slice(0, 5);
  const others = codes.filter((code) => !countries.includes(code));
  if (others.length > 0) reader.carry("prs_Citizenship", others.join(";"));
  // We hold a date or nothing; that somebody died, without a date, stays in words.
  if (reader.flag("prs_Deceased") === true) reader.carry("prs_Deceased", "TRUE");
  reader.carry("prs_IdentityNumber");
  const gender = reader.text("prs_Gender");
  return {
    birthDate: birth === null ? NOT_ASKED : known({ date: birth, prec: "day" as const }),
    genderIdentity:
      gender === "NonSpecifiedUnknown"
        ? { mv: "unknown" }
        : said(reader.code("prs_Gender", values.GENDER_MAP)),
    maritalStatus: said(reader.code("prs_MaritalStatus", values.MARITAL_MAP)),
    childrenCount: said(reader.count("prs_NumberOfChildren", 20)),
    educationLevel: said(reader.code("prs_HighestLevelOfEducation", values.EDUCATION_MAP)),
    nationality: countries.length === 0 ? NOT_ASKED : known(countries),
  };
}

function homeOf(reader: RowReader, context: HtcdsContext): Partial<Person> {
  const [state, city] = [reader.text("prs_MailingState"), reader.text("prs_MailingCity")];
  const code = state === null ? null : areaByNames(context, state, city ?? "");
  if (code === null) {
    reader.carry("prs_MailingState");
    reader.carry("prs_MailingCity");
  }
  const country = reader.text("prs_MailingCountry")?.toUpperCase() ?? null;
  const isCountry = country !== null && /^[A-Z]{2}$/.test(country);
  if (!isCountry) reader.carry("prs_MailingCountry");
  return {
    homeAdminCode: said(code),
    homeCountry: isCountry ? known(country) : NOT_ASKED,
    homeAddressText: said(short(reader, "prs_MailingStreet", 300)),
  };
}

/** Nobody is called by a number from a file: whether that is safe was not asked (dictionary §11 R9). */
function phonesOf(reader: RowReader): Partial<Person> {
  const ids = ["prs_MobilePhone", "prs_HomePhone"] as const;
  const phones = ids.flatMap((id): Phone[] => {
    const read = phoneNumberSchema.safeParse(reader.text(id) ?? "");
    if (!read.success) {
      reader.carry(id);
      return [];
    }
    const owner = id === "prs_MobilePhone" ? "self" : "other";
    const unasked = { safeToCall: NOT_ASKED, safeToText: NOT_ASKED, safeHours: NOT_ASKED };
    return [{ number: read.data, owner, ...unasked }];
  });
  return { phoneNumbers: phones.length === 0 ? NOT_ASKED : known(phones) };
}

function languagesOf(reader: RowReader): Partial<Person> {
  const ids = ["prs_PrimaryLanguage", "prs_SecondaryLanguage"] as const;
  const languages = ids.flatMap((id) => {
    const text = reader.text(id);
    const code = text === null ? null : values.languageFromHtcds(text);
    if (code === null) reader.carry(id);
    return code ?? [];
  });
  return { languages: languages.length === 0 ? NOT_ASKED : known([...new Set(languages)]) };
}

/** A text that fits its field; a longer one is kept in the account instead. */
export function short(reader: RowReader, id: HtcdsId, maxLength: number): string | null {
  const text = reader.text(id);
  return text === null || text.length <= maxLength ? text : reader.carry(id);
}

/** An answer that is known, or not asked where the file is silent. */
export function said<T>(value: T | null): { mv: "known"; value: T } | typeof NOT_ASKED {
  return value === null ? NOT_ASKED : known(value);
}
