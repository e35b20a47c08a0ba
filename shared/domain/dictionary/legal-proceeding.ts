import { elsewhere, field, own, type EntityDictionary } from "./entry";
import type { LegalProceeding, Compensation } from "../legal-proceeding";

export const proceeding: EntityDictionary<LegalProceeding> = {
  entity: "legal_proceeding",
  fields: {
    proceedingId: field("proceeding_id", "OPS", "S"),
    kind: field("kind", "SEN", "S", { scope: "legal" }),
    court: field("court", "SEN", "O", { maps: ["IC-TIP R"], scope: "legal" }),
    courtFileNo: field("court_file_no", "SEN", "O", { scope: "legal" }),
    personRole: field("person_role", "SEN", "F", { scope: "legal" }),
    participation: field("participation", "STQ", "F", { scope: "legal" }),
    noParticipationReason: field("no_participation_reason", "SEN", "C", { scope: "legal" }),
    protectionMeasures: field("protection_measures", "SEN", "O", { scope: "legal" }),
    lawyerOrgId: field("lawyer_org_id", "SEN", "O", { scope: "legal" }),
    complaintOn: field("complaint_on", "STQ", "O", { scope: "legal" }),
    sentToCourtOn: field("sent_to_court_on", "STQ", "O", { maps: ["IC-TIP E"], scope: "legal" }),
    verdictOn: field("verdict_on", "STQ", "O", { maps: ["IC-TIP P"], scope: "legal" }),
    verdict: field("verdict", "STQ", "O", { maps: ["IC-TIP P"], scope: "legal" }),
    note: own("note", "SEN", "O", { scope: "legal" }),
    compensations: own("compensations", "SEN", "O", { scope: "legal" }),
  },
  elsewhere: [elsewhere("case_id", "OPS", "S", "the case record that holds it")],
};

export const compensation: EntityDictionary<Compensation> = {
  entity: "compensation",
  fields: {
    compensationId: own("compensation_id", "OPS", "S"),
    claimedAmount: field("comp.claimed_amount", "SEN", "O", { scope: "legal" }),
    awardedAmount: field("comp.awarded_amount", "SEN", "O", { scope: "legal" }),
    awardedOn: field("comp.awarded_on", "STQ", "C", { scope: "legal" }),
    source: field("comp.source", "SEN", "C", { scope: "legal" }),
    payments: field("comp.payments", "SEN", "O", { scope: "legal" }),
    settlementPressure: field("comp.settlement_pressure", "SEN", "F"),
  },
  elsewhere: [],
};
