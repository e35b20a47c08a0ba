import type { CodeOf, CodeListName } from "../../domain/code-lists";
import { INDUSTRY_ISIC } from "../../domain/code-lists/exploitation";

// Every value of ours with the value of the standard that it becomes; null where the standard has none
// (`test/unit/standards` holds each against the standard's own lists). What comes back is the first of ours
// that becomes the value.

/** The values that the standard allows, by the list's name. */
// prettier-ignore
export const HTCDS_VALUES = {
  orgType: ["NGO", "LawEnforcement", "HealthServiceOrganisation", "CentralGovernmentOrganisation", "LocalGovernmentOrganisation", "ImmigrationService", "LegalService", "CorporateBusiness", "SchoolOrCollege"],
  gender: ["Feminine", "Masculine", "TransgenderFeminine", "TransgenderMasculine", "NonConforming", "NonSpecifiedUnknown"],
  marital: ["Single", "Married", "Widowed", "Divorced", "Separated", "RegisteredPartnership"],
  education: ["EarlyChildhoodEducation", "PrimaryEducation", "LowerSecondaryEducation", "UpperSecondaryEducation", "PostSecondaryNonTertiaryEducation", "ShortCycleTertiaryEducation", "BachelorsOrEquivalentLevel", "MastersOrEquivalentLevel", "DoctoralOrEquivalentLevel"],
  tipStatus: ["PossibleVictimOfTrafficking", "ActualVictimOfTrafficking", "NotAVictimOfTrafficking"],
  decisionOrg: ["Police", "NGO", "CourtOrProsecution", "NonPoliceGovernmentalOrganization", "Other"],
  relationship: ["Familial", "Acquainted", "Unaquainted"],
  platform: ["Facebook", "Instagram", "WhatsApp", "Telegram", "FacebookMessenger", "Viber", "SnapChat", "Line", "4Sale", "WeChat", "QQ", "QZone", "TikTok", "Twitter", "Other"],
  method: ["AtAPlaceOfBusiness", "AtAnEducationalInstitution", "AtWork", "ThroughOnlineSocialNetworks", "ThroughAnOnlineAdvertisement", "ThroughATelevisionAdvert", "ThroughANewspaperAdvert", "ThroughFamilyOrFamilyEvents", "ThroughFriendsOrSocialEvents", "Other"],
  means: ["PhysicalThreats", "ThreatsLawEnforcement", "ThreatensChildrenFamily", "DebtBondage", "FalsePromises", "PhysicalAbuse", "SexualAbuse", "TakesEarnings", "RestrictsFinancialAccess", "RestrictsMedicalCare", "WithholdsNecessities", "PsychologicalAbuse", "PsychoactiveSubstance", "ExcessiveWorkingHours", "WithholdsDocuments", "Other"],
  exploitation: ["ForcedLabour", "SexualExploitation", "ChildLabour", "ForcedMarriage", "Servitude", "ForcedMilitaryByNonStateActors", "OrganRemoval", "ForcedBegging", "ForcedAdoption", "Surrogacy", "Other"],
  sexForm: ["Prostitution", "Pornography", "RemoteInteractiveServices", "PrivateSexualServices"],
  industry: ["A_AgricultureForestryAndFishing", "B_MiningAndQuarrying", "C_Manufacturing", "D_ElectricityGasSteamAndAirConditioningSupply", "E_WaterSupplySewerageWasteManagement", "F_Construction", "G_WholesaleAndRetailTradeRepairOfMotorVehicles", "H_TransportationAndStorage", "I_AccommodationAndFoodServiceActivities", "J_InformationAndCommunication", "K_FinancialAndInsuranceActivities", "L_RealEstateActivities", "M_ProfessionalScientificAndTechnicalActivities", "N_AdministrativeAndSupportServiceActivities", "O_PublicAdministrationAndDefence", "P_Education", "Q_HumanHealthAndSocialWorkActivities", "R_ArtsEntertainmentAndRecreation", "S_OtherServiceActivities", "T_ActivitiesOfHouseholdsAsEmployers", "U_ActivitiesOfExtraterritorialOrganizations"],
  role: ["TravellingPartner", "Transporter", "RecruiterOrIntermediary", "BrokerTravelAgent", "TransferredIndividual", "HarbouredIndividual", "SoldIndividual", "BoughtIndividual", "ReceivedIndividual", "ControlledIndividual", "Smuggler", "Abuser", "Kidnapper", "Exploiter", "Other"],
  status: ["Active", "FollowUp", "Closed", "ClosedReferred"],
  referralReason: ["AdditionalServicesRequired", "MigrationOrChangeOfLocation", "Other"],
  eventType: ["Recruitment", "Transit", "Exploitation"],
  planType: ["Education", "Financial", "Health", "LabourExploitationRehabilitation", "Legal", "Livelihood", "RightsBasedTraining", "SexualExploitationRehabilitation", "SocialCare"],
} as const;

