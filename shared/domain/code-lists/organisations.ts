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

/** Why the keys of an organisation were taken back. */
export const KEY_REVOCATION_REASON = ["lost", "stolen"] as const;

export const USER_STATUS = ["active", "locked", "left"] as const;

/** What takes two people (dictionary §11 R12). */
export const APPROVAL_ACTION = [
  "override",
  "approve_referral",
  "withhold_lift",
  "restricted_view",
  "close",
  "purge",
  "seal_batch",
  "rotate_keys",
] as const;

/** What an audit event may say was done (dictionary §3.23). */
export const AUDIT_ACTION = [
  "login_ok",
  "login_fail",
  "lock",
  "view_identifiers",
  "search",
  "create",
  "edit",
  "finalise",
  "reopen",
  "close",
  "consent_add",
  "consent_withdraw",
  "withhold_set",
  "withhold_lift",
  "override",
  "export",
  "import",
  "import_undone",
  "receipt",
  "print",
  "decrypt",
  "key_change",
  "user_change",
  "delete_request",
  "purge",
  "merge",
  "unmerge",
  "config",
  "demo_on",
  "demo_off",
  "clock_jump",
] as const;
