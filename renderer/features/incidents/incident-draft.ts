import { randomUuid } from "../../../shared/crypto/random";
import type { Draft } from "../../store/vault-api";
import { newIncident } from "./new-incident";

/** A working copy of an incident: of a new one, or of the version that was opened. */
export function incidentDraft(
  incidentId: string,
  values: unknown,
  baseVersion: number,
  now: Date,
): Draft {
  return {
    draftId: randomUuid(),
    form: "incident",
    recordId: incidentId,
    baseVersion,
    step: "",
    focusedField: null,
    values,
    updatedAt: now.toISOString(),
  };
}

/** The working copy of an incident that is begun now. */
export function newIncidentDraft(now: Date): Draft {
  const incidentId = randomUuid();
  return incidentDraft(incidentId, newIncident(incidentId), 0, now);
}