export type HtcdsList = keyof typeof HTCDS_VALUES;
export type HtcdsValue<L extends HtcdsList> = (typeof HTCDS_VALUES)[L][number];

/** What each code of one of our lists becomes. */
export type CodeMap<N extends CodeListName, L extends HtcdsList> = Readonly<
  Record<CodeOf<N>, HtcdsValue<L> | null>
>;

export const ORG_TYPE_MAP: CodeMap<"orgType", "orgType"> = {
  ngo_shelter: "NGO",
  ngo_service: "NGO",
  state_shelter_transit: "CentralGovernmentOrganisation",
  mosvy_national: "CentralGovernmentOrganisation",
  dosvy_provincial: "LocalGovernmentOrganisation",
  district_osvy: "LocalGovernmentOrganisation",
  commune_ccwc: "LocalGovernmentOrganisation",
  police_anti_trafficking: "LawEnforcement",
  police_other: "LawEnforcement",
  military_police: "LawEnforcement",
  court_prosecution: "LegalService",
  immigration: "ImmigrationService",
  embassy_consulate: "CentralGovernmentOrganisation",
  international_org: "NGO",
};
export const GENDER_MAP: CodeMap<"genderIdentity", "gender"> = {
  feminine: "Feminine",
  masculine: "Masculine",
  transgender_feminine: "TransgenderFeminine",
  transgender_masculine: "TransgenderMasculine",
  non_conforming: "NonConforming",
};
export const MARITAL_MAP: CodeMap<"maritalStatus", "marital"> = {
  single: "Single",
  married: "Married",
  cohabiting: "RegisteredPartnership",
  widowed: "Widowed",
  divorced: "Divorced",
  separated: "Separated",
};
export const EDUCATION_MAP: CodeMap<"educationLevel", "education"> = {
  none: null,
  early_childhood: "EarlyChildhoodEducation",
  primary: "PrimaryEducation",
  lower_secondary: "LowerSecondaryEducation",
  upper_secondary: "UpperSecondaryEducation",
  post_secondary: "PostSecondaryNonTertiaryEducation",
  short_tertiary: "ShortCycleTertiaryEducation",
  bachelor: "BachelorsOrEquivalentLevel",
  master: "MastersOrEquivalentLevel",
  doctoral: "DoctoralOrEquivalentLevel",
};
export const ASSESSMENT_MAP: CodeMap<"tipStatus", "tipStatus"> = {
  possible: "PossibleVictimOfTrafficking",
  actual: "ActualVictimOfTrafficking",
  not_victim: "NotAVictimOfTrafficking",
  under_assessment: null,
};
export const FORMAL_MAP: CodeMap<"formalIdentification", "tipStatus"> = {
  not_sought: null,
  declined_by_person: null,
  applied: null,
  presumed: "PossibleVictimOfTrafficking",
  confirmed: "ActualVictimOfTrafficking",
  refused: "NotAVictimOfTrafficking",
};
export const DECISION_ORG_MAP: CodeMap<"decisionOrg", "decisionOrg"> = {
  police: "Police",
  ngo: "NGO",
  court_or_prosecution: "CourtOrProsecution",
  non_police_government: "NonPoliceGovernmentalOrganization",
  other: "Other",
};
/** The standard misspells its last value, and files have to. */
export const RELATIONSHIP_MAP: CodeMap<"recruiterRelation", "relationship"> = {
  other_family: "Familial",
  parent: "Familial",
  intimate_partner: "Familial",
  acquaintance: "Acquainted",
  friend: "Acquainted",
  neighbour: "Acquainted",
  employer: "Acquainted",
  stranger: "Unaquainted",
  unknown: null,
};
export const PLATFORM_MAP: CodeMap<"platform", "platform"> = {
  facebook: "Facebook",
  instagram: "Instagram",
  whatsapp: "WhatsApp",
  telegram: "Telegram",
  facebook_messenger: "FacebookMessenger",
  viber: "Viber",
  snapchat: "SnapChat",
  line: "Line",
  "4sale": "4Sale",
  wechat: "WeChat",
  qq: "QQ",
  qzone: "QZone",
  tiktok: "TikTok",
  twitter: "Twitter",
  other: "Other",
  phone_call: "Other",
};
export const METHOD_MAP: CodeMap<"recruitMethod", "method"> = {
  place_of_business: "AtAPlaceOfBusiness",
  school: "AtAnEducationalInstitution",
  at_work: "AtWork",
  online_social_network: "ThroughOnlineSocialNetworks",
  online_advert: "ThroughAnOnlineAdvertisement",
  tv_advert: "ThroughATelevisionAdvert",
  newspaper_advert: "ThroughANewspaperAdvert",
  family_or_family_event: "ThroughFamilyOrFamilyEvents",
  friends_or_social_event: "ThroughFriendsOrSocialEvents",
  other: "Other",
  village_broker: "Other",
  licensed_agency: "Other",
  unlicensed_agency: "Other",
  abduction: "Other",
};
/** Two of ours are named on the standard's own page of definitions, and not in its sheet. */
export const MEANS_ONLY_IN_DEFINITIONS = {
  restricts_movement: "RestrictsMovement",
  uses_children: "UsesChildren",
} as const;
export const MEANS_MAP: CodeMap<"means", "means"> = {
  debt_bondage: "DebtBondage",
  takes_earnings: "TakesEarnings",
  restricts_financial_access: "RestrictsFinancialAccess",
  threats_to_person: "PhysicalThreats",
  threats_to_family_or_children: "ThreatensChildrenFamily",
  threat_of_law_enforcement: "ThreatsLawEnforcement",
  psychological_abuse: "PsychologicalAbuse",
  physical_abuse: "PhysicalAbuse",
  sexual_abuse: "SexualAbuse",
  false_promises: "FalsePromises",
  psychoactive_substances: "PsychoactiveSubstance",
  restricts_medical_care: "RestrictsMedicalCare",
  excessive_hours: "ExcessiveWorkingHours",
  withholds_necessities: "WithholdsNecessities",
  withholds_documents: "WithholdsDocuments",
  other: "Other",
  restricts_movement: "Other",
  uses_children: "Other",
  abduction_or_sale: "Other",
  abuse_of_authority_by_official: "Other",
};
export const EXPLOITATION_MAP: CodeMap<"exploitationType", "exploitation"> = {
  forced_labour: "ForcedLabour",
  domestic_servitude: "Servitude",
  debt_bondage_purpose: "ForcedLabour",
  child_labour_worst: "ChildLabour",
  forced_begging: "ForcedBegging",
  forced_marriage: "ForcedMarriage",
  child_marriage: "ForcedMarriage",
  surrogacy: "Surrogacy",
  illegal_adoption: "ForcedAdoption",
  organ_removal: "OrganRemoval",
  sexual_prostitution: "SexualExploitation",
  sexual_online: "SexualExploitation",
  sexual_pornography: "SexualExploitation",
  armed_group: "ForcedMilitaryByNonStateActors",
  other: "Other",
  forced_criminality: "Other",
};
/** The form that a type of ours says besides. */
export const FORM_OF_TYPE = {
  sexual_prostitution: "Prostitution",
  sexual_online: "RemoteInteractiveServices",
  sexual_pornography: "Pornography",
} as const satisfies Partial<Record<CodeOf<"exploitationType">, HtcdsValue<"sexForm">>>;
export const SEX_FORM_MAP: CodeMap<"sexExploitationForm", "sexForm"> = {
  prostitution: "Prostitution",
  pornography: "Pornography",
  remote_interactive: "RemoteInteractiveServices",
  private_sexual_services: "PrivateSexualServices",
  other: null,
};
/** That an official took part is told to nobody by a file (dictionary §8.3 R24). */
export const ROLE_MAP: CodeMap<"suspectRole", "role"> = {
  travelling_partner: "TravellingPartner",
  transporter: "Transporter",
  recruiter_intermediary: "RecruiterOrIntermediary",
  broker_travel_agent: "BrokerTravelAgent",
  transferred_individual: "TransferredIndividual",
  harboured_individual: "HarbouredIndividual",
  sold_individual: "SoldIndividual",
  bought_individual: "BoughtIndividual",
  received_individual: "ReceivedIndividual",
  controlled_individual: "ControlledIndividual",
  smuggler: "Smuggler",
  abuser: "Abuser",
  kidnapper: "Kidnapper",
  exploiter: "Exploiter",
  other: "Other",
  complicit_official: "Other",
};
/** A file that was made by mistake is no case and is not in any export. */
export const STATUS_MAP: CodeMap<"caseStatus", "status"> = {
  active: "Active",
  draft: "Active",
  pending_review: "Active",
  follow_up: "FollowUp",
  closed: "Closed",
  closed_referred: "ClosedReferred",
  closed_not_victim: "Closed",
  void_error: null,
};
export const REFERRAL_REASON_MAP: CodeMap<"referralReason", "referralReason"> = {
  service_not_here: "AdditionalServicesRequired",
  capacity_full: "AdditionalServicesRequired",
  location: "MigrationOrChangeOfLocation",
  person_request: "Other",
  protection: "Other",
  legal_duty: "Other",
};
export const NEED_MAP: CodeMap<"need", "planType"> = {
  physical_health: "Health",
  mental_health: "Health",
  social_relations: "SocialCare",
  safety: "SocialCare",
  food: "SocialCare",
  shelter: "SocialCare",
  clothing: "SocialCare",
  schooling: "Education",
  family_relations: "SocialCare",
  legal_help: "Legal",
  legal_documents: "Legal",
  livelihood: "Livelihood",
  return_home: "SocialCare",
  child_care: "SocialCare",
  interpretation: "SocialCare",
};
export const SERVICE_MAP: CodeMap<"service", "planType"> = {
  general_health: "Health",
  emergency_medical: "Health",
  sexual_reproductive_health: "Health",
  psychosocial: "Health",
  psychiatric: "Health",
  legal_aid: "Legal",
  police_protection: "Legal",
  formal_identification: "Legal",
  document_replacement: "Legal",
  education: "Education",
  vocational_livelihood: "Livelihood",
  cash_or_material: "Financial",
  other: "SocialCare",
  safe_shelter: "SocialCare",
  family_tracing: "SocialCare",
  family_mediation_reunification: "SocialCare",
  repatriation: "SocialCare",
  child_protection_alternative_care: "SocialCare",
  interpretation: "SocialCare",
};
/** Plans of the standard for which we have no need and no service of that name. */
export const OTHER_PLANS = {
  LabourExploitationRehabilitation: { need: "social_relations", service: "psychosocial" },
  RightsBasedTraining: { need: "legal_help", service: "legal_aid" },
  SexualExploitationRehabilitation: { need: "mental_health", service: "psychosocial" },
  Financial: { need: "livelihood", service: "cash_or_material" },
} as const;

