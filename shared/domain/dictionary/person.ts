import { elsewhere, field, own, type EntityDictionary, type Known } from "./entry";
import type { Person } from "../person";
import type { PhoneEntry } from "../phone";

export const person: EntityDictionary<Person> = {
  entity: "person",
  fields: {
    personId: field("person_id", "OPS", "S"),
    survivorCode: field("survivor_code", "ID", "S"),
    familyNameKm: field("family_name_km", "ID", "O", {
      maps: ["HTCDS prs_SecondName"],
      scope: "identity",
      isName: true,
    }),
    givenNameKm: field("given_name_km", "ID", "O", {
      maps: ["HTCDS prs_FirstName"],
      scope: "identity",
      isName: true,
    }),
    familyNameLatin: field("family_name_latin", "ID", "O", {
      maps: ["HTCDS prs_SecondName"],
      scope: "identity",
      isName: true,
    }),
    givenNameLatin: field("given_name_latin", "ID", "O", {
      maps: ["HTCDS prs_FirstName"],
      scope: "identity",
      isName: true,
    }),
    nameOrder: field("name_order", "OPS", "C"),
    otherNames: field("other_names", "ID", "O", {
      maps: ["HTCDS prs_MiddleName (poor fit)"],
      isName: true,
    }),
    sex: field("sex", "STQ", "F", { maps: ["CTDC gender", "IC-TIP V"], scope: "identity" }),
    genderIdentity: field("gender_identity", "SEN", "O", {
      maps: ["HTCDS prs_Gender (6)"],
    }),
    birthDate: field("birth_date", "ID", "C", { maps: ["HTCDS prs_Birthdate"], scope: "identity" }),
    ageYearsStated: field("age_years_stated", "STQ", "C", {
      maps: ["CTDC ageBroad", "IC-TIP V"],
      scope: "identity",
    }),
    ageStatedOn: field("age_stated_on", "OPS", "C"),
    ageBasis: field("age_basis", "STA", "C"),
    nationality: field("nationality", "STQ", "F", {
      maps: ["HTCDS prs_Citizenship", "CTDC citizenship", "IC-TIP V"],
      scope: "identity",
    }),
    ethnicity: field("ethnicity", "SEN", "O"),
    countryOfBirth: field("country_of_birth", "STQ", "O"),
    languages: field("languages", "STA", "F", {
      maps: ["HTCDS prs_PrimaryLanguage, prs_SecondaryLanguage (639-2)"],
      scope: "identity",
    }),
    interpreterNeeded: field("interpreter_needed", "STA", "F", { scope: "identity" }),
    interpreterHasNoTie: own("interpreter_has_no_tie", "SEN", "O"),
    literacy: field("literacy", "STA", "O"),
    maritalStatus: field("marital_status", "STQ", "O", {
      maps: ["HTCDS prs_MaritalStatus (6)"],
      scope: "family",
    }),
    childrenCount: field("children_count", "STQ", "O", {
      maps: ["HTCDS prs_NumberOfChildren"],
      scope: "family",
    }),
    childrenWithPerson: field("children_with_person", "STQ", "O"),
    educationLevel: field("education_level", "STA", "O", {
      maps: ["HTCDS prs_HighestLevelOfEducation (9)"],
    }),
    occupationBefore: field("occupation_before", "STA", "O"),
    disability: field("disability", "SEN", "O", { scope: "health" }),
    pregnant: field("pregnant", "SEN", "O", { scope: "health" }),
    homeCountry: field("home_country", "STQ", "O", {
      maps: ["HTCDS prs_MailingCountry"],
    }),
    homeAdminCode: field("home_admin_code", "ID", "C", {
      maps: ["HTCDS prs_MailingState, prs_MailingCity"],
      scope: "contact",
    }),
    homeAddressText: field("home_address_text", "ID", "O", {
      maps: ["HTCDS prs_MailingStreet"],
    }),
    migrationStatus: field("migration_status", "SEN", "O", {
      maps: ["HTCDS guidance 7"],
      scope: "legal",
    }),
    protectionStatus: field("protection_status", "SEN", "O", {
      maps: ["HTCDS guidance 7"],
    }),
    idDocuments: field("id_documents", "ID", "O", {
      maps: ["HTCDS prs_IdentityNumber"],
      scope: "documents",
    }),
    phoneNumbers: field("phone_numbers", "ID", "O", {
      maps: ["HTCDS prs_HomePhone, prs_MobilePhone"],
      scope: "contact",
    }),
    deceasedOn: field("deceased_on", "SEN", "O", { maps: ["HTCDS prs_Deceased"] }),
    alsoSuspectId: field("also_suspect_id", "SEN", "O", { maps: ["HTCDS per_RoleInProcess"] }),
    duplicateOf: field("duplicate_of", "OPS", "O"),
    notDuplicateOf: own("not_duplicate_of", "OPS", "O"),
  },
  elsewhere: [
    elsewhere("birth_date_prec", "OPS", "C", "person.birthDate, its part prec"),
    elsewhere("child_presumed", "STQ", "auto", "isChildPresumed (shared/domain/age.ts)", [
      "CTDC majorityStatus",
    ]),
  ],
};

export const idDocument: EntityDictionary<Known<Person["idDocuments"]>[number]> = {
  entity: "id_document",
  fields: {
    type: own("type", "ID", "O", { scope: "documents" }),
    number: own("number", "ID", "O", { scope: "documents" }),
    issuer: own("issuer", "ID", "O", { scope: "documents" }),
    expiry: own("expiry", "ID", "O", { scope: "documents" }),
    heldBy: own("held_by", "ID", "O", { scope: "documents" }),
    seen: own("seen", "ID", "O", { scope: "documents" }),
  },
  elsewhere: [],
};

export const phone: EntityDictionary<PhoneEntry> = {
  entity: "phone",
  fields: {
    number: own("number", "ID", "O", { scope: "contact" }),
    owner: own("owner", "ID", "O", { scope: "contact" }),
    safeToCall: own("safe_to_call", "ID", "O", { scope: "contact" }),
    safeToText: own("safe_to_text", "ID", "O", { scope: "contact" }),
    safeHours: own("safe_hours", "ID", "O", { scope: "contact" }),
  },
  elsewhere: [],
};
