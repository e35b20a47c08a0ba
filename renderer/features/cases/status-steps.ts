import type { CaseStatus } from "../../../shared/domain/case-file";
import type { CaseContent } from "../../../shared/domain/case-record";
import { changeStatus, type StatusActor } from "../../../shared/domain/case-status";

import { CASE_STATUS, type CLOSURE_REASON } from "../../../shared/domain/code-lists/case-files";

export type ClosureReason = (typeof CLOSURE_REASON)[number];

/** The states that may follow the present one, whether or not this person may set them now. */
export function statusSteps(content: CaseContent, actor: StatusActor): readonly CaseStatus[] {
  return CASE_STATUS.filter((to) => {
    const changed = changeStatus(content, to, actor);
    return changed.ok || changed.error !== "not_a_next_status";
  });
}

/** The one step that most files take next, or null: review when nothing is open, then acceptance. */
export function mainStep(content: CaseContent, actor: StatusActor): CaseStatus | null {
  const { status } = content.caseFile;
  const next =
    status === "draft" ? "pending_review" : status === "pending_review" ? "active" : null;
  return next !== null && changeStatus(content, next, actor).ok ? next : null;
}

/**
 * The day and the reason of closing go with a closed status and leave with it. Two of these statuses say
 * their reason themselves; for the third `reason` does.
 */
export function withClosure(
  content: CaseContent,
  today: string,
  reason: ClosureReason | null,
): CaseContent {
  const { caseFile } = content;
  const isClosed = caseFile.status.startsWith("closed");
  return {
    ...content,
    caseFile: {
      ...caseFile,
      closureDate: isClosed ? (caseFile.closureDate ?? today) : null,
      closureReason: isClosed
        ? (REASONS[caseFile.status] ?? reason ?? caseFile.closureReason)
        : null,
    },
  };
}

const REASONS: Readonly<Partial<Record<CaseStatus, ClosureReason>>> = {
  closed_referred: "transferred",
  closed_not_victim: "not_a_victim",
};
