// Code lists about incidents, suspects and operations (dictionary §3.11–§3.13, §4).

export const COUNTING_BASIS = [
  "crackdown",
  "intervention",
  "complaint",
  "court",
  "own_record",
] as const;
export const OFFENCE_GROUP = ["human_trafficking", "sexual_exploitation", "other"] as const;
export const OFFENCE_ARTICLE = [
  "kh_a09",
  "kh_a10",
  "kh_a11",
  "kh_a12",
  "kh_a14",
  "kh_a15",
  "kh_a16",
  "kh_a17",
  "kh_a18",
  "kh_a19",
  "kh_a20",
  "kh_a21",
  "kh_prost",
  "kh_porn",
  "kh_u15",
  "kh_other",
] as const;
export const INTERVENTION_RESULT = [
  "tip_found",
  "other_offence",
  "labour_dispute",
  "unfounded",
  "not_located",
  "pending",
] as const;
export const OFFICIAL_INVOLVEMENT = [
  "none_known",
  "alleged_by_person",
  "suspected_by_staff",
  "charged",
  "convicted",
] as const;
export const VICTIM_STATUS = ["presumed", "confirmed", "withdrawn"] as const;
export const COURT_ACTION = [
  "none",
  "questioned_released",
  "educated_warned",
  "sent_to_court",
  "charged",
  "detained",
  "convicted",
  "acquitted",
  "fled",
] as const;
export const SUSPECT_ROLE = [
  "travelling_partner",
  "transporter",
  "recruiter_intermediary",
  "broker_travel_agent",
  "transferred_individual",
  "harboured_individual",
  "sold_individual",
  "bought_individual",
  "received_individual",
  "controlled_individual",
  "smuggler",
  "abuser",
  "kidnapper",
  "exploiter",
  "other",
  "complicit_official",
] as const;
export const OPERATION_KIND = [
  "special_plan",
  "raid",
  "inspection",
  "border_return",
  "airport",
] as const;
export const ENCOUNTER_OUTCOME = [
  "presumed_victim",
  "confirmed_victim",
  "suspect_tip",
  "suspect_other",
  "immigration_only",
  "no_issue",
  "deported",
  "released",
  "unknown",
] as const;
export const INVOLVEMENT = ["none", "tip", "smuggling", "both", "unknown"] as const;
