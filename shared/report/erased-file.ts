import { valueOf } from "../domain/answer";
import type { CaseRecord } from "../domain/case-record";
import { HANDOVER_KIND } from "../domain/code-lists/case-files";
import { SEX } from "../domain/code-lists/people";
import { countrySchema, idSchema } from "../domain/ids";
import { daySchema } from "../domain/local-time";
import { withholdingReachSchema, type WithholdingReach } from "../domain/withholding";
import { z } from "../zod";
import { rescueFacts, type Rescue, type RescueFacts } from "./rescue-facts";

const REFUSABLE = ["store_and_manage_file", "non_identifying_statistics"] as const;

/**
 * What stays of an erased file (dictionary §10): no name, no number, no birth date, no text, and ids that
 * nothing else has. Every version is kept as figures need it, so that an old table comes out the same.
 */
export const erasedFileSchema = z.strictObject({
  /** Fresh and random; incidents name it where they named the file. */
  caseId: idSchema,
  personId: idSchema,
  /** For whom the file was not even counted: it stays so (§11 R4). */
  uncountedFor: z.array(withholdingReachSchema).default([]),
  versions: z.array(
    z.strictObject({
      /** The UTC day of the change, as its first moment: a whole time could be found again elsewhere. */
      changedAt: z.iso.datetime(),
      isVoid: z.boolean(),
      refused: z.array(z.enum(REFUSABLE)),
      sex: z.enum(SEX).nullable(),
      nationality: z.array(countrySchema).nullable(),
      rescues: z.array(
        z.strictObject({
          victimKey: idSchema,
          rescueDate: daySchema,
          ageYears: z.int().nullable(),
          isAgeEstimated: z.boolean(),
          handover: z.enum([...HANDOVER_KIND, "pending"]).nullable(),
        }),
      ),
    }),
  ),
});

/** All that is kept of a file. */
export type ErasedHistory = z.output<typeof erasedFileSchema>;
type ErasedVersion = ErasedHistory["versions"][number];

/** An erased file as it stood at some time. */
export interface ErasedFile extends ErasedVersion {
  readonly caseId: string;
  readonly personId: string;
}

/** The ids that stand for a file and its person from now on. */
export type FreshIds = Pick<ErasedHistory, "caseId" | "personId">;

/**
 * Reduces the versions of a file, oldest first, to what figures need of it. `rescues`: every rescue that
 * any version of an incident has linked to the file. Of several versions of a day the last one stays.
 */
export function eraseHistory(
  versions: readonly CaseRecord[],
  rescues: readonly Rescue[],
  refusedBy: (version: CaseRecord) => ErasedVersion["refused"],
  ids: FreshIds,
): ErasedHistory {
  const byDay = new Map<string, ErasedVersion>();
  for (const version of versions) {
    const changedAt = `${version.meta.updatedAt.slice(0, 10)}T00:00:00.000Z`;
    byDay.set(changedAt, eraseVersion(version, rescues, refusedBy(version), changedAt));
  }
  return { ...ids, uncountedFor: uncountedFor(versions.at(-1)), versions: [...byDay.values()] };
}

/** The standing rules of level `existence`, without why and by whom. */
function uncountedFor(latest: CaseRecord | undefined): WithholdingReach[] {
  const rules = latest?.withholdings ?? [];
  return rules
    .filter(({ level, liftedOn }) => level === "existence" && liftedOn === null)
    .map(({ targetOrgId, includeDescendants, includeAncestors, includeForwarders }) => ({
      ...{ targetOrgId, includeDescendants, includeAncestors, includeForwarders },
    }));
}

function eraseVersion(
  version: CaseRecord,
  rescues: readonly Rescue[],
  refused: ErasedVersion["refused"],
  changedAt: string,
): ErasedVersion {
  const { person, caseFile } = version;
  const isVoid = caseFile.status === "void_error";
  return {
    ...{ changedAt, isVoid, refused },
    sex: valueOf(person.sex),
    nationality: valueOf(person.nationality),
    rescues: rescues.map(({ victimKey, rescueDate }) => {
      const facts = rescueFacts(version, { victimKey, rescueDate });
      const { ageYears, isAgeEstimated, handover } = facts;
      return { victimKey, rescueDate, ageYears, isAgeEstimated, handover };
    }),
  };
}

/** The file as it stood at `cutoffAt` (UTC), or null when it did not stand yet. */
export function erasedAt(history: ErasedHistory, cutoffAt: string): ErasedFile | null {
  const { caseId, personId, versions } = history;
  const standing = versions.filter(({ changedAt }) => changedAt <= cutoffAt);
  const latest = standing.toSorted((a, b) => (a.changedAt < b.changedAt ? -1 : 1)).at(-1);
  return latest === undefined ? null : { caseId, personId, ...latest };
}

/**
 * What an erased file tells of a rescue, as `rescueFacts` did before; null for a void one. A rescue whose
 * day was corrected after the erasure keeps the age that it had.
 */
export function erasedFacts(file: ErasedFile, rescue: Rescue): RescueFacts | null {
  if (file.isVoid) return null;
  const same = file.rescues.filter(({ victimKey }) => victimKey === rescue.victimKey);
  const known = same.find(({ rescueDate }) => rescueDate === rescue.rescueDate) ?? same.at(-1);
  return {
    changedAt: file.changedAt,
    sex: file.sex,
    nationality: file.nationality,
    ageYears: known?.ageYears ?? null,
    isAgeEstimated: known?.isAgeEstimated ?? false,
    handover: known?.handover ?? null,
  };
}
