// Code lists about screening, needs, services, follow-up, withholding and court (dictionary §3.7–§3.19, §4.5).
import { ID_FORM } from "./case-files";

export const WITHHOLD_LEVEL = ["identifiers", "case_data", "existence"] as const;
export const WITHHOLD_REASON = [
  "official_alleged",
  "family_tie_to_staff",
  "person_request",
  "ongoing_threat",
  "legal_advice",
  "asylum",
  "child_best_interest",
  "other",
] as const;

export const SCREENING_INSTRUMENT = [...ID_FORM, "own_ilo67"] as const;
export const SCREENING_PROFILE = [
  "adult_labour",
  "child_labour",
  "adult_sexual",
  "child_sexual",
  "forced_criminality",
] as const;
export const INDICATOR_ANSWER = ["yes", "no", "unknown", "not_asked"] as const;
/** The forced-criminality add-on (dictionary §4.4): asked beside the indicators, never scored. */
export const CRIMINALITY_SIGN = [
  "scam_job_advert",
  "quota",
  "punished_for_quota",
  "ransom_for_release",
  "sold_to_other_compound",
  "phone_and_passport_held",
  "trained_in_scam_scripts",
  "guarded_site",
] as const;
export const TRAFFICKING_ACT = [
  "recruitment",
  "transportation",
  "transfer",
  "harbouring",
  "receipt",
] as const;
export const SUGGESTED_RESULT = [
  "tip_indicated",
  "exploitation_no_tip",
  "insufficient",
  "none",
] as const;

export const ASSESSMENT_KIND = [
  "triage",
  "initial",
  "review",
  "pre_reintegration",
  "closure",
] as const;
export const ASSESSMENT_LEVEL = ["individual", "household", "community"] as const;
export const RISK_LEVEL = ["high", "medium", "low", "no_action"] as const;
export const RISK = [
  "exploiter_nearby",
  "exploiter_contacts_person",
  "threat_to_family",
  "official_alleged",
  "debt_collector",
  "ransom",
  "self_harm",
  "medical_emergency",
  "pregnancy_complication",
  "acute_mental_distress",
  "child_unaccompanied",
  "guardian_involved",
  "forced_return",
  "detention_or_deportation",
  "media_exposure",
  "re_trafficking",
  "violence_in_shelter",
  "other",
] as const;
export const RISK_IMMEDIACY = ["now", "days", "weeks"] as const;
export const SELF_HARM = ["none", "ideation", "plan", "recent_attempt"] as const;
export const NEED = [
  "physical_health",
  "mental_health",
  "safety",
  "food",
  "shelter",
  "clothing",
  "schooling",
  "family_relations",
  "social_relations",
  "legal_documents",
  "legal_help",
  "livelihood",
  "return_home",
  "child_care",
  "interpretation",
] as const;

export const SENT_VIA = ["encrypted_file", "paper_by_hand", "phone", "escort"] as const;
export const OVERRIDE_BASIS = ["vital_interest", "legal_obligation"] as const;
export const REJECT_REASON = [
  "capacity",
  "not_our_service",
  "area",
  "incomplete",
  "risk",
  "other",
] as const;
/** Why a referral that was on its way ended without its service (dictionary §6: revoked, failed). */
export const REFERRAL_END_REASON = [
  "consent_withdrawn",
  "risk_changed",
  "person_asked",
  "withheld",
  "person_absent",
  "provider_cannot",
] as const;
export const RECALL_REASON = ["consent_withdrawn", "withheld", "sent_by_mistake"] as const;

export const SERVICE_OUTCOME = [
  "completed",
  "partly",
  "not_available",
  "refused_by_person",
  "person_left",
  "provider_failed",
] as const;
export const SERVICE_FEEDBACK = ["good", "mixed", "bad"] as const;

export const FOLLOW_UP_MODE = ["visit", "phone", "third_party", "not_possible"] as const;
export const FINDING = [
  "safe",
  "housing",
  "income",
  "schooling",
  "health",
  "stigma",
  "re_trafficking",
] as const;
export const FINDING_ANSWER = ["ok", "concern", "danger", "unknown"] as const;
export const NEXT_ACTION = ["none", "new_need", "reopen", "refer", "urgent"] as const;

export const PROCEEDING_KIND = [
  "criminal",
  "civil",
  "labour",
  "administrative",
  "family_custody",
  "deportation_defence",
] as const;
export const PERSON_ROLE = ["complainant", "civil_party", "witness", "none", "accused"] as const;
export const PARTICIPATION = ["willing", "undecided", "declined", "withdrew", "prevented"] as const;
export const NO_PARTICIPATION = [
  "fear",
  "no_trust",
  "distance_cost",
  "shame",
  "family_pressure",
  "settlement_accepted",
  "wants_to_forget",
  "already_left_country",
  "child_protection_decision",
] as const;
export const PROTECTION_MEASURE = [
  "screen",
  "closed_hearing",
  "video_link",
  "escort",
  "name_withheld",
] as const;
export const VERDICT = [
  "pending",
  "convicted",
  "acquitted",
  "dismissed",
  "settled_out_of_court",
  "suspect_fled",
] as const;
export const COMPENSATION_SOURCE = [
  "offender",
  "confiscated_assets",
  "employer_wages",
  "settlement",
  "fund",
] as const;
export const SETTLEMENT_PRESSURE = ["none", "offered", "pressured"] as const;

export const EXTERNAL_SYSTEM = ["primero", "oscar", "mosvy_form", "police", "other"] as const;
/** Units of a published figure (dictionary §3.24); they are never mixed. */
export const FIGURE_UNIT = [
  "incident",
  "intervention",
  "court_file",
  "suspect",
  "victim",
  "person_in_care",
  "encounter",
  "nationality",
  "unknown",
] as const;
