import type { CaseSummary } from "../../../shared/domain/case-summary";
import type { CaseQuery } from "../../store/vault-api";

/** One choice per filter; null is "any". */
export interface ListFilters {
  readonly status: CaseSummary["status"] | null;
  /** `YYYY-MM` of reception. */
  readonly month: string | null;
  readonly province: string | null;
  readonly sex: CaseSummary["sex"] | null;
  readonly ageBand: CaseSummary["ageBand"] | null;
  readonly exploitation: CaseSummary["exploitationTypes"][number] | null;
}

export const NO_FILTERS: ListFilters = {
  status: null,
  month: null,
  province: null,
  sex: null,
  ageBand: null,
  exploitation: null,
};

export interface ListSort {
  readonly by: CaseQuery["sort"];
  readonly direction: CaseQuery["direction"];
}

/** What the list asks of the vault, without the page. */
export type ListQuery = Omit<CaseQuery, "offset" | "limit">;

export function toQuery(text: string, filters: ListFilters, sort: ListSort): ListQuery {
  return {
    text,
    statuses: oneOrAny(filters.status),
    month: filters.month,
    provinces: oneOrAny(filters.province),
    sexes: oneOrAny(filters.sex),
    ageBands: oneOrAny(filters.ageBand),
    exploitationTypes: oneOrAny(filters.exploitation),
    sort: sort.by,
    direction: sort.direction,
  };
}

/** Newest and gravest first where one looks for them; names and numbers from the beginning. */
export function nextSort(sort: ListSort, by: ListSort["by"]): ListSort {
  if (sort.by === by) return { by, direction: sort.direction === "asc" ? "desc" : "asc" };
  return { by, direction: by === "received" || by === "risk" ? "desc" : "asc" };
}

export function hasFilters(text: string, filters: ListFilters): boolean {
  return text !== "" || Object.values(filters).some((choice) => choice !== null);
}

function oneOrAny<T>(choice: T | null): readonly T[] {
  return choice === null ? [] : [choice];
}
