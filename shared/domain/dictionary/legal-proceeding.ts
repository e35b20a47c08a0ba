import { elsewhere, field, own, type EntityDictionary } from "./entry";
import type { LegalProceeding, Compensation } from "../legal-proceeding";

export const proceeding: EntityDictionary<LegalProceeding> = {
  entity: "legal_proceeding",
  fields: {
    proceedingId: field("proceeding_id", "OPS", "S"),
    kind: field("kind", "SEN", "S", { scope: "legal" }),
    court: field("court", "SEN", "O", { maps: ["IC-TIP R"], scope: "legal" }),
    courtFileNo: field("court_file_no", "SEN", "O", { scope: "legal" }),
    personRole: field("person_role", "SEN", "F"),
    participation: field("participation", "STQ", "F"),
    noParticipationReason: field("no_participation_reason", "SEN", "C"),
    protectionMeasures: field("protection_measures", "SEN", "O"),
    lawyerOrgId: field("lawyer_org_id", "SEN", "O"),
    complaintOn: field("complaint_on", "STQ", "O"),
    sentToCourtOn: field("sent_to_court_on", "STQ", "O", { maps: ["IC-TIP E"] }),
    verdictOn: field("verdict_on", "STQ", "O", { maps: ["IC-TIP P"] }),
    verdict: field("verdict", "STQ", "O", { maps: ["IC-TIP P"] }),
    note: own("note", "SEN", "O"),
    compensations: own("compensations", "SEN", "O"),
  },
  elsewhere: [elsewhere("case_id", "OPS", "S", "the case record that holds it")],
};

export const compensation: EntityDictionary<Compensation> = {
  entity: "compensation",
  fields: {
    compensationId: own("compensation_id", "OPS", "S"),
    claimedAmount: field("comp.claimed_amount", "SEN", "O"),
    awardedAmount: field("comp.awarded_amount", "SEN", "O"),
    awardedOn: field("comp.awarded_on", "STQ", "C"),
    source: field("comp.source", "SEN", "C"),
    payments: field("comp.payments", "SEN", "O"),
    settlementPressure: field("comp.settlement_pressure", "SEN", "F"),
  },
  elsewhere: [],
};
