import type { CaseSummary } from "../../shared/domain/case-summary";
import { CASE_STATUS } from "../../shared/domain/code-lists/case-files";
import { matchesTerms, queryTerms } from "../../shared/khmer/fold";
import { sortKey } from "../../shared/khmer/sort-key";
import type { CasePage, CaseQuery } from "./vault-api";

type Order = (a: CaseSummary, b: CaseSummary) => number;

/**
 * Filters, sorts and cuts out one page, all in memory. The words of the text may come in any order; a case
 * that `wordHits` names was found by its account.
 */
export function queryCases(
  all: readonly CaseSummary[],
  query: CaseQuery,
  wordHits: ReadonlySet<string> = new Set(),
): CasePage {
  const terms = queryTerms(query.text);
  const found = all.filter(
    (one) =>
      isAmong(query.statuses, one.status) &&
      (query.month === null || one.receptionAt.startsWith(query.month)) &&
      isAmong(query.provinces, one.province) &&
      isAmong(query.sexes, one.sex) &&
      isAmong(query.ageBands, one.ageBand) &&
      (query.exploitationTypes.length === 0 ||
        one.exploitationTypes.some((type) => query.exploitationTypes.includes(type))) &&
      (matchesTerms(one.searchKey, terms) || wordHits.has(one.caseId)),
  );
  const sorted = found.sort(orderOf(query));
  return {
    total: sorted.length,
    totalUnfiltered: all.length,
    rows: sorted.slice(query.offset, query.offset + query.limit),
    months: monthsOf(all),
  };
}

function isAmong<T>(wanted: readonly T[], value: T): boolean {
  return wanted.length === 0 || wanted.includes(value);
}

function monthsOf(all: readonly CaseSummary[]): string[] {
  return [...new Set(all.map((one) => one.receptionAt.slice(0, 7)))].sort().reverse();
}

/** Equal ones stand newest first, whichever way the list runs, so that a page never shuffles. */
function orderOf({ sort, direction }: Pick<CaseQuery, "sort" | "direction">): Order {
  const order = ORDERS[sort];
  const sign = direction === "asc" ? 1 : -1;
  return (a, b) => {
    const isMissingOne = sort === "age" && (a.ageYears === null) !== (b.ageYears === null);
    if (isMissingOne) return a.ageYears === null ? 1 : -1;
    return sign * order(a, b) || -ORDERS.received(a, b) || compare(a.caseId, b.caseId);
  };
}

const ORDERS: Readonly<Record<CaseQuery["sort"], Order>> = {
  received: (a, b) => compare(a.receptionAt, b.receptionAt),
  name: (a, b) => compare(nameKey(a), nameKey(b)),
  age: (a, b) => (a.ageYears ?? 0) - (b.ageYears ?? 0),
  caseNo: (a, b) => compare(a.caseNo, b.caseNo),
  status: (a, b) => CASE_STATUS.indexOf(a.status) - CASE_STATUS.indexOf(b.status),
  risk: (a, b) => riskRank(a) - riskRank(b),
};

/** Urgent by a worker's word or by a reason of its own, then watched, then none (dictionary §5.5). */
export function riskRank(one: CaseSummary): number {
  if (one.urgentRisk === "urgent" || one.urgentReasons.length > 0) return 2;
  return one.urgentRisk === "watch" ? 1 : 0;
}

const nameKeys = new WeakMap<CaseSummary, string>();

function nameKey(one: CaseSummary): string {
  const made = nameKeys.get(one) ?? sortKey(one.nameKm === "" ? one.nameLatin : one.nameKm);
  nameKeys.set(one, made);
  return made;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
