import { z } from "../zod";
import { idSchema } from "./ids";

// A version says which versions it follows: how many each installation has written of the record. Two
// versions whose counts do not include each other were written apart, whatever their clocks say.

/** More installations than ever write one record; a file that claims more is refused. */
const MAX_DEVICES = 200;

/** How many versions of a record each installation has written, in order of the installations' ids. */
export const lineageSchema = z
  .array(z.strictObject({ deviceId: idSchema, count: z.int().min(1).max(999_999_999) }))
  .min(1)
  .max(MAX_DEVICES)
  .refine(isInOrder, "not_in_order");

export type Lineage = z.output<typeof lineageSchema>;

/** How one version stands to another: the same, following it, followed by it, or written apart. */
export type LineageOrder = "same" | "after" | "before" | "apart";

/** How a version with the first lineage stands to one with the second. */
export function compareLineage(one: Lineage, other: Lineage): LineageOrder {
  const isAtLeast = includes(one, other);
  const isAtMost = includes(other, one);
  if (isAtLeast && isAtMost) return "same";
  if (isAtLeast) return "after";
  return isAtMost ? "before" : "apart";
}

/** The lineage of the next version that this installation writes. */
export function grownLineage(lineage: Lineage, deviceId: string): Lineage {
  return inOrder(new Map(countsOf(lineage)).set(deviceId, countIn(lineage, deviceId) + 1));
}

/** The lineage of a version that follows both. */
export function joinedLineage(one: Lineage, other: Lineage): Lineage {
  const counts = countsOf(one);
  for (const { deviceId, count } of other) {
    counts.set(deviceId, Math.max(count, counts.get(deviceId) ?? 0));
  }
  return inOrder(counts);
}

/** How many versions of the record this installation wrote; 0 for none. */
export function countIn(lineage: Lineage, deviceId: string): number {
  return lineage.find((one) => one.deviceId === deviceId)?.count ?? 0;
}

/**
 * The number of a version, from its lineage: all versions that it follows and itself. Whoever joins the same
 * two versions gives the result the same number, and a later one is always higher.
 */
export function versionOfLineage(lineage: Lineage): number {
  return lineage.reduce((sum, { count }) => sum + count, 0);
}

function includes(one: Lineage, other: Lineage): boolean {
  const counts = countsOf(one);
  return other.every(({ deviceId, count }) => (counts.get(deviceId) ?? 0) >= count);
}

function countsOf(lineage: Lineage): Map<string, number> {
  return new Map(lineage.map(({ deviceId, count }) => [deviceId, count]));
}

function inOrder(counts: ReadonlyMap<string, number>): Lineage {
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([deviceId, count]) => ({ deviceId, count }));
}

/** Strictly, so that no installation is named twice. */
function isInOrder(lineage: readonly { readonly deviceId: string }[]): boolean {
  return lineage.every(
    ({ deviceId }, at) => at === 0 || (lineage[at - 1]?.deviceId ?? "") < deviceId,
  );
}
