// Code lists about people and their circumstances (dictionary §4). Codes are never translated or renamed.

export const SEX = ["female", "male", "other_registered", "unknown"] as const;
export const AGE_BASIS = [
  "birth_certificate",
  "identity_card_or_passport",
  "family_book",
  "stated",
  "staff_estimate",
  "medical_assessment",
] as const;
export const AGE_BAND = ["u15", "a15_17", "a18p", "unk"] as const;
export const NAME_ORDER = [
  "family_first",
  "given_first",
  "given_then_father",
  "single_name",
] as const;
export const ETHNICITY = [
  "khmer",
  "cham_khmer_islam",
  "vietnamese",
  "chinese",
  "indigenous",
  "other",
] as const;
export const LITERACY = ["none", "khmer", "other", "both"] as const;
export const INTERPRETER_NEEDED = ["no", "yes_available", "yes_missing"] as const;
export const MARITAL_STATUS = [
  "single",
  "married",
  "cohabiting",
  "widowed",
  "divorced",
  "separated",
] as const;
export const ID_DOCUMENT = [
  "kh_identity_card",
  "birth_certificate",
  "family_book",
  "passport",
  "temporary_travel_document",
  "laissez_passer",
  "border_pass",
  "foreign_id",
  "unhcr_document",
  "none",
] as const;
export const DOCUMENT_HOLDER = [
  "person",
  "shelter_safe",
  "exploiter",
  "authority",
  "lost",
] as const;
export const PHONE_OWNER = [
  "self",
  "family_member",
  "friend",
  "helping_professional",
  "local_authority",
  "other",
] as const;
export const RELATION = [
  "mother",
  "father",
  "stepparent",
  "grandparent",
  "sibling",
  "aunt_uncle",
  "spouse",
  "partner",
  "child_of",
  "other_kin",
  "neighbour_friend",
  "village_chief",
  "commune_ccwc",
  "employer",
  "social_worker",
  "other",
] as const;
export const LEGAL_GUARDIAN = ["yes", "no", "court_appointed"] as const;
export const INVOLVED_IN_EXPLOITATION = ["no", "suspected", "yes"] as const;
export const SAFE_TO_CONTACT = ["yes", "no", "with_conditions"] as const;
export const MIGRATION_STATUS = [
  "not_migrant",
  "internal_migrant",
  "labour_regular",
  "irregular",
  "family",
  "visitor",
  "student",
  "returnee",
  "deportee",
  "stranded",
  "displaced",
] as const;
export const PROTECTION_STATUS = [
  "none",
  "asylum_seeker",
  "refugee",
  "complementary",
  "stateless",
] as const;
export const YES_NO = ["yes", "no"] as const;
/** `unknown` and `declined` of the dictionary's seven are states of the answer. */
export const GENDER_IDENTITY = [
  "feminine",
  "masculine",
  "transgender_feminine",
  "transgender_masculine",
  "non_conforming",
] as const;
/** ISCED 2011, its nine levels and none. */
export const EDUCATION_LEVEL = [
  "none",
  "early_childhood",
  "primary",
  "lower_secondary",
  "upper_secondary",
  "post_secondary",
  "short_tertiary",
  "bachelor",
  "master",
  "doctoral",
] as const;
/** ISCO-08 major groups. */
export const OCCUPATION = [
  "managers",
  "professionals",
  "technicians",
  "clerical",
  "service_sales",
  "agriculture_fishery",
  "craft",
  "machine_operators",
  "elementary",
  "armed_forces",
] as const;
export const DISABILITY = [
  "seeing",
  "hearing",
  "walking",
  "remembering",
  "self_care",
  "communicating",
  "none",
] as const;
