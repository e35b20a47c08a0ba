import type { DataScope } from "../../domain/consent";

// The 84 fields of the Human Trafficking Case Data Standard v2.0 (dictionary §13), and what this program
// has for each. Names and values are the standard's; every other word is ours.

export type HtcdsSection =
  | "organisation"
  | "person"
  | "victim"
  | "perpetrator"
  | "case"
  | "referral"
  | "comment"
  | "event"
  | "plan"
  | "consent";

/** What a cell of it holds; `choices` are joined by semicolons. */
export type HtcdsKind = "text" | "number" | "date" | "flag" | "choice" | "choices";

/** What is lost on the way there (`standards.loss.<code>` in i18n). */
export type HtcdsLoss =
  /** The standard has fewer values than we. */
  | "fewer_values"
  /** One of several answers fits. */
  | "one_of_many"
  /** Only what is known to the day goes. */
  | "whole_days_only"
  /** A name stands for an entry of a list. */
  | "name_for_entry"
  /** A place is told by its name, as far as the district. */
  | "place_by_name"
  /** Yes or nothing, where we know who, when and how. */
  | "yes_or_nothing"
  /** Put together from several of ours. */
  | "built_from_several";

/** Why a field is left out on purpose (`standards.leftOut.<code>` in i18n). */
export type HtcdsLeftOut = "not_asked_here" | "place_too_exact" | "deprecated" | "always_here";

interface Mapped {
  readonly leftOut: null;
  /** Fields of the dictionary, `entity.field`. */
  readonly ours: readonly string[];
  readonly loss: HtcdsLoss | null;
  /** The part of a packet that it belongs to; null goes to no other organisation. */
  readonly scope: DataScope | null;
}
interface LeftOut {
  readonly leftOut: HtcdsLeftOut;
  readonly ours: readonly [];
  readonly loss: null;
  readonly scope: null;
}
export type HtcdsField<Id extends string = string> = {
  readonly id: Id;
  readonly label: string;
  readonly section: HtcdsSection;
  readonly kind: HtcdsKind;
  readonly isCore: boolean;
} & (Mapped | LeftOut);

type Where = readonly [section: HtcdsSection, kind: HtcdsKind, core?: "core"];

function has<const Id extends string>(
  id: Id,
  label: string,
  [section, kind, core]: Where,
  ours: readonly string[],
  scope: DataScope | null,
  loss: HtcdsLoss | null = null,
): HtcdsField<Id> {
  return { id, label, section, kind, isCore: core === "core", leftOut: null, ours, loss, scope };
}

function out<const Id extends string>(
  id: Id,
  label: string,
  [section, kind, core]: Where,
  leftOut: HtcdsLeftOut,
): HtcdsField<Id> {
  const none = { ours: [], loss: null, scope: null } as const;
  return { id, label, section, kind, isCore: core === "core", leftOut, ...none };
}

