import { field, own, type EntityDictionary } from "./entry";
import type { OperationRecord, Encounter } from "../operation";

export const operation: EntityDictionary<OperationRecord["operation"]> = {
  entity: "operation",
  fields: {
    operationId: field("operation_id", "OPS", "S"),
    name: field("name", "STA", "S"),
    operationKind: field("kind", "STA", "F"),
    periodStart: field("period_start", "STQ", "F"),
    periodEnd: field("period_end", "STQ", "F"),
    leadOrgId: field("lead_org_id", "STA", "F", { maps: ["IC-TIP R"] }),
    encounters: own("encounters", "SEN", "O"),
  },
  elsewhere: [],
};

export const encounter: EntityDictionary<Encounter> = {
  entity: "encounter",
  fields: {
    encounterId: field("enc.encounter_id", "OPS", "S"),
    nationality: field("enc.nationality", "STQ", "F"),
    sex: field("enc.sex", "STQ", "O"),
    ageBand: field("enc.age_band", "STQ", "O"),
    outcome: field("enc.outcome", "SEN", "F"),
    involvement: field("enc.involvement", "SEN", "F"),
    arrestDate: field("enc.arrest_date", "STQ", "O"),
    courtDate: field("enc.court_date", "STQ", "O"),
    screenedBeforeRemoval: field("enc.screened_before_removal", "STA", "F"),
    linkedPersonId: field("enc.linked_person_id", "OPS", "O"),
  },
  elsewhere: [],
};
