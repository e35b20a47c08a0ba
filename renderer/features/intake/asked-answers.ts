import { mayAskFeedback, serviceStanding } from "../../../shared/domain/service";
import { screeningThatDiffers } from "../../../shared/domain/screening-questions";
import { NOT_ASKED } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import { isAnswer } from "../../forms";
import { episodeQuestions, fileQuestions, recruitmentQuestions } from "./conditional-questions";
import type { EpisodeRow, RecruitmentRow } from "./new-entries";
import type { FollowUpRow, ServiceRow } from "./new-care";
import type { ScreeningRow } from "./sign-rows";

/**
 * The part of the value at `path` in which an answer is missing when there is none: of a follow-up that is
 * still to come nobody can say how it went, and nobody asks where the parents of an adult are. `readable` is
 * the case as far as it can be read.
 */
export function askedIn(path: string, value: unknown, readable: CaseContent | null): unknown {
  if (!Array.isArray(value)) {
    const [entity = "", field = ""] = path.split(".");
    return entity === "caseFile"
      ? shownOf({ [field]: value }, fileQuestions(readable))[field]
      : value;
  }
  if (path === "recruitments") {
    return (value as readonly RecruitmentRow[]).map((row) =>
      shownOf(row, recruitmentQuestions(row)),
    );
  }
  if (path === "episodes") {
    return (value as readonly EpisodeRow[]).map((row) => shownOf(row, episodeQuestions(row)));
  }
  if (path === "screenings") {
    const differsAt = readable && screeningThatDiffers(readable);
    return (value as readonly ScreeningRow[]).map((row, index) =>
      shownOf(row, { staffResultReason: index === differsAt }),
    );
  }
  if (path === "followUps") return (value as readonly FollowUpRow[]).flatMap(askedOfFollowUp);
  if (path === "services") return (value as readonly ServiceRow[]).map(askedOfService);
  return value;
}

function askedOfFollowUp(row: FollowUpRow): Partial<FollowUpRow>[] {
  const { waivedReason, note: _note, ...asked } = row;
  if (row.doneOn !== null) return [asked];
  return "value" in waivedReason ? [{ waivedReason }] : [];
}

function askedOfService(row: ServiceRow): Partial<ServiceRow> {
  const { outcome, feedback } = row;
  if (serviceStanding(row) !== "ended") return {};
  return mayAskFeedback(row) ? { outcome, feedback } : { outcome };
}

/** The answers without those that are missing and not asked either. */
function shownOf<T extends object>(
  answers: T,
  questions: Readonly<Record<string, boolean>>,
): Partial<T> {
  const isLeftOut = ([field, value]: [string, unknown]): boolean =>
    questions[field] === false && isAnswer(value) && value.mv === NOT_ASKED.mv;
  return Object.fromEntries(Object.entries(answers).filter((one) => !isLeftOut(one))) as Partial<T>;
}
