// Code lists about organisations and the people who work in them (dictionary §4).

export const ORG_TYPE = [
  "ngo_shelter",
  "ngo_service",
  "state_shelter_transit",
  "mosvy_national",
  "dosvy_provincial",
  "district_osvy",
  "commune_ccwc",
  "police_anti_trafficking",
  "police_other",
  "military_police",
  "court_prosecution",
  "immigration",
  "embassy_consulate",
  "international_org",
] as const;
export const ROLE = [
  "intake_worker",
  "case_worker",
  "supervisor",
  "data_officer",
  "trainer",
  "auditor",
] as const;
