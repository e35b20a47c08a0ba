import type { CaseSummary } from "../../../shared/domain/case-summary";
import type { DueLine } from "../../../shared/domain/due-board";
import type { StayBoard } from "../../../shared/domain/stay-board";

/** Something that is owed, with enough of the file to recognise it. */
export type DueRow = DueLine & { readonly summary: CaseSummary };

/** Boards over all files that the person who works here may see; no record is opened for them. */
export interface BoardsApi {
  /** Follow-ups, reviews, consents, answers and notices: overdue, today, and within 30 days. */
  dueBoard(): Promise<readonly DueRow[]>;
  /** Who sleeps in this house in the night after `night`, `YYYY-MM-DD`. */
  stayBoard(night: string): Promise<StayBoard>;
}
