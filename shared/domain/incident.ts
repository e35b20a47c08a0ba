import { z } from "../zod";
import { answer } from "./answer";
import {
  COUNTING_BASIS,
  INTERVENTION_RESULT,
  OFFENCE_ARTICLE,
  OFFENCE_GROUP,
  OFFICIAL_INVOLVEMENT,
} from "./code-lists/incidents";
import { EXPLOITATION_TYPE } from "./code-lists/exploitation";
import { adminCodeSchema, idSchema } from "./ids";
import { incidentVictimSchema } from "./incident-victim";
import { daySchema } from "./local-time";
import { recordMetaSchema } from "./record-meta";
import { incidentSuspectSchema } from "./suspect";
import { text } from "./text";

/** A criminal incident with its victims and suspects (dictionary §3.11); a unit of its own, never a case file. */
export const incidentContentSchema = z
  .strictObject({
    incidentId: idSchema,
    countingBasis: z.enum(COUNTING_BASIS, "required"),
    policeRef: answer(text(60)),
    /** The day the police acted. */
    actionDate: daySchema,
    reportedOn: answer(daySchema),
    openedByOrgId: idSchema.nullable(),
    adminCode: answer(adminCodeSchema),
    offenceGroup: z.enum(OFFENCE_GROUP, "required"),
    offenceArticles: answer(z.array(z.enum(OFFENCE_ARTICLE)).min(1, "required").max(16)),
    allegedTypes: answer(z.array(z.enum(EXPLOITATION_TYPE)).min(1, "required").max(16)),
    interventionResult: answer(z.enum(INTERVENTION_RESULT)),
    officialInvolvement: answer(z.enum(OFFICIAL_INVOLVEMENT)),
    /** The office that the person or the staff named; it never leaves the house (§11 R24, R1). */
    officialOrgId: idSchema.nullable(),
    businessFront: answer(text(200)),
    establishmentClosedOn: daySchema.nullable(),
    note: answer(text(2000)),
    victims: z.array(incidentVictimSchema).max(500),
    suspects: z.array(incidentSuspectSchema).max(200),
  })
  .superRefine((incident, context) => {
    duplicates(incident.victims.map((victim) => victim.personId)).forEach((index) => {
      context.addIssue({ code: "custom", path: ["victims", index, "personId"], message: "twice" });
    });
    duplicates(incident.suspects.map((suspect) => suspect.suspectId)).forEach((index) => {
      context.addIssue({
        code: "custom",
        path: ["suspects", index, "suspectId"],
        message: "twice",
      });
    });
  });

export const incidentRecordSchema = z.strictObject({
  kind: z.literal("incident"),
  meta: recordMetaSchema,
  incident: incidentContentSchema,
});

export type IncidentContent = z.output<typeof incidentContentSchema>;
export type IncidentInput = z.input<typeof incidentContentSchema>;
export type IncidentRecord = z.output<typeof incidentRecordSchema>;

function duplicates(ids: readonly string[]): number[] {
  return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : []));
}
