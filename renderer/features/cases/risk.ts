import type { CaseSummary } from "../../../shared/domain/case-summary";

export type Risk = "urgent" | "watch" | "none";

/** How the list says the risk: a reason of its own or a worker's word makes a file urgent. */
export function riskOf(summary: Pick<CaseSummary, "urgentRisk" | "urgentReasons">): Risk {
  return summary.urgentReasons.length > 0 ? "urgent" : summary.urgentRisk;
}

type DotLook = "dot" | "ring" | "wait" | "line";

/** The mark before a status: its shape says it too. */
export const STATUS_LOOK: Readonly<Record<CaseSummary["status"], DotLook>> = {
  draft: "ring",
  pending_review: "wait",
  active: "dot",
  follow_up: "dot",
  closed: "line",
  closed_referred: "line",
  closed_not_victim: "line",
  void_error: "line",
};
