import { elsewhere, field, own, type EntityDictionary } from "./entry";
import type { WithholdingRule } from "../withholding";
import type { RecallNotice } from "../recall-notice";

export const withholdingRule: EntityDictionary<WithholdingRule> = {
  entity: "withholding_rule",
  fields: {
    ruleId: field("rule_id", "OPS", "S"),
    targetOrgId: field("target_org_id", "SEN", "S"),
    includeDescendants: field("include_descendants", "SEN", "S"),
    includeAncestors: field("include_ancestors", "SEN", "S"),
    includeForwarders: field("include_forwarders", "SEN", "S"),
    level: field("level", "SEN", "S"),
    reason: field("reason", "SEN", "S"),
    note: own("note", "SEN", "O"),
    setBy: field("set_by", "OPS", "S"),
    setOn: own("set_on", "OPS", "S"),
    liftedBy: field("lifted_by", "OPS", "C"),
    liftedOn: own("lifted_on", "OPS", "C"),
    validUntil: field("valid_until", "OPS", "O"),
  },
  elsewhere: [elsewhere("case_id", "OPS", "S", "the case record that holds it")],
};

export const recallNotice: EntityDictionary<RecallNotice> = {
  entity: "recall_notice",
  fields: {
    noticeId: own("notice_id", "OPS", "S"),
    orgId: own("org_id", "OPS", "S"),
    reason: own("reason", "SEN", "S"),
    delivery: own("delivery", "OPS", "S"),
    raisedAt: own("raised_at", "OPS", "S"),
    toldOn: own("told_on", "OPS", "S"),
  },
  elsewhere: [],
};
