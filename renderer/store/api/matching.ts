import type { CaseSummary } from "../../../shared/domain/case-summary";
import type { MatchReason } from "../../../shared/domain/duplicates";
import type { ComparedAnswers } from "../../../shared/domain/match-facts";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import type { SavedVersion } from "./records";

/** Somebody who is compared with everybody here. */
export interface MatchQuestion {
  /** The file that is asked for; it and its other admissions are no answer. */
  readonly caseId: string;
  readonly answers: ComparedAnswers;
  /** People who were compared and are others. */
  readonly notDuplicateOf: readonly string[];
}

/** A file whose person may be the same, and why. */
export interface LikelySame {
  readonly summary: CaseSummary;
  readonly reasons: readonly MatchReason[];
}

/** A file as somebody has read it. */
export interface ReadFile {
  readonly caseId: string;
  readonly rowVersion: number;
}

/**
 * Who may be here already, and who was said to be one person (dictionary §3.3, §12). Only files that the
 * person at work may see take part; restricted ones never do, not even for those on their list (§11 R4).
 */
export interface MatchingApi {
  /** The most likely first, 5 at most. */
  likelySame(question: MatchQuestion): Promise<readonly LikelySame[]>;
  /** The other files of a person, the latest first; empty for a hidden file. */
  otherAdmissions(caseId: string): Promise<readonly CaseSummary[]>;
  /**
   * Two files are of one person: the one that was received later points to the other. `record_missing` for
   * hidden or absent, `not_allowed` for a restricted file, `bad_request` for two that are one already.
   */
  mergePersons(one: ReadFile, other: ReadFile): Promise<Result<SavedVersion, ErrorCode>>;
  /** Takes back what this file says; nothing else of either file was changed by it. */
  unmergePersons(file: ReadFile): Promise<Result<SavedVersion, ErrorCode>>;
  /** They are two people: nobody is asked again. */
  keepPersonsApart(file: ReadFile, otherCaseId: string): Promise<Result<SavedVersion, ErrorCode>>;
}
