import type { CaseSummary } from "../../shared/domain/case-summary";
import { riskRank } from "./case-list";
import type { SummaryIndex } from "./summary-index";
import type { Draft, TodayLists } from "./vault-api";

const OPEN_STATUSES: readonly CaseSummary["status"][] = [
  "draft",
  "pending_review",
  "active",
  "follow_up",
];

/**
 * Today's lists, newest first. Every working copy is unfinished: one whose file was saved since holds words
 * that are nowhere else.
 */
export function todayLists(index: SummaryIndex, drafts: readonly Draft[]): TodayLists {
  const newestFirst = index
    .visibleOf("case")
    .sort((a, b) => (a.receptionAt === b.receptionAt ? 0 : a.receptionAt < b.receptionAt ? 1 : -1));
  return {
    urgent: newestFirst.filter((one) => OPEN_STATUSES.includes(one.status) && riskRank(one) === 2),
    drafts: newestFirst.filter(({ status }) => status === "draft"),
    forReview: newestFirst.filter(({ status }) => status === "pending_review"),
    unfinished: drafts,
  };
}
