import { field, own, type EntityDictionary } from "./entry";
import type { Service } from "../service";

export const service: EntityDictionary<Service> = {
  entity: "service",
  fields: {
    serviceId: field("service_id", "OPS", "S"),
    serviceType: field("service_type", "STA", "S", { maps: ["HTCDS spl_Type"] }),
    providerOrgId: field("provider_org_id", "SEN", "F"),
    referralId: own("referral_id", "OPS", "O"),
    plannedOn: field("planned_on", "STQ", "O"),
    startedOn: field("started_on", "STQ", "O"),
    endedOn: field("ended_on", "STQ", "O", { maps: ["HTCDS spl_ActualEndDate"] }),
    outcome: field("outcome", "STA", "C", { maps: ["Primero service_implemented"] }),
    feedback: field("feedback", "SEN", "O"),
    note: own("note", "SEN", "O"),
  },
  elsewhere: [],
};
