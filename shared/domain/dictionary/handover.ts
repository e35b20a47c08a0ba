import { elsewhere, field, type EntityDictionary } from "./entry";
import type { Handover } from "../handover";

export const handover: EntityDictionary<Handover> = {
  entity: "handover",
  fields: {
    handoverId: field("handover_id", "OPS", "S"),
    incidentVictimKey: field("incident_victim_key", "OPS", "C"),
    seq: field("seq", "OPS", "S"),
    kind: field("kind", "STQ", "S"),
    toOrgId: field("to_org_id", "SEN", "C"),
    toRelatedId: field("to_related_id", "ID", "C"),
    date: field("date", "STQ", "S"),
    familyAssessed: field("family_assessed", "SEN", "C"),
    personAgreed: field("person_agreed", "SEN", "F"),
    paperNo: field("paper_no", "SEN", "O"),
  },
  elsewhere: [elsewhere("case_id", "OPS", "C", "the case record that holds it")],
};
