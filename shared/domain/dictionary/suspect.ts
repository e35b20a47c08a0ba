import { elsewhere, field, type EntityDictionary } from "./entry";
import type { IncidentSuspect } from "../suspect";

export const suspect: EntityDictionary<IncidentSuspect> = {
  entity: "suspect",
  fields: {
    suspectId: field("suspect_id", "OPS", "S"),
    nameText: field("name_text", "ID", "O", { isName: true }),
    sex: field("sex", "STQ", "O", { maps: ["IC-TIP P"] }),
    ageYears: field("age_years", "STQ", "O", { maps: ["IC-TIP P"] }),
    isMinor: field("is_minor", "STQ", "F", { maps: ["IC-TIP P"] }),
    nationality: field("nationality", "STQ", "O", { maps: ["IC-TIP P"] }),
    roles: field("roles", "SEN", "F", {
      maps: ["HTCDS per_RoleInProcess (15)"],
    }),
    relationToVictim: field("relation_to_victim", "SEN", "O", {
      maps: ["HTCDS vic_RelationshipToTrafficker"],
    }),
    isOfficial: field("is_official", "SEN", "F"),
    alsoVictimPersonId: field("also_victim_person_id", "SEN", "O"),
    arrestDate: field("is.arrest_date", "STQ", "O", { maps: ["IC-TIP P"] }),
    courtDate: field("is.court_date", "STQ", "O", { maps: ["IC-TIP P"] }),
    courtAction: field("is.court_action", "SEN", "F", { maps: ["IC-TIP P"] }),
  },
  elsewhere: [elsewhere("is_foreign", "STQ", "auto", "isForeign (shared/domain/suspect.ts)")],
};
