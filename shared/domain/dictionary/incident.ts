import { elsewhere, field, own, type EntityDictionary } from "./entry";
import type { IncidentContent } from "../incident";
import type { IncidentVictim } from "../incident-victim";

export const incident: EntityDictionary<IncidentContent> = {
  entity: "incident",
  fields: {
    incidentId: field("incident_id", "OPS", "S", { maps: ["IC-TIP E"] }),
    countingBasis: field("counting_basis", "STA", "S"),
    policeRef: field("police_ref", "SEN", "O"),
    actionDate: field("action_date", "STQ", "F", { maps: ["IC-TIP E"] }),
    reportedOn: field("reported_on", "STQ", "O"),
    openedByOrgId: field("opened_by_org_id", "STA", "F", { maps: ["IC-TIP R"] }),
    adminCode: field("admin_code", "STQ", "F"),
    offenceGroup: field("offence_group", "STQ", "F"),
    offenceArticles: field("offence_articles", "STA", "O", { maps: ["IC-TIP E"] }),
    allegedTypes: field("alleged_types", "STQ", "C", { maps: ["IC-TIP E"] }),
    interventionResult: field("intervention_result", "STA", "C"),
    officialInvolvement: field("official_involvement", "SEN", "F"),
    officialOrgId: field("official_org_id", "SEN", "C"),
    businessFront: field("business_front", "SEN", "O"),
    establishmentClosedOn: field("establishment_closed_on", "STA", "O"),
    note: own("note", "SEN", "O"),
    victims: own("victims", "SEN", "O"),
    suspects: own("suspects", "SEN", "O"),
  },
  elsewhere: [
    elsewhere("is.suspect_id", "OPS", "S", "suspectId of the suspect within the incident", [
      "IC-TIP P",
    ]),
  ],
};

export const incidentVictim: EntityDictionary<IncidentVictim> = {
  entity: "incident_victim",
  fields: {
    victimKey: own("victim_key", "OPS", "S"),
    personId: field("iv.person_id", "OPS", "S", { maps: ["IC-TIP V"] }),
    caseId: own("case_id", "OPS", "O"),
    rescueDate: field("iv.rescue_date", "STQ", "F"),
    victimStatus: field("iv.victim_status", "STQ", "F", { maps: ["HTCDS vic_TraffickingStatus"] }),
    sex: own("sex", "STQ", "O"),
    ageAtRescue: field("iv.age_at_rescue", "STQ", "auto", {
      maps: ["CTDC majorityStatusAtExploit (near)"],
    }),
    nationality: own("nationality", "STQ", "O"),
    handovers: own("handovers", "STQ", "O"),
  },
  elsewhere: [],
};
