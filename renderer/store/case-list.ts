import type { CaseSummary } from "../../shared/domain/case-summary";
import { CASE_STATUS } from "../../shared/domain/code-lists/case-files";
import { matchesTerms, queryTerms } from "../../shared/khmer/fold";
import { sortKey } from "../../shared/khmer/sort-key";
import type { SummaryIndex } from "./summary-index";
import type { CasePage, CaseQuery } from "./vault-api";

type Order = (a: CaseSummary, b: CaseSummary) => number;

/** What the last questions came to, until a record or what may be seen of one changes. */
interface Kept {
  readonly generation: number;
  readonly all: readonly CaseSummary[];
  readonly months: readonly string[];
  /** By sort and direction. */
  readonly sorted: Map<string, readonly CaseSummary[]>;
  /** Of the last question without words, whose pages somebody turns. */
  found: { readonly question: string; readonly cases: readonly CaseSummary[] } | null;
}

/**
 * Filters, sorts and cuts out one page, all in memory. Only what this person may see is in it. An order is
 * made once and kept, so that the next page costs nothing.
 */
export class CaseList {
  readonly #index: SummaryIndex;
  #kept: Kept | null = null;

  constructor(index: SummaryIndex) {
    this.#index = index;
  }

  /** The words of the text may come in any order; a case that `wordHits` names was found by its account. */
  page(query: CaseQuery, wordHits: ReadonlySet<string> = new Set()): CasePage {
    const kept = this.#upToDate();
    const found = foundIn(kept, query, wordHits);
    return {
      total: found.length,
      totalUnfiltered: kept.all.length,
      rows: found.slice(query.offset, query.offset + query.limit),
      months: kept.months,
    };
  }

  #upToDate(): Kept {
    const { generation } = this.#index;
    if (this.#kept?.generation === generation) return this.#kept;
    const all = this.#index.visibleOf("case");
    this.#kept = { generation, all, months: monthsOf(all), sorted: new Map(), found: null };
    return this.#kept;
  }
}

function foundIn(
  kept: Kept,
  query: CaseQuery,
  wordHits: ReadonlySet<string>,
): readonly CaseSummary[] {
  const sorted = sortedBy(kept, query);
  // What words find is not kept: it depends on `wordHits`, too.
  if (query.text !== "") return filtered(sorted, query, wordHits);
  const question = JSON.stringify({ ...query, offset: 0, limit: 0 });
  if (kept.found?.question !== question) {
    kept.found = { question, cases: filtered(sorted, query, wordHits) };
  }
  return kept.found.cases;
}

function sortedBy(kept: Kept, query: CaseQuery): readonly CaseSummary[] {
  const name = `${query.sort} ${query.direction}`;
  const sorted = kept.sorted.get(name) ?? [...kept.all].sort(orderOf(query));
  kept.sorted.set(name, sorted);
  return sorted;
}

function filtered(
  cases: readonly CaseSummary[],
  query: CaseQuery,
  wordHits: ReadonlySet<string>,
): readonly CaseSummary[] {
  const terms = queryTerms(query.text);
  return cases.filter(
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
