import { field, own, type EntityDictionary } from "./entry";
import type { NeedsRiskAssessment, NeedItem } from "../needs-risk-assessment";

export const assessment: EntityDictionary<NeedsRiskAssessment> = {
  entity: "needs_risk_assessment",
  fields: {
    assessmentId: field("assessment_id", "OPS", "S", { maps: ["HTCDS assessment sections"] }),
    kind: field("kind", "STA", "F"),
    assessedOn: field("assessed_on", "STQ", "F"),
    level: field("level", "STA", "S", { maps: ["HTCDS 3 levels"] }),
    riskLevel: field("risk_level", "SEN", "F", {
      maps: ["Primero (3), OSCaR (4)"],
    }),
    risks: field("risks", "SEN", "C", {
      maps: ["HTCDS individual/household/community"],
    }),
    selfHarm: field("self_harm", "SEN", "F"),
    safetyPlan: field("safety_plan", "SEN", "C"),
    nextReviewDue: field("next_review_due", "OPS", "F"),
    needs: own("needs", "SEN", "O"),
  },
  elsewhere: [],
};

export const risk: EntityDictionary<NeedsRiskAssessment["risks"][number]> = {
  entity: "risk",
  fields: {
    risk: own("risk", "SEN", "O"),
    who: own("who", "SEN", "O"),
    immediacy: own("immediacy", "SEN", "O"),
  },
  elsewhere: [],
};

export const need: EntityDictionary<NeedItem> = {
  entity: "need_item",
  fields: {
    needId: own("need_id", "OPS", "S"),
    domain: field("need.domain", "STA", "F", {
      maps: ["HTCDS spl_Type (9) for plans"],
    }),
    score: field("need.score", "SEN", "O"),
    wishOfPerson: field("need.wish_of_person", "SEN", "F", { scope: "psychosocial" }),
    goal: field("need.goal", "SEN", "O", { maps: ["HTCDS spl_Objectives"] }),
    action: field("need.action", "SEN", "O", {
      maps: ["HTCDS spl_ActionPlan"],
      scope: "psychosocial",
    }),
    dueOn: field("need.due_on", "OPS", "O", { maps: ["HTCDS spl_PlannedEndDate"] }),
  },
  elsewhere: [],
};
