import { elsewhere, field, own, type EntityDictionary } from "./entry";
import type { CaseFile } from "../case-file";
import type { Triage } from "../triage";

export const caseFile: EntityDictionary<CaseFile> = {
  entity: "case_file",
  fields: {
    caseId: field("case_id", "OPS", "S"),
    caseNo: field("case_no", "ID", "S"),
    admissionSeq: field("admission_seq", "STA", "auto"),
    siteOrgId: field("site_org_id", "SEN", "S", { maps: ["IC-TIP R"] }),
    receptionAt: field("reception_at", "STQ", "S", { maps: ["CTDC yearOfRegistration"] }),
    receptionBasis: field("reception_basis", "STA", "S", {
      maps: ["HTCDS cas_ReferringOrganisation", "IC-TIP R"],
    }),
    urgentRisk: field("urgent_risk", "SEN", "S"),
    incomingReferralId: field("incoming_referral_id", "OPS", "C", {
      maps: [
        "HTCDS cas_IncomingReferralDate, cas_IncomingReferralDetails, cas_ReferringPrimaryCaseWorker, cas_ReasonForIncomingReferral",
      ],
    }),
    registrationDate: field("registration_date", "STQ", "F"),
    repatriatedFrom: field("repatriated_from", "STQ", "O"),
    rescueDate: field("rescue_date", "STQ", "C", {
      maps: ["HTCDS hte_Date"],
    }),
    rescueIncidentId: field("rescue_incident_id", "OPS", "O", { maps: ["IC-TIP E"] }),
    rescueOperationId: field("rescue_operation_id", "OPS", "O"),
    unaccompaniedStatus: field("unaccompanied_status", "SEN", "C", {
      maps: ["HTCDS guidance 7"],
    }),
    legalCustodyPaper: field("legal_custody_paper", "SEN", "C"),
    shelterAssessment: field("shelter_assessment", "STQ", "F", {
      maps: ["HTCDS vic_TraffickingStatus (3)"],
    }),
    assessmentReason: own("assessment_reason", "SEN", "O"),
    formalIdentification: field("formal_identification", "STQ", "F", {
      maps: ["HTCDS vic_TraffickingStatus", "IC-TIP V"],
      scope: "legal",
    }),
    formalIdAuthority: field("formal_id_authority", "STA", "C", {
      maps: ["HTCDS vic_TraffickingStatusDecisionMakingOrg (5)"],
    }),
    formalIdDate: field("formal_id_date", "STQ", "C"),
    formalIdForm: field("formal_id_form", "STA", "O"),
    status: field("status", "STA", "S", { maps: ["HTCDS cas_Status (4)"] }),
    caseOwner: field("case_owner", "OPS", "S", { maps: ["HTCDS cas_CaseOwner"] }),
    accessLevel: field("access_level", "OPS", "S"),
    accessUserIds: own("access_user_ids", "OPS", "C"),
    wishOfPerson: own("wish_of_person", "SEN", "O"),
    narrative: field("narrative", "SEN", "O", {
      maps: ["HTCDS hte_Description, cco_CaseComment"],
    }),
    reintegrationStage: field("reintegration_stage", "STA", "F"),
    closureDate: field("closure_date", "STQ", "C"),
    closureReason: field("closure_reason", "STA", "C", {
      maps: ["HTCDS cas_ReasonForCaseClosure"],
    }),
    closureApprovedBy: field("closure_approved_by", "OPS", "C"),
    externalIds: field("external_ids", "ID", "O"),
    legalHold: own("legal_hold", "OPS", "O"),
  },
  elsewhere: [elsewhere("person_id", "OPS", "S", "person.personId of the same record")],
};

export const triage: EntityDictionary<Triage> = {
  entity: "triage",
  fields: {
    inDangerNow: own("in_danger_now", "SEN", "O"),
    injuryOrIllness: own("injury_or_illness", "SEN", "O"),
    thoughtsOfSelfHarm: own("thoughts_of_self_harm", "SEN", "O"),
    childOrLooksLikeOne: own("child_or_looks_like_one", "SEN", "O"),
    authorityInvolved: own("authority_involved", "SEN", "O"),
    exploiterKnowsSite: own("exploiter_knows_site", "SEN", "O"),
    forcedReturnWithin72h: own("forced_return_within72h", "SEN", "O"),
    note: own("note", "SEN", "O"),
  },
  elsewhere: [],
};
