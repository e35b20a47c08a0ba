import type { CaseSummary } from "../../../shared/domain/case-summary";

/** Filters add up; an empty list means "any". */
export interface CaseQuery {
  readonly text: string;
  readonly statuses: readonly CaseSummary["status"][];
  /** `YYYY-MM` of reception, or null. */
  readonly month: string | null;
  readonly provinces: readonly string[];
  readonly sexes: readonly CaseSummary["sex"][];
  readonly ageBands: readonly CaseSummary["ageBand"][];
  readonly exploitationTypes: readonly CaseSummary["exploitationTypes"][number][];
  readonly sort: "received" | "name" | "age" | "caseNo" | "status" | "risk";
  readonly direction: "asc" | "desc";
  readonly offset: number;
  readonly limit: number;
}

/** Every case that this person may see, the latest reception first: what a narrower question is made from. */
export const EVERY_CASE: Omit<CaseQuery, "limit"> = {
  text: "",
  statuses: [],
  month: null,
  provinces: [],
  sexes: [],
  ageBands: [],
  exploitationTypes: [],
  sort: "received",
  direction: "desc",
  offset: 0,
};

export interface CasePage {
  readonly total: number;
  /** All cases that this person may see, before filters. */
  readonly totalUnfiltered: number;
  readonly rows: readonly CaseSummary[];
  /** Months (`YYYY-MM`) that have a reception, newest first, for the filter. */
  readonly months: readonly string[];
}
