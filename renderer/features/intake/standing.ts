import type { CaseContent, CaseRecord } from "../../../shared/domain/case-record";
import { contentOf } from "../../../shared/domain/case-record";

/** The version that the words of a draft were begun on, and the one that is saved now. */
export interface Standing {
  /** 0 for words begun on nothing. */
  readonly baseVersion: number;
  readonly savedVersion: number;
  /** The case as it is saved now; null for one that is not. */
  readonly saved: CaseContent | null;
}

export function standingOn(baseVersion: number, record: CaseRecord | null): Standing {
  return {
    baseVersion,
    savedVersion: record?.meta.rowVersion ?? 0,
    saved: record === null ? null : contentOf(record),
  };
}

/** True when the case was saved by somebody since these words were begun: a person decides what stands. */
export function isStale({ baseVersion, savedVersion, saved }: Standing): boolean {
  return saved !== null && savedVersion !== baseVersion;
}
