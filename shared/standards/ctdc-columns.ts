import type { CodeOf } from "../domain/code-lists";

// The 63 columns of the k-anonymised Global Dataset as its file of July 2021 has them (dictionary §13), and
// what of ours each stands for.

type Means = CodeOf<"means">;
type Sector = CodeOf<"khSector">;
type Type = CodeOf<"exploitationType">;
type Form = CodeOf<"sexExploitationForm">;
type Relation = CodeOf<"recruiterRelation">;

/** 17 means of control; the words stand in the concatenated column. */
export const CTDC_MEANS: readonly (readonly [
  column: string,
  words: string,
  ours: readonly Means[],
])[] = [
  ["meansOfControlDebtBondage", "Debt bondage", ["debt_bondage"]],
  ["meansOfControlTakesEarnings", "Takes earnings", ["takes_earnings"]],
  ["meansOfControlRestrictsFinancialAccess", "Restricts financial access", ["restricts_financial_access"]], // prettier-ignore
  ["meansOfControlThreats", "Threats", ["threats_to_person", "threats_to_family_or_children"]],
  ["meansOfControlPsychologicalAbuse", "Psychological abuse", ["psychological_abuse"]],
  ["meansOfControlPhysicalAbuse", "Physical abuse", ["physical_abuse"]],
  ["meansOfControlSexualAbuse", "Sexual abuse", ["sexual_abuse"]],
  ["meansOfControlFalsePromises", "False promises", ["false_promises"]],
  ["meansOfControlPsychoactiveSubstances", "Psychoactive substances", ["psychoactive_substances"]],
  ["meansOfControlRestrictsMovement", "Restricts movement", ["restricts_movement"]],
  ["meansOfControlRestrictsMedicalCare", "Restricts medical care", ["restricts_medical_care"]],
  ["meansOfControlExcessiveWorkingHours", "Excessive working hours", ["excessive_hours"]],
  ["meansOfControlUsesChildren", "Uses children", ["uses_children"]],
  ["meansOfControlThreatOfLawEnforcement", "Threat of law enforcement", ["threat_of_law_enforcement"]], // prettier-ignore
  ["meansOfControlWithholdsNecessities", "Withholds necessities", ["withholds_necessities"]],
  ["meansOfControlWithholdsDocuments", "Withholds documents", ["withholds_documents"]],
  [
    "meansOfControlOther",
    "Other",
    ["abduction_or_sale", "abuse_of_authority_by_official", "other"],
  ],
];

export const CTDC_LABOUR_TYPES: readonly Type[] = [
  "forced_labour",
  "domestic_servitude",
  "debt_bondage_purpose",
  "child_labour_worst",
  "forced_begging",
  "forced_criminality",
];
export const CTDC_SEXUAL_TYPES: readonly Type[] = [
  "sexual_prostitution",
  "sexual_online",
  "sexual_pornography",
];
export const CTDC_OTHER_FLAGS: readonly (readonly [column: string, ours: readonly Type[]])[] = [
  ["isForcedMarriage", ["forced_marriage", "child_marriage"]],
  ["isForcedMilitary", ["armed_group"]],
  ["isOrganRemoval", ["organ_removal"]],
  ["isSlaveryAndPractices", ["domestic_servitude", "debt_bondage_purpose"]],
];
/** What is neither labour nor sexual. */
export const CTDC_OTHER_TYPES: readonly Type[] = [
  ...CTDC_OTHER_FLAGS.slice(0, 3).flatMap(([, ours]) => ours),
  "surrogacy",
  "illegal_adoption",
  "other",
];

export const CTDC_LABOUR: readonly (readonly [
  column: string,
  words: string,
  ours: readonly Sector[],
])[] = [
  ["typeOfLabourAgriculture", "Agriculture", ["agriculture_plantation", "logging"]],
  ["typeOfLabourAquafarming", "Aquafarming", ["fishing_boat"]],
  ["typeOfLabourBegging", "Begging", ["begging_street_vending"]],
  ["typeOfLabourConstruction", "Construction", ["construction"]],
  ["typeOfLabourDomesticWork", "Domestic work", ["domestic_work"]],
  ["typeOfLabourHospitality", "Hospitality", ["entertainment_venue", "massage", "casino_gambling"]],
  ["typeOfLabourIllicitActivities", "Illicit activities", ["scam_compound"]],
  ["typeOfLabourManufacturing", "Manufacturing", ["seafood_processing", "brick_kiln", "garment", "factory_other"]], // prettier-ignore
  ["typeOfLabourMiningOrDrilling", "Mining or drilling", ["mining"]],
  ["typeOfLabourPeddling", "Peddling", []],
  ["typeOfLabourTransportation", "Transportation", []],
  ["typeOfLabourOther", "Other", ["other"]],
];
export const CTDC_SEX: readonly (readonly [
  column: string,
  words: string,
  ours: readonly (Form | Type)[],
])[] = [
  ["typeOfSexProstitution", "Prostitution", ["prostitution", "sexual_prostitution"]],
  ["typeOfSexPornography", "Pornography", ["pornography", "sexual_pornography"]],
  ["typeOfSexRemoteInteractiveServices", "Remote interactive services", ["remote_interactive", "sexual_online"]], // prettier-ignore
  ["typeOfSexPrivateSexualServices", "Private sexual services", ["private_sexual_services"]],
];
export const CTDC_RELATION: readonly (readonly [
  column: string,
  words: string,
  ours: readonly Relation[],
])[] = [
  ["recruiterRelationIntimatePartner", "Intimate Partner", ["intimate_partner"]],
  ["recruiterRelationFriend", "Friend", ["friend"]],
  ["recruiterRelationFamily", "Family/Relative", ["parent", "other_family"]],
  ["recruiterRelationOther", "Other", ["neighbour", "employer", "acquaintance", "stranger"]],
  ["recruiterRelationUnknown", "Unknown", ["unknown"]],
];

const names = (rows: readonly (readonly [string, ...unknown[]])[]): string[] =>
  rows.map(([column]) => column);

/** All 63, in the order of the file. */
export const CTDC_COLUMNS: readonly string[] = [
  ...["yearOfRegistration", "Datasource", "gender", "ageBroad"],
  ...["majorityStatus", "majorityStatusAtExploit", "majorityEntry", "citizenship"],
  ...[...names(CTDC_MEANS), "meansOfControlNotSpecified", "meansOfControlConcatenated"],
  ...["isForcedLabour", "isSexualExploit", "isOtherExploit", "isSexAndLabour"],
  ...[...names(CTDC_OTHER_FLAGS), "typeOfExploitConcatenated"],
  ...[...names(CTDC_LABOUR), "typeOfLabourNotSpecified", "typeOfLabourConcatenated"],
  ...[...names(CTDC_SEX), "typeOfSexConcatenated"],
  ...["isAbduction", "RecruiterRelationship", "CountryOfExploitation"],
  ...names(CTDC_RELATION),
];

/** Upper ends of the age bands, in years; above the last is open. */
const AGE_BANDS = [8, 17, 20, 23, 26, 29, 38, 47] as const;

/** The band of an age as the file writes it: `9--17`, `48+`. */
export function ctdcAgeBand(years: number): string {
  const at = AGE_BANDS.findIndex((last) => years <= last);
  if (at === -1) return "48+";
  return `${String(at === 0 ? 0 : (AGE_BANDS[at - 1] ?? 0) + 1)}--${String(AGE_BANDS[at])}`;
}
