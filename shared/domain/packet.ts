import { z } from "../zod";
import { caseFileSchema } from "./case-file";
import { caseContentSchema } from "./case-record";
import { DATA_SCOPE } from "./code-lists/case-files";
import { OVERRIDE_BASIS } from "./code-lists/casework";
import type { DataScope } from "./consent";
import { exploitationEpisodeSchema } from "./exploitation-episode";
import { idSchema } from "./ids";
import { legalProceedingSchema } from "./legal-proceeding";
import { daySchema } from "./local-time";
import { needItemSchema } from "./needs-risk-assessment";
import { packetFields } from "./packet-fields";
import { personSchema } from "./person";
import { referralSchema, type Referral } from "./referral";
import { relatedPersonSchema } from "./related-person";

// One referral on its way to one organisation as a sealed file (dictionary §6, §11 R6): what is asked for,
// on which ground, and of the file the parts that were agreed to. There is a place only for fields that the
// dictionary lets go; nothing of it tells which file it was made of.

const episode = z.strictObject(exploitationEpisodeSchema.shape);
const proceeding = z.strictObject(legalProceedingSchema.shape);

/** The parts that were agreed to, each field as in the record; a field that nobody told is not there. */
export const toldSchema = z.strictObject({
  person: personSchema
    .pick({
      ...{ familyNameKm: true, givenNameKm: true, familyNameLatin: true, givenNameLatin: true },
      ...{ sex: true, birthDate: true, ageYearsStated: true, nationality: true, languages: true },
      ...{ interpreterNeeded: true, maritalStatus: true, childrenCount: true, disability: true },
      ...{ pregnant: true, homeAdminCode: true, migrationStatus: true, idDocuments: true },
      phoneNumbers: true,
    })
    .partial(),
  caseFile: caseFileSchema.pick({ formalIdentification: true }).partial(),
  relatedPersons: z
    .array(relatedPersonSchema.pick({ relation: true, name: true }).partial())
    .max(30),
  needs: z
    .array(
      needItemSchema
        .pick({ wishOfPerson: true, action: true })
        .partial()
        // Which part it goes with; the dictionary carries a need under one of them.
        .extend({ part: z.enum(["health", "psychosocial"]) }),
    )
    .max(30),
  episodes: z
    .array(
      episode
        .pick({ exploitationType: true, country: true, startDate: true, endDate: true })
        .partial(),
    )
    .max(20),
  proceedings: z
    .array(proceeding.pick({ kind: true, court: true, courtFileNo: true }).partial())
    .max(20),
});

export type Told = z.output<typeof toldSchema>;

/**
 * The account of a file that changes hands: all of it but what is the sender's own, such as its numbers, its
 * workers, its other referrals, and what was agreed with it.
 */
export const wholeFileSchema = caseContentSchema
  .pick({
    ...{ triage: true, relatedPersons: true, recruitments: true, episodes: true },
    ...{ assessments: true, screenings: true, proceedings: true },
  })
  .extend({
    person: personSchema.omit({
      ...{ personId: true, survivorCode: true, alsoSuspectId: true },
      ...{ duplicateOf: true, notDuplicateOf: true },
    }),
    caseFile: caseFileSchema.pick({
      ...{ repatriatedFrom: true, rescueDate: true, unaccompaniedStatus: true },
      ...{ legalCustodyPaper: true, shelterAssessment: true, assessmentReason: true },
      ...{ formalIdentification: true, formalIdAuthority: true, formalIdDate: true },
      ...{ formalIdForm: true, wishOfPerson: true, narrative: true },
    }),
  });

export type WholeFile = z.output<typeof wholeFileSchema>;

/** On which ground it goes: what the person agreed to, one body, or a ground that outweighs a missing yes. */
export const packetGroundSchema = z.discriminatedUnion("basis", [
  z.strictObject({
    basis: z.literal("consent"),
    validFrom: daySchema,
    expiresOn: daySchema,
    dataScope: z.array(z.enum(DATA_SCOPE)).max(9),
  }),
  z.strictObject({ basis: z.literal("own_body") }),
  z.strictObject({ basis: z.enum(OVERRIDE_BASIS) }),
]);

export const packetSchema = z
  .strictObject({
    referralId: idSchema,
    ...referralSchema.pick({
      ...{ kind: true, serviceType: true, urgency: true, reason: true, note: true },
      ...{ toContact: true, accompaniedBy: true },
    }).shape,
    sentAt: z.iso.datetime(),
    /** Whoever has no way to answer by file reads it back by telephone. */
    receiptCode: referralSchema.shape.receiptCode.unwrap(),
    /** What goes: of the referral's parts those that may. */
    scope: z
      .array(z.enum(DATA_SCOPE))
      .min(1)
      .max(9)
      .refine((scope) => new Set(scope).size === scope.length, "twice"),
    ground: packetGroundSchema,
    told: toldSchema,
    whole: wholeFileSchema.nullable(),
  })
  .refine(({ told, scope }) => outOfScope(told, scope).length === 0, "out_of_scope")
  .refine(({ whole, scope, kind }) => whole === null || isWhole(kind, scope), "out_of_scope");

export type Packet = z.output<typeof packetSchema>;

/** A file changes hands as a whole only when it is taken over, and when all of it was agreed to. */
export function isWhole(kind: Referral["kind"], scope: readonly DataScope[]): boolean {
  return kind === "transfer" && DATA_SCOPE.every((part) => scope.includes(part));
}

/** Fields (`entity.field`) that stand in a packet and belong to no part of this scope; none in an honest one. */
export function outOfScope(told: Told, scope: readonly DataScope[]): string[] {
  const ROWS = {
    person: [told.person],
    caseFile: [told.caseFile],
    relatedPerson: told.relatedPersons,
    episode: told.episodes,
    proceeding: told.proceedings,
  } as const;
  const entities = Object.keys(ROWS) as (keyof typeof ROWS)[];
  const fields = entities.flatMap((entity) => {
    const allowed = scope.flatMap((part) => packetFields(entity, part, []));
    return ROWS[entity]
      .flatMap((row) => Object.keys(row))
      .filter((field) => !allowed.includes(field))
      .map((field) => `${entity}.${field}`);
  });
  const needs = told.needs.filter(({ part }) => !scope.includes(part));
  return [...fields, ...needs.map(({ part }) => `need.${part}`)];
}