/** The code of ours that a value comes back as: the first that becomes it. */
export function codeFor<N extends string>(
  map: Readonly<Record<N, string | null>>,
  value: string,
): N | null {
  const entries = Object.entries(map) as [N, string | null][];
  return entries.find(([, theirs]) => theirs === value)?.[0] ?? null;
}

const TO_639_2: Readonly<Record<string, string>> = {
  ...{ cmn: "zho", yue: "zho", nan: "zho", zlm: "msa", cja: "cmc", jra: "cmc" },
  ...{ csx: "sgn", swh: "swa", tpu: "mkh", brb: "mkh", krr: "mkh" },
};
const FROM_639_2: Readonly<Record<string, string>> = {
  ...{ zho: "cmn", chi: "cmn", msa: "zlm", may: "zlm", cmc: "cja", sgn: "csx", swa: "swh" },
  ...{ mkh: "tpu", bur: "mya", fre: "fra", ger: "deu" },
};

/** ISO 639-2 of a language of ours (ISO 639-3): groups stand for those that have no code there. */
export function languageForHtcds(code: string): string {
  return TO_639_2[code] ?? code;
}

/** ISO 639-3 of a code of the standard, or null for a text that is no such code. */
export function languageFromHtcds(code: string): string | null {
  const plain = code.trim().toLowerCase();
  return /^[a-z]{3}$/.test(plain) ? (FROM_639_2[plain] ?? plain) : null;
}

/** The sections of ISIC, each of which begins one value of the standard with its letter. */
export const INDUSTRY_SECTIONS = INDUSTRY_ISIC;
