import { anyRecordSchema, type AnyRecord } from "./any-record";
import { compareLineage, joinedLineage, versionOfLineage, type Lineage } from "./lineage";
import {
  mergeFields,
  textOf,
  type FieldConflict,
  type Fields,
  type MergeOptions,
} from "./merge-fields";
import type { RecordMeta } from "./record-meta";

// Two versions of one record that were written apart. None of them may carry house matters.

/** What became of a merge: one record of both, or the fields that a person has to choose. */
export type Merge =
  | { readonly is: "merged"; readonly record: AnyRecord }
  | { readonly is: "conflict"; readonly conflicts: readonly FieldConflict[] };

/**
 * Joins two versions of one record. Whoever joins the same two gets the same record, so that two houses
 * that both did it do not go apart again. Where the joined fields do not go together, everything that
 * differs is in conflict. `base`: the last version that both follow, null when none is kept.
 */
export function mergeRecords(
  base: AnyRecord | null,
  ours: AnyRecord,
  theirs: AnyRecord,
  options: MergeOptions = {},
): Merge {
  const usable = usableBase(base, ours, theirs, options);
  const { fields, conflicts } = join(usable, ours, theirs, options);
  if (conflicts.length > 0) return { is: "conflict", conflicts };
  const record = whole(fields, ours, theirs);
  return record === null
    ? { is: "conflict", conflicts: conflictsOf(base, ours, theirs, options) }
    : { is: "merged", record };
}

/** What a person has to choose between two versions; none when they can be joined. */
export function conflictsOf(
  base: AnyRecord | null,
  ours: AnyRecord,
  theirs: AnyRecord,
  { keepsOurRows = false }: MergeOptions = {},
): readonly FieldConflict[] {
  const usable = usableBase(base, ours, theirs, { keepsOurRows });
  return join(usable, ours, theirs, { keepsOurRows }).conflicts;
}

/** The latest of these versions that both follow; null when there is none. The same whatever their order. */
export function lastCommonVersion(
  versions: readonly AnyRecord[],
  ours: Lineage,
  theirs: Lineage,
): AnyRecord | null {
  const followed = versions.filter(
    ({ meta }) => isFollowed(meta.lineage, ours) && isFollowed(meta.lineage, theirs),
  );
  return followed.sort(latestFirst)[0] ?? null;
}

function isFollowed(lineage: Lineage, by: Lineage): boolean {
  const order = compareLineage(by, lineage);
  return order === "after" || order === "same";
}

function latestFirst({ meta: one }: AnyRecord, { meta: other }: AnyRecord): number {
  const [a, b] = [one, other].map(({ lineage }) => versionOfLineage(lineage)) as [number, number];
  return a === b ? (textOf(one) < textOf(other) ? 1 : -1) : b - a;
}

/** Who made and changed a version that follows both. */
export function joinedMeta(ours: RecordMeta, theirs: RecordMeta): RecordMeta {
  const lineage = joinedLineage(ours.lineage, theirs.lineage);
  const [first] = [ours, theirs].sort((a, b) =>
    inOrder(a.createdAt, b.createdAt, a.createdBy, b.createdBy),
  );
  const [, last] = [ours, theirs].sort((a, b) =>
    inOrder(a.updatedAt, b.updatedAt, a.updatedBy, b.updatedBy),
  );
  const { createdAt, createdBy } = first ?? ours;
  const { updatedAt, updatedBy } = last ?? theirs;
  const [one, other] = [ours.originDeviceId, theirs.originDeviceId];
  return {
    ...ours,
    ...{ createdAt, createdBy, updatedAt, updatedBy, lineage },
    rowVersion: versionOfLineage(lineage),
    originDeviceId: one > other ? one : other,
    isPartial: ours.isPartial && theirs.isPartial,
  };
}

/**
 * Null when even our own answer to every conflict would make no record with what was joined besides: then
 * it has to be chosen field by field.
 */
function usableBase(
  base: AnyRecord | null,
  ours: AnyRecord,
  theirs: AnyRecord,
  { keepsOurRows = false }: MergeOptions,
): AnyRecord | null {
  if (base === null) return null;
  const { fields } = join(base, ours, theirs, { keepsOurRows });
  return whole(fields, ours, theirs) === null ? null : base;
}

function join(
  base: AnyRecord | null,
  ours: AnyRecord,
  theirs: AnyRecord,
  options: MergeOptions,
): ReturnType<typeof mergeFields> {
  return mergeFields(base && fieldsOf(base), fieldsOf(ours), fieldsOf(theirs), options);
}

function whole(fields: Fields, ours: AnyRecord, theirs: AnyRecord): AnyRecord | null {
  const meta = joinedMeta(ours.meta, theirs.meta);
  const read = anyRecordSchema.safeParse({ ...fields, kind: ours.kind, meta });
  return read.success ? read.data : null;
}

function fieldsOf({ kind: _kind, meta: _meta, ...fields }: AnyRecord): Fields {
  return fields;
}

function inOrder(a: string, b: string, nextA: string, nextB: string): number {
  if (a !== b) return a < b ? -1 : 1;
  return nextA < nextB ? -1 : 1;
}
