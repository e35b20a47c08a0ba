// Code lists about case files, consent, referral and handover (dictionary §4, §4.1, §4.5).

export const RECEPTION_BASIS = [
  "police_rescue",
  "dosvy_referral",
  "ngo_referral",
  "transit_centre",
  "embassy_or_mission",
  "hotline",
  "commune_authority",
  "family",
  "self",
  "court_order",
  "other",
] as const;
export const URGENT_RISK = ["none", "watch", "urgent"] as const;
export const UNACCOMPANIED_STATUS = [
  "accompanied_by_safe_guardian",
  "separated",
  "unaccompanied",
  "unknown",
] as const;
export const LEGAL_CUSTODY_PAPER = [
  "none",
  "dosvy_letter",
  "court_order",
  "guardian_letter",
] as const;
export const TIP_STATUS = ["possible", "actual", "not_victim", "under_assessment"] as const;
export const FORMAL_IDENTIFICATION = [
  "not_sought",
  "declined_by_person",
  "applied",
  "presumed",
  "confirmed",
  "refused",
] as const;
export const DECISION_ORG = [
  "police",
  "ngo",
  "court_or_prosecution",
  "non_police_government",
  "other",
] as const;
export const ID_FORM = [
  "screening_interview",
  "short_mission",
  "short_mosvy_dosvy",
  "detailed_mosvy_dosvy",
  "short_judicial_police",
  "detailed_judicial_police",
] as const;
export const CASE_STATUS = [
  "draft",
  "pending_review",
  "active",
  "follow_up",
  "closed",
  "closed_referred",
  "closed_not_victim",
  "void_error",
] as const;
export const CLOSURE_REASON = [
  "goals_met_reintegrated",
  "repatriated",
  "resettled",
  "transferred",
  "moved_in_country",
  "moved_abroad",
  "person_left_by_choice",
  "person_refused_service",
  "lost_contact",
  "not_a_victim",
  "died",
  "no_capacity",
  "other",
] as const;
export const REINTEGRATION_STAGE = [
  "pre_integration",
  "integration",
  "monitoring",
  "closure",
] as const;
/** Why a file may not be erased yet (dictionary §10). */
export const LEGAL_HOLD = ["proceeding_open", "person_asked"] as const;
/** Why a file is erased: a code, since words about a person would outlast the file. */
export const ERASURE_REASON = [
  "due_by_clock",
  "asked_by_person",
  "made_by_mistake",
  "court_order",
  "other",
] as const;
export const ACCESS_LEVEL = ["normal", "restricted"] as const;

export const PURPOSE = [
  "store_and_manage_file",
  "receive_services",
  "share_with_service_provider",
  "share_with_social_affairs",
  "share_with_police_or_court",
  "contact_family_or_tracing",
  "contact_embassy_repatriation",
  "non_identifying_statistics",
  "photo_or_document",
  "contact_after_exit",
  "research_or_training_use",
] as const;
export const DATA_SCOPE = [
  "identity",
  "contact",
  "family",
  "health",
  "psychosocial",
  "exploitation_facts",
  "suspects",
  "legal",
  "documents",
] as const;
export const CONSENT_DECISION = ["given", "refused", "not_able_to_decide", "withdrawn"] as const;
export const GIVEN_BY = [
  "self",
  "guardian",
  "trusted_caregiver",
  "state_appointed",
  "none_vital_interest",
] as const;
export const CHILD_ASSENT = ["assent", "dissent", "too_young"] as const;
export const EXCLUDE_REASON = ["fear_of_harm", "wants_to_tell_self", "other"] as const;
export const LEGAL_BASIS = [
  "consent",
  "contract",
  "vital_interest",
  "beneficiary_interest",
  "legal_obligation",
  "legitimate_interest",
] as const;
export const CONSENT_EVIDENCE = [
  "signature",
  "thumbprint",
  "verbal_two_witnesses",
  "audio",
] as const;

export const SERVICE = [
  "safe_shelter",
  "emergency_medical",
  "general_health",
  "sexual_reproductive_health",
  "psychosocial",
  "psychiatric",
  "legal_aid",
  "police_protection",
  "formal_identification",
  "family_tracing",
  "family_mediation_reunification",
  "repatriation",
  "document_replacement",
  "education",
  "vocational_livelihood",
  "cash_or_material",
  "child_protection_alternative_care",
  "interpretation",
  "other",
] as const;
export const REFERRAL_KIND = ["referral", "transfer", "information_only"] as const;
export const REFERRAL_REASON = [
  "service_not_here",
  "capacity_full",
  "location",
  "protection",
  "person_request",
  "legal_duty",
] as const;
export const REFERRAL_URGENCY = ["within_1h", "same_day", "3_days", "14_days"] as const;
export const REFERRAL_STATUS = [
  "draft",
  "consent_needed",
  "approval_needed",
  "ready",
  "sent",
  "received",
  "accepted",
  "in_service",
  "completed",
  "rejected",
  "expired",
  "revoked",
  "failed",
] as const;
export const HANDOVER_KIND = [
  "social_affairs",
  "family",
  "kin",
  "ngo_shelter",
  "transit_centre",
  "foster_or_alternative_care",
  "independent",
  "embassy_or_country_of_origin",
  "immigration_custody",
  "hospital",
  "deceased",
  "absconded",
] as const;
export const FAMILY_ASSESSED = ["yes", "waived_by_two"] as const;
export const PERSON_AGREED = ["yes", "no", "too_young"] as const;

export const ATTACHMENT_KIND = [
  "consent_form",
  "national_id",
  "birth_certificate",
  "family_book",
  "passport",
  "travel_document",
  "laissez_passer",
  "referral_letter_ngo",
  "referral_letter_mosvy",
  "referral_letter_dosvy",
  "referral_letter_foreign_ministry",
  "immigration_police_letter",
  "complaint",
  "power_of_attorney",
  "summons_or_warrant",
  "judgment",
  "screening_form",
  "short_form",
  "detailed_form",
  "medical_report",
  "school_record",
  "contract_or_debt_paper",
  "photo",
  "other",
] as const;
