import { assert } from "../assert";
import type { CaseFile } from "./case-file";
import type { ERASURE_REASON } from "./code-lists/case-files";
import { addDays } from "./local-time";

/** The clocks of dictionary §10 that files run under. */
export const RETENTION_CLOCKS = [
  "reception_without_consent",
  "draft",
  "identifiers_adult",
  "identifiers_child",
] as const;
/**
 * Why a file is on the due list: its clock; `hold_review`: a legal hold stops all clocks, and asks once
 * a year whether it still stands; `recalled`: the house that sent it asked it back.
 */
export const RETENTION_CLASSES = ["recalled", ...RETENTION_CLOCKS, "hold_review"] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];
export type ErasureReason = (typeof ERASURE_REASON)[number];
export type LegalHold = NonNullable<CaseFile["legalHold"]>;

/** The clock that runs for a file; a file that is being worked on has none. */
export interface RetentionClock {
  readonly retentionClass: (typeof RETENTION_CLOCKS)[number];
  /** Phnom Penh day. */
  readonly dueOn: string;
}

/** One file whose time has come or will soon. */
export interface DueItem {
  readonly caseId: string;
  readonly retentionClass: RetentionClass;
  /** Phnom Penh day; of a `hold_review` the day of the review, of `recalled` the day it was asked back. */
  readonly dueOn: string;
  readonly legalHold: LegalHold | null;
  /** A draft is brought to mind twice before its time is over. */
  readonly reminder: "first" | "second" | null;
}

/** A draft that is never finalised stays this long (dictionary §10). */
export const DRAFT_DAYS = 90;
const FIRST_REMINDER_DAYS = 30;
const SECOND_REMINDER_DAYS = 60;

/** What the due list needs of a file. */
export interface RetainedFile {
  readonly caseId: string;
  readonly retention: RetentionClock | null;
  readonly legalHold: LegalHold | null;
}

/**
 * The files that are due by `today` (Phnom Penh) or within so many days after it, and the drafts whose
 * reminder has come; most urgent first. A file under legal hold comes only for its review.
 */
export function dueItems(
  files: Iterable<RetainedFile>,
  today: string,
  withinDays: number,
): DueItem[] {
  const lastDay = addDays(today, withinDays);
  const items: DueItem[] = [];
  for (const file of files) {
    const item = itemOf(file, today);
    if (item !== null && (item.dueOn <= lastDay || item.reminder !== null)) items.push(item);
  }
  return items.sort((a, b) => compare(a.dueOn, b.dueOn) || compare(a.caseId, b.caseId));
}

function itemOf({ caseId, retention, legalHold }: RetainedFile, today: string): DueItem | null {
  if (legalHold !== null) {
    const dueOn = legalHold.reviewOn;
    return { caseId, retentionClass: "hold_review", dueOn, legalHold, reminder: null };
  }
  if (retention === null) return null;
  return { caseId, ...retention, legalHold, reminder: reminderOf(retention, today) };
}

function reminderOf({ retentionClass, dueOn }: RetentionClock, today: string): DueItem["reminder"] {
  if (retentionClass !== "draft" || today >= dueOn) return null;
  if (today >= addDays(dueOn, SECOND_REMINDER_DAYS - DRAFT_DAYS)) return "second";
  return today >= addDays(dueOn, FIRST_REMINDER_DAYS - DRAFT_DAYS) ? "first" : null;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** What the ticket of an erasure names: the ids, sorted. One file at a time, or a due list of a few. */
export function erasureTarget(caseIds: readonly string[]): string {
  assert(caseIds.length >= 1 && caseIds.length <= MAX_ERASED_AT_ONCE, "a few files at a time");
  return [...caseIds].sort().join(",");
}

/** A ticket's target has 200 characters; an id has 36. */
export const MAX_ERASED_AT_ONCE = 5;
