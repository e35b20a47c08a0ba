import { NOT_ASKED } from "../../../shared/domain/answer";
import type { IncidentInput } from "../../../shared/domain/incident";

export type VictimInput = IncidentInput["victims"][number];
export type SuspectInput = IncidentInput["suspects"][number];

/** An incident as the form holds it: two codes may still have to be chosen. */
export type IncidentValues = Omit<IncidentInput, "countingBasis" | "offenceGroup"> &
  Partial<Pick<IncidentInput, "countingBasis" | "offenceGroup">>;

/** An incident of which nothing is known yet. */
export function newIncident(incidentId: string): IncidentValues {
  return {
    incidentId,
    policeRef: NOT_ASKED,
    actionDate: "",
    reportedOn: NOT_ASKED,
    openedByOrgId: null,
    adminCode: NOT_ASKED,
    offenceArticles: NOT_ASKED,
    allegedTypes: NOT_ASKED,
    interventionResult: NOT_ASKED,
    officialInvolvement: NOT_ASKED,
    officialOrgId: null,
    businessFront: NOT_ASKED,
    establishmentClosedOn: null,
    note: NOT_ASKED,
    victims: [],
    suspects: [],
  };
}

export interface VictimSeed {
  readonly victimKey: string;
  readonly personId: string;
  /** Null for somebody met by the police only. */
  readonly caseId: string | null;
  /** As far as it is typed; the day of the action. */
  readonly rescueDate: string;
}

/** A victim; with a case file, sex and age are read from it and not kept here. */
export function newVictim(seed: VictimSeed): VictimInput {
  return {
    ...seed,
    victimStatus: "presumed",
    sex: NOT_ASKED,
    ageAtRescue: NOT_ASKED,
    nationality: NOT_ASKED,
    handovers: [],
  };
}

/** Somebody alleged to have offended, of whom nothing is known yet. */
export function newSuspect(suspectId: string): SuspectInput {
  return {
    suspectId,
    nameText: NOT_ASKED,
    sex: NOT_ASKED,
    ageYears: NOT_ASKED,
    isMinor: NOT_ASKED,
    nationality: NOT_ASKED,
    roles: NOT_ASKED,
    relationToVictim: NOT_ASKED,
    isOfficial: NOT_ASKED,
    alsoVictimPersonId: null,
    arrestDate: NOT_ASKED,
    courtDate: NOT_ASKED,
    courtAction: NOT_ASKED,
  };
}
