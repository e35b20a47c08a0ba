import { elsewhere, field, type EntityDictionary } from "./entry";
import type { IncidentSuspect } from "../suspect";

export const suspect: EntityDictionary<IncidentSuspect> = {
  entity: "suspect",
  fields: {
    suspectId: field("suspect_id", "OPS", "S"),
    nameText: field("name_text", "ID", "O", { scope: "suspects", isName: true }),
    sex: field("sex", "STQ", "O", { maps: ["IC-TIP P"], scope: "suspects" }),
    ageYears: field("age_years", "STQ", "O", { maps: ["IC-TIP P"], scope: "suspects" }),
    isMinor: field("is_minor", "STQ", "F", { maps: ["IC-TIP P"], scope: "suspects" }),
    nationality: field("nationality", "STQ", "O", { maps: ["IC-TIP P"], scope: "suspects" }),
    roles: field("roles", "SEN", "F", {
      maps: ["HTCDS per_RoleInProcess (15)"],
      scope: "suspects",
    }),
    relationToVictim: field("relation_to_victim", "SEN", "O", {
      maps: ["HTCDS vic_RelationshipToTrafficker"],
      scope: "suspects",
    }),
    isOfficial: field("is_official", "SEN", "F", { scope: "suspects" }),
    alsoVictimPersonId: field("also_victim_person_id", "SEN", "O"),
    arrestDate: field("is.arrest_date", "STQ", "O", { maps: ["IC-TIP P"], scope: "suspects" }),
    courtDate: field("is.court_date", "STQ", "O", { maps: ["IC-TIP P"], scope: "suspects" }),
    courtAction: field("is.court_action", "SEN", "F", { maps: ["IC-TIP P"], scope: "suspects" }),
  },
  elsewhere: [elsewhere("is_foreign", "STQ", "auto", "isForeign (shared/domain/suspect.ts)")],
};
