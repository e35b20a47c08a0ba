import type { CaseSummary } from "../../../shared/domain/case-summary";
import type { DueLine } from "../../../shared/domain/due-board";
import type { StayBoard } from "../../../shared/domain/stay-board";
import type { ReportRequest } from "../../../shared/report/national-table";
import type { FieldCounts } from "../../../shared/report/answer-counts";

/** Something that is owed, with enough of the file to recognise it. */
export type DueRow = DueLine & { readonly summary: CaseSummary };

/** The answers to the questions that every file is asked, over the files that this person may see. */
export interface FileAnswers {
  readonly files: number;
  readonly fields: readonly FieldCounts[];
}

/** Boards over all files that the person who works here may see. */
export interface BoardsApi {
  /** Follow-ups, reviews, consents, answers and notices: overdue, today, and within 30 days. */
  dueBoard(): Promise<readonly DueRow[]>;
  /** Who sleeps in this house in the night after `night`, `YYYY-MM-DD`. */
  stayBoard(night: string): Promise<StayBoard>;
  /** How complete the accepted files are; reads each of them. */
  fileAnswers(): Promise<FileAnswers>;
  /** How many people a table for these others leaves out because they said no; null where it is not said. */
  notIncluded(request: ReportRequest): Promise<number | null>;
}
