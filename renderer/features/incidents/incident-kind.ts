import { zodResolver } from "@hookform/resolvers/zod";
import type { Resolver } from "react-hook-form";
import { incidentContentSchema, type IncidentContent } from "../../../shared/domain/incident";
import { incidentProblems, rescuesToCome } from "../../../shared/domain/incident-rules";
import { phnomPenhDay } from "../../../shared/domain/local-time";
import { sayAtAnswers } from "../../forms";
import type { RecordKind } from "../record-form";
import type { IncidentValues } from "./new-incident";

/** An incident, as its form and its screen know it. */
export const INCIDENT: RecordKind<IncidentValues, IncidentContent> = {
  form: "incident",
  area: "incidents",
  firstField: "countingBasis",
  schema: incidentContentSchema,
  // The form may lack the two codes that are still to choose; the schema then says "required".
  resolver: sayAtAnswers(
    zodResolver(incidentContentSchema) as Resolver<IncidentValues, unknown, IncidentContent>,
  ),
  contentOf: (record) => (record.kind === "incident" ? record.incident : null),
  problems: (content) => [
    ...incidentProblems(content),
    ...rescuesToCome(content, phnomPenhDay(Date.now())),
  ],
  save: (vault, content, expectedVersion, draftId) =>
    vault.saveIncident(content, expectedVersion, draftId),
};
