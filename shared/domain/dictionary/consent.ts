import { elsewhere, field, type EntityDictionary } from "./entry";
import type { Consent } from "../consent";

export const consent: EntityDictionary<Consent> = {
  entity: "consent",
  fields: {
    consentId: field("consent_id", "OPS", "S", { maps: ["HTCDS con_Consent (single checkbox)"] }),
    purpose: field("purpose", "SEN", "S", {
      maps: [
        "Primero consent_for_services, consent_reporting, consent_for_tracing, disclosure_other_orgs",
      ],
    }),
    recipientOrgId: field("recipient_org_id", "SEN", "C"),
    dataScope: field("data_scope", "SEN", "C"),
    excludedDetail: field("excluded_detail", "SEN", "O", {
      maps: ["Primero disclosure_deny_details"],
    }),
    excludeReason: field("exclude_reason", "SEN", "C", {
      maps: ["Primero withholding_info_reason"],
    }),
    decision: field("decision", "SEN", "S"),
    givenBy: field("given_by", "SEN", "S", { maps: ["Primero interview_subject"] }),
    guardianRelatedId: field("guardian_related_id", "ID", "C"),
    childAssent: field("child_assent", "SEN", "C"),
    bestInterestBy: field("best_interest_by", "SEN", "C"),
    legalBasis: field("legal_basis", "SEN", "S", { maps: ["Primero legitimate_basis (6)"] }),
    textVersion: field("text_version", "OPS", "S"),
    language: field("language", "STA", "S"),
    readAloud: field("read_aloud", "OPS", "S"),
    interpreterRef: field("interpreter_ref", "ID", "O"),
    evidence: field("evidence", "ID", "S"),
    validFrom: field("valid_from", "OPS", "S"),
    expiresOn: field("expires_on", "OPS", "S"),
    withdrawnAt: field("withdrawn_at", "SEN", "C"),
  },
  elsewhere: [elsewhere("case_id", "OPS", "S", "the case record that holds it")],
};