// prettier-ignore
export const HTCDS_FIELDS = [
  has("org_Name", "Organisation Name", ["organisation", "text"], ["organisation.nameEn", "organisation.nameKm"], null, "one_of_many"),
  has("org_ShippingCity", "Shipping City", ["organisation", "text"], ["organisation.adminCode"], null, "place_by_name"),
  out("org_ShippingCountry", "Shipping Country", ["organisation", "text"], "always_here"),
  has("org_ShippingState", "Shipping State/Province", ["organisation", "text"], ["organisation.adminCode"], null, "place_by_name"),
  has("org_ShippingStreet", "Shipping Street", ["organisation", "text"], ["organisation.addressText"], null),
  out("org_ShippingPostalCode", "Shipping Zip/Postal Code", ["organisation", "text"], "place_too_exact"),
  out("org_ShippingLongitude", "Longitude", ["organisation", "number"], "place_too_exact"),
  out("org_ShippingLatitude", "Latitude", ["organisation", "number"], "place_too_exact"),
  has("org_Phone", "Phone", ["organisation", "text"], ["organisation.phone"], null),
  has("org_Type", "Type", ["organisation", "choice"], ["organisation.orgType"], null, "fewer_values"),
  out("prs_Salutation", "Salutation", ["person", "text", "core"], "not_asked_here"),
  has("prs_FirstName", "First Name", ["person", "text", "core"], ["person.givenNameLatin", "person.givenNameKm"], "identity", "one_of_many"),
  has("prs_MiddleName", "Middle Name", ["person", "text"], ["person.otherNames"], null),
  has("prs_SecondName", "Second Name", ["person", "text", "core"], ["person.familyNameLatin", "person.familyNameKm"], "identity", "one_of_many"),
  has("prs_Birthdate", "Birthdate", ["person", "date", "core"], ["person.birthDate"], "identity", "whole_days_only"),
  has("prs_Gender", "Gender", ["person", "choice", "core"], ["person.genderIdentity"], null, "fewer_values"),
  has("prs_Deceased", "Deceased", ["person", "flag"], ["person.deceasedOn"], null, "yes_or_nothing"),
  has("prs_MaritalStatus", "Marital Status", ["person", "choice"], ["person.maritalStatus"], "family", "fewer_values"),
  has("prs_NumberOfChildren", "Number of Children", ["person", "number"], ["person.childrenCount"], "family"),
  has("prs_PrimaryLanguage", "Primary Language", ["person", "text"], ["person.languages"], "identity", "fewer_values"),
  has("prs_SecondaryLanguage", "Secondary Language", ["person", "text"], ["person.languages"], "identity", "fewer_values"),
  has("prs_HighestLevelOfEducation", "Highest Level of Education", ["person", "choice"], ["person.educationLevel"], null, "fewer_values"),
  has("prs_Citizenship", "Citizenship", ["person", "choices", "core"], ["person.nationality"], "identity", "fewer_values"),
  has("prs_IdentityNumber", "Identity Number", ["person", "text"], ["person.idDocuments"], "documents", "one_of_many"),
  out("prs_Title", "Title", ["person", "text", "core"], "not_asked_here"),
  out("prs_Email", "Email", ["person", "text", "core"], "not_asked_here"),
  has("prs_HomePhone", "Home Phone", ["person", "text", "core"], ["person.phoneNumbers"], "contact", "one_of_many"),
  has("prs_MobilePhone", "Mobile Phone", ["person", "text", "core"], ["person.phoneNumbers"], "contact", "one_of_many"),
  has("prs_MailingCity", "Mailing City", ["person", "text", "core"], ["person.homeAdminCode"], "contact", "place_by_name"),
  has("prs_MailingCountry", "Mailing Country", ["person", "text", "core"], ["person.homeCountry"], null),
  has("prs_MailingState", "Mailing State/Province", ["person", "text", "core"], ["person.homeAdminCode"], "contact", "place_by_name"),
  has("prs_MailingStreet", "Mailing Street", ["person", "text", "core"], ["person.homeAddressText"], null),
  out("prs_MailingPostalCode", "Mailing Zip/Postal Code", ["person", "text", "core"], "place_too_exact"),
  out("prs_MailingLongitude", "Longitude", ["person", "number"], "place_too_exact"),
  out("prs_MailingLatitude", "Latitude", ["person", "number"], "place_too_exact"),
  out("vic_AgreementToManagePersonalData", "Agreement to Manage Personal Data", ["victim", "flag"], "deprecated"),
  has("vic_TraffickingStatus", "Trafficking Status", ["victim", "choice", "core"], ["caseFile.formalIdentification", "caseFile.shelterAssessment"], null, "built_from_several"),
  has("vic_TraffickingStatusDecisionMakingOrg", "Trafficking Status Decision Making Organization", ["victim", "choice", "core"], ["caseFile.formalIdAuthority"], null, "built_from_several"),
  has("vic_RelationshipToTrafficker", "Relationship to Trafficker", ["victim", "choice"], ["recruitment.recruiterRelation"], null, "fewer_values"),
  has("vic_AgeWhenTrafficked", "Age when Trafficked", ["victim", "number"], ["recruitment.ageWhenTrafficked"], null, "one_of_many"),
  has("vic_RecruitmentWebsitesAndApps", "Recruitment Websites and Apps", ["victim", "choices"], ["recruitment.platforms"], null, "fewer_values"),
  has("vic_MethodOfRecruitment", "Method of Recruitment", ["victim", "choices", "core"], ["recruitment.method"], null, "fewer_values"),
  has("vic_LocationOfRecruitment", "Location of Recruitment", ["victim", "text", "core"], ["recruitment.recruitedAdminCode", "recruitment.recruitedCountry"], null, "place_by_name"),
  has("vic_MethodsOfControl", "Methods of Control", ["victim", "choices", "core"], ["episode.means"], null, "fewer_values"),
  has("vic_TypeOfExploitation", "Type of Exploitation", ["victim", "choices", "core"], ["episode.exploitationType"], "exploitation_facts", "fewer_values"),
  has("vic_ForcedLabourIndustry", "Forced Labour Industry", ["victim", "choice", "core"], ["episode.industryIsic"], null, "one_of_many"),
  has("vic_TypeOfSexExploitation", "Type of Sex Exploitation", ["victim", "choices", "core"], ["episode.sexExploitationForm", "episode.exploitationType"], null, "fewer_values"),
  has("vic_LocationOfExploitation", "Location of Exploitation", ["victim", "text", "core"], ["episode.adminCode", "episode.country"], null, "place_by_name"),
  has("vic_ExploitationWebsitesAndApps", "Exploitation Websites and Apps", ["victim", "choices"], ["episode.platformsUsed"], null, "fewer_values"),
  out("vic_Vulnerabilities", "Vulnerabilities", ["victim", "choices", "core"], "deprecated"),
  out("vic_DetailsOfVulnerabilities", "Details Of Vulnerabilities", ["victim", "text", "core"], "deprecated"),
  has("per_RoleInProcess", "Role in Process", ["perpetrator", "choices"], ["suspect.roles"], null, "fewer_values"),
  out("per_RoleDetails", "Role Details", ["perpetrator", "text"], "not_asked_here"),
  out("per_Organisation", "Organisation", ["perpetrator", "text"], "not_asked_here"),
  has("cas_Status", "Status", ["case", "choice", "core"], ["caseFile.status"], null, "fewer_values"),
  has("cas_ReasonForCaseClosure", "Reason for Case Closure", ["case", "text", "core"], ["caseFile.closureReason"], null),
  has("cas_CaseOwner", "Case Owner", ["case", "text", "core"], ["caseFile.caseOwner"], null, "name_for_entry"),
  has("cas_ReferringOrganisation", "Referring Organisation", ["referral", "text", "core"], ["referral.fromOrgId"], null, "name_for_entry"),
  has("cas_IncomingReferralDate", "Incoming Referral Date", ["referral", "date", "core"], ["referral.referredOn"], null),
  has("cas_ReferringPrimaryCaseWorker", "Referring Primary Case Worker", ["referral", "text", "core"], ["referral.toContact"], null),
  has("cas_ReasonForIncomingReferral", "Reason for Incoming Referral", ["referral", "choice", "core"], ["referral.reason"], null, "fewer_values"),
  has("cas_IncomingReferralDetails", "Incoming Referral Details", ["referral", "text", "core"], ["referral.note"], null),
  has("cas_ReferredOrganisation", "Referred Organisation", ["referral", "text", "core"], ["referral.toOrgId"], null, "name_for_entry"),
  has("cas_ReferredPrimaryCaseWorker", "Referred Primary Case Worker", ["referral", "text", "core"], ["referral.toContact"], null),
  has("cas_ReasonForOutgoingReferral", "Reason for Outgoing Referral", ["referral", "choice", "core"], ["referral.reason"], null, "fewer_values"),
  has("cas_OutgoingReferralDate", "Outgoing Referral Date", ["referral", "date", "core"], ["referral.referredOn"], null),
  has("cas_OutgoingReferralDetails", "Outgoing Referral Details", ["referral", "text", "core"], ["referral.note"], null),
  has("cco_CaseComment", "Case Comment", ["comment", "text"], ["caseFile.narrative"], null),
  out("hte_Longitude", "Longitude", ["event", "number"], "place_too_exact"),
  out("hte_Latitude", "Latitude", ["event", "number"], "place_too_exact"),
  has("hte_City", "City", ["event", "text"], ["recruitment.recruitedAdminCode", "episode.adminCode"], null, "place_by_name"),
  has("hte_Country", "Country", ["event", "text"], ["recruitment.recruitedCountry", "episode.country"], null),
  has("hte_State", "State", ["event", "text"], ["recruitment.recruitedAdminCode", "episode.adminCode"], null, "place_by_name"),
  out("hte_Street", "Street", ["event", "text"], "place_too_exact"),
  out("hte_PostalCode", "PostalCode", ["event", "text"], "place_too_exact"),
  has("hte_Date", "Date", ["event", "date"], ["recruitment.recruitedOn", "routeLeg.fromDate", "episode.startDate"], null, "whole_days_only"),
  has("hte_Type", "Type", ["event", "choice"], ["episode.stageReached"], null, "built_from_several"),
  has("hte_Description", "Description", ["event", "text"], ["recruitment.promisedJob"], null),
  has("spl_Objectives", "Objectives", ["plan", "text"], ["need.goal"], null),
  has("spl_ActionPlan", "Action Plan", ["plan", "text"], ["need.action"], null),
  has("spl_PlannedEndDate", "Planned End Date", ["plan", "date"], ["need.dueOn"], null),
  has("spl_ActualEndDate", "Actual End Date", ["plan", "date"], ["service.endedOn"], null),
  has("spl_Type", "Type", ["plan", "choice"], ["need.domain", "service.serviceType"], null, "fewer_values"),
  has("con_Consent", "Consent", ["consent", "flag", "core"], ["consent.decision"], null, "yes_or_nothing"),
] as const;

export type HtcdsId = (typeof HTCDS_FIELDS)[number]["id"];

/** The fields of these sections in the order of the standard. */
export function fieldsOf(...sections: readonly HtcdsSection[]): readonly HtcdsField<HtcdsId>[] {
  const all: readonly HtcdsField<HtcdsId>[] = HTCDS_FIELDS;
  return all.filter(({ section }) => sections.includes(section));
}

const BY_ID = new Map<string, HtcdsField<HtcdsId>>(HTCDS_FIELDS.map((field) => [field.id, field]));

export function htcdsField(id: string): HtcdsField<HtcdsId> | null {
  return BY_ID.get(id) ?? null;
}

const LIST_LIMIT = ";";

/** Several values in one cell. */
export function joinChoices(values: readonly string[]): string {
  return [...new Set(values)].join(LIST_LIMIT);
}

/** The values of one cell, without blanks and doubles. */
export function splitChoices(text: string): string[] {
  const values = text.split(LIST_LIMIT).map((value) => value.trim());
  return [...new Set(values.filter((value) => value !== ""))];
}
