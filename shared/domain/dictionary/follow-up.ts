import { field, own, type EntityDictionary } from "./entry";
import type { FollowUp } from "../follow-up";

export const followUp: EntityDictionary<FollowUp> = {
  entity: "follow_up",
  fields: {
    followUpId: field("follow_up_id", "OPS", "S"),
    dueOn: field("due_on", "OPS", "S"),
    doneOn: field("done_on", "STQ", "C"),
    mode: field("mode", "STA", "C"),
    stage: field("stage", "STA", "F", { maps: ["HTCDS cas_Status FollowUp"] }),
    findings: field("findings", "SEN", "C"),
    nextAction: field("next_action", "STA", "C"),
    note: own("note", "SEN", "O"),
    waivedReason: own("waived_reason", "SEN", "O"),
  },
  elsewhere: [],
};
