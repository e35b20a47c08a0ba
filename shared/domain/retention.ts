import { assert } from "../assert";
import type { CaseFile } from "./case-file";

/** Which clock of dictionary §10 a file runs under. */
export const RETENTION_CLASSES = [
  "reception_without_consent",
  "draft",
  "identifiers_adult",
  "identifiers_child",
] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];
export type LegalHold = NonNullable<CaseFile["legalHold"]>;

/** One file whose time has come or will soon. */
export interface DueItem {
  readonly caseId: string;
  readonly retentionClass: RetentionClass;
  /** Phnom Penh day. */
  readonly dueOn: string;
  readonly legalHold: LegalHold | null;
}

/** What the ticket of an erasure names: the ids, sorted. One file at a time, or a due list of a few. */
export function erasureTarget(caseIds: readonly string[]): string {
  assert(caseIds.length >= 1 && caseIds.length <= MAX_ERASED_AT_ONCE, "a few files at a time");
  return [...caseIds].sort().join(",");
}

/** A ticket's target has 200 characters; an id has 36. */
export const MAX_ERASED_AT_ONCE = 5;
