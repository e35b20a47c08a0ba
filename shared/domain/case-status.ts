import type { CaseStatus } from "./case-file";
import type { CaseContent } from "./case-record";
import { closingObstacle, isRiskLow, isSaid, type ClosingObstacle } from "./closing-rules";
import { openQuestions } from "./completeness";
import { acceptedTransfer } from "./referral-transfer";
import { err, ok, type Result } from "../result";

/** Which states may follow which (dictionary §5.4). */
const NEXT: Record<CaseStatus, readonly CaseStatus[]> = {
  draft: ["pending_review", "void_error"],
  pending_review: ["draft", "active", "void_error"],
  active: ["follow_up", "closed", "closed_referred", "closed_not_victim", "void_error"],
  follow_up: ["active", "closed", "closed_referred", "closed_not_victim", "void_error"],
  closed: ["active", "void_error"],
  closed_referred: ["active", "void_error"],
  closed_not_victim: ["active", "void_error"],
  void_error: [],
};

/** Why a status does not change; the words stand in `cases.refusal.<code>`. */
export type StatusRefusal =
  | "not_a_next_status"
  | "questions_open"
  | "not_supervisor"
  | "reopening_not_supervisor"
  | "reopening_needs_reason"
  | ClosingObstacle;

/** Who wants the change; two people finalise a file (dictionary §5.1 step 12). */
export interface StatusActor {
  readonly userId: string;
  readonly isSupervisor: boolean;
}

/**
 * The file in its next state, or why not. Sending to review needs no open question; accepting
 * (pending_review → active) needs a supervisor besides. In a house with one person the owner may accept;
 * the record keeps who did. Closing needs what `closingObstacle` asks; opening again a supervisor and a
 * reason. `reason` is kept in the audit chain; null when nobody gave one.
 */
export function changeStatus(
  content: CaseContent,
  to: CaseStatus,
  actor: StatusActor,
  reason: string | null = null,
): Result<CaseContent, StatusRefusal> {
  const refusal = statusRefusal(content, to, actor, reason);
  if (refusal !== null) return err(refusal);
  return ok({ ...content, caseFile: { ...content.caseFile, status: to } });
}

/** Why a file does not change its state, or null; see `changeStatus`. */
export function statusRefusal(
  content: CaseContent,
  to: CaseStatus,
  { isSupervisor }: StatusActor,
  reason: string | null,
): StatusRefusal | null {
  const from = content.caseFile.status;
  if (!NEXT[from].includes(to)) return "not_a_next_status";
  if (to === "void_error") return null;
  if (isClosed(to)) return closingObstacle(content, reason);
  if (isClosed(from)) {
    if (!isSupervisor) return "reopening_not_supervisor";
    return isSaid(reason) ? null : "reopening_needs_reason";
  }
  const isAccepting = from === "pending_review" && to === "active";
  if (isAccepting && !isSupervisor) return "not_supervisor";
  // Again at the acceptance: while a file waits for it, an answer can be taken back.
  const isAsked = !isAccepting && to !== "pending_review";
  return isAsked || openQuestions(content).length === 0 ? null : "questions_open";
}

/** The states that a file went through, had it begun as every file does. */
const WAY_TO: Record<CaseStatus, readonly CaseStatus[]> = {
  draft: [],
  pending_review: ["pending_review"],
  active: ["pending_review", "active"],
  follow_up: ["pending_review", "active", "follow_up"],
  closed: ["pending_review", "active", "closed"],
  closed_referred: ["pending_review", "active", "closed_referred"],
  closed_not_victim: ["pending_review", "active", "closed_not_victim"],
  void_error: ["void_error"],
};

/**
 * Why a file may not begin in the state that it has, or null: its first version is held to all that the
 * states before would have asked of it, so that no guard is passed by not standing in front of it.
 */
export function beginningRefusal(
  content: CaseContent,
  actor: StatusActor,
  reason: string | null,
): StatusRefusal | null {
  const way = WAY_TO[content.caseFile.status];
  if (way.includes("active") && !actor.isSupervisor) return "not_supervisor";
  let file: CaseContent = { ...content, caseFile: { ...content.caseFile, status: "draft" } };
  for (const to of way) {
    const changed = changeStatus(file, to, actor, reason);
    if (!changed.ok) return changed.error;
    file = changed.value;
  }
  return null;
}

/** What has to be said before a status can change: why a risk is left, or why a file is opened again. */
export function reasonOwed(content: CaseContent, to: CaseStatus): "risk" | "reopening" | null {
  if (isClosed(to)) {
    return isRiskLow(content) || acceptedTransfer(content) !== null ? null : "risk";
  }
  return isClosed(content.caseFile.status) && to === "active" ? "reopening" : null;
}

/** Done with: no more follow-up, and the retention clock runs. */
export function isClosed(status: CaseStatus): boolean {
  return status === "closed" || status === "closed_referred" || status === "closed_not_victim";
}

/**
 * Whether a second person has to agree (dictionary §5.4, §11 R12): when a file is closed or declared a
 * mistake. One that begins so (`from` is null) is no exception: nobody else would ever have seen it open.
 */
export function needsTwoPeople(from: CaseStatus | null, to: CaseStatus): boolean {
  return from !== to && (isClosed(to) || to === "void_error");
}

/** Counted in figures: everything but drafts and errors. */
export function isCounted(status: CaseStatus): boolean {
  return status !== "draft" && status !== "void_error";
}
