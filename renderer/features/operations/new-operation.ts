import { NOT_ASKED } from "../../../shared/domain/answer";
import type { OperationInput } from "../../../shared/domain/operation";

/** An operation as the form holds it: its kind may still have to be chosen. */
export type OperationValues = Omit<OperationInput, "operationKind"> &
  Partial<Pick<OperationInput, "operationKind">>;

export type EncounterRow = OperationInput["encounters"][number];
/** What is typed once for people who were met in the same way. */
export type EncounterKind = Omit<EncounterRow, "encounterId">;

/** An operation of which nothing is known yet. */
export function newOperation(operationId: string): OperationValues {
  return {
    operationId,
    name: "",
    periodStart: "",
    periodEnd: "",
    leadOrgId: null,
    encounters: [],
  };
}

/** Somebody who was met, and nothing said yet. */
export const NEW_ENCOUNTER: EncounterKind = {
  nationality: NOT_ASKED,
  sex: NOT_ASKED,
  ageBand: "unk",
  outcome: "unknown",
  involvement: "unknown",
  arrestDate: NOT_ASKED,
  courtDate: NOT_ASKED,
  screenedBeforeRemoval: NOT_ASKED,
  linkedPersonId: null,
};
