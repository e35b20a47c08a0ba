import { known, NOT_ASKED } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { FollowUp } from "../../../shared/domain/follow-up";
import type { Handover } from "../../../shared/domain/handover";
import type { RelatedPerson } from "../../../shared/domain/related-person";
import type { Service } from "../../../shared/domain/service";
import { adultCase } from "../../support/sample-case";

/** A made-up id that ends in `n`. */
export function id(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
}

export function handover(seq: number, date: string, more: Partial<Handover> = {}): Handover {
  return {
    handoverId: id(100 + seq),
    incidentVictimKey: null,
    seq,
    kind: "ngo_shelter",
    toOrgId: id(7),
    toRelatedId: null,
    date,
    familyAssessed: NOT_ASKED,
    personAgreed: known("yes"),
    paperNo: NOT_ASKED,
    ...more,
  };
}

export function followUp(dueOn: string, more: Partial<FollowUp> = {}): FollowUp {
  return {
    followUpId: id(200),
    dueOn,
    doneOn: null,
    mode: NOT_ASKED,
    stage: NOT_ASKED,
    findings: [],
    nextAction: NOT_ASKED,
    note: NOT_ASKED,
    waivedReason: NOT_ASKED,
    ...more,
  };
}

export function service(more: Partial<Service> = {}): Service {
  return {
    serviceId: id(300),
    serviceType: "general_health",
    providerOrgId: id(7),
    referralId: null,
    plannedOn: null,
    startedOn: null,
    endedOn: null,
    outcome: NOT_ASKED,
    feedback: NOT_ASKED,
    note: NOT_ASKED,
    ...more,
  };
}

export function aunt(more: Partial<RelatedPerson> = {}): RelatedPerson {
  return {
    relatedId: id(400),
    relation: "aunt_uncle",
    name: NOT_ASKED,
    phone: NOT_ASKED,
    adminCode: NOT_ASKED,
    isLegalGuardian: known("yes"),
    isCaregiver: true,
    involvedInExploitation: known("no"),
    safeToContact: NOT_ASKED,
    contactConditions: NOT_ASKED,
    ...more,
  };
}

/** The sample adult, received on 21 November 2026, or the same person as a child of 12. */
export function content(
  more: Partial<CaseContent> = {},
  age: "adult" | "child" = "adult",
): CaseContent {
  const base = adultCase();
  const person = age === "adult" ? base.person : { ...base.person, ageYearsStated: known(12) };
  return { ...base, person, ...more };
}
