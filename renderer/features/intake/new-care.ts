import { NOT_ASKED } from "../../../shared/domain/answer";
import type { CaseInput } from "../../../shared/domain/case-record";

export type ServiceRow = CaseInput["services"][number];
export type FollowUpRow = CaseInput["followUps"][number];

/** A service of this house that is only planned. */
export function newService(serviceId: string, serviceType: ServiceRow["serviceType"]): ServiceRow {
  return {
    serviceId,
    serviceType,
    providerOrgId: null,
    referralId: null,
    plannedOn: null,
    startedOn: null,
    endedOn: null,
    outcome: NOT_ASKED,
    feedback: NOT_ASKED,
    note: NOT_ASKED,
  };
}

/** A follow-up on `dueOn` of which nothing is known yet. */
export function newFollowUp(followUpId: string, dueOn: string): FollowUpRow {
  return {
    followUpId,
    dueOn,
    doneOn: null,
    mode: NOT_ASKED,
    stage: NOT_ASKED,
    findings: [],
    nextAction: NOT_ASKED,
    note: NOT_ASKED,
    waivedReason: NOT_ASKED,
  };
}
