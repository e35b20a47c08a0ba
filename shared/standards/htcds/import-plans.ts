import { NOT_ASKED } from "../../domain/answer";
import type { CaseInput } from "../../domain/case-record";
import { said, short } from "./import-person";
import type { RowReader } from "./row-reader";
import { codeFor, HTCDS_VALUES, NEED_MAP, OTHER_PLANS, SERVICE_MAP } from "./values";

type Parts = Pick<CaseInput, "assessments" | "services">;
type PlanType = (typeof HTCDS_VALUES.planType)[number];

/** A plan that has ended is a service that was given; one that has not is a need with what is planned. */
export function importedPlans(
  plans: readonly RowReader[],
  day: string,
  newId: () => string,
): Parts {
  const ended: Parts["services"] = [];
  const needs: Parts["assessments"][number]["needs"] = [];
  for (const plan of plans) {
    const type = typeOf(plan);
    if (type === null) continue;
    const endedOn = plan.day("spl_ActualEndDate");
    if (endedOn === null) needs.push(needOf(plan, type, newId()));
    else ended.push(serviceOf(plan, type, endedOn, newId()));
  }
  return {
    assessments: needs.length === 0 ? [] : [assessmentOf(needs, day, newId())],
    services: ended,
  };
}

function typeOf(plan: RowReader): PlanType | null {
  const text = plan.text("spl_Type");
  const type = HTCDS_VALUES.planType.find((one) => one === text) ?? null;
  if (type === null) plan.note("spl_Type", "not_taken");
  return type;
}

function needOf(
  plan: RowReader,
  type: PlanType,
  needId: string,
): Parts["assessments"][number]["needs"][number] {
  const other: Readonly<Record<string, { readonly need: keyof typeof NEED_MAP }>> = OTHER_PLANS;
  return {
    needId,
    domain: codeFor(NEED_MAP, type) ?? other[type]?.need ?? "social_relations",
    score: NOT_ASKED,
    wishOfPerson: NOT_ASKED,
    goal: said(short(plan, "spl_Objectives", 500)),
    action: said(short(plan, "spl_ActionPlan", 500)),
    dueOn: plan.day("spl_PlannedEndDate"),
  };
}

function serviceOf(
  plan: RowReader,
  type: PlanType,
  endedOn: string,
  serviceId: string,
): Parts["services"][number] {
  const other: Readonly<Record<string, { readonly service: keyof typeof SERVICE_MAP }>> =
    OTHER_PLANS;
  return {
    serviceId,
    serviceType: codeFor(SERVICE_MAP, type) ?? other[type]?.service ?? "other",
    providerOrgId: null,
    referralId: null,
    plannedOn: plan.day("spl_PlannedEndDate"),
    startedOn: null,
    endedOn,
    outcome: { mv: "unknown" },
    feedback: NOT_ASKED,
    note: said(short(plan, "spl_ActionPlan", 500)),
  };
}

function assessmentOf(
  needs: Parts["assessments"][number]["needs"],
  assessedOn: string,
  assessmentId: string,
): Parts["assessments"][number] {
  return {
    assessmentId,
    kind: "initial",
    assessedOn,
    level: "individual",
    riskLevel: NOT_ASKED,
    risks: [],
    selfHarm: NOT_ASKED,
    safetyPlan: NOT_ASKED,
    nextReviewDue: null,
    needs,
  };
}
