import { elsewhere, field, type EntityDictionary } from "./entry";
import type { RelatedPerson } from "../related-person";

export const relatedPerson: EntityDictionary<RelatedPerson> = {
  entity: "related_person",
  fields: {
    relatedId: field("related_id", "OPS", "S"),
    relation: field("relation", "SEN", "S", { scope: "family" }),
    name: field("name", "ID", "O", { scope: "family", isName: true }),
    phone: field("phone", "ID", "O"),
    adminCode: field("admin_code", "ID", "O"),
    isLegalGuardian: field("is_legal_guardian", "SEN", "C"),
    isCaregiver: field("is_caregiver", "SEN", "O"),
    involvedInExploitation: field("involved_in_exploitation", "SEN", "C"),
    safeToContact: field("safe_to_contact", "SEN", "F"),
    contactConditions: field("contact_conditions", "SEN", "C"),
  },
  elsewhere: [elsewhere("person_id", "OPS", "S", "the case record that holds it")],
};
