import { useCallback, useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { CASE_STATUS } from "../../../shared/domain/code-lists/case-files";
import { NO_FILTERS, type ListFilters, type ListSort } from "./list-filters";

export interface ListState {
  /** A name may stand here: it never goes into an address or onto the disk. */
  readonly text: string;
  readonly filters: ListFilters;
  readonly sort: ListSort;
  /** Place of the selected row in the whole list. */
  readonly selected: number;
}

let remembered: ListState = {
  text: "",
  filters: NO_FILTERS,
  sort: { by: "received", direction: "desc" },
  selected: 0,
};

/**
 * The list as it was left when a case was opened; kept in memory only, which ends at lock. An address
 * that names a status (`/cases?status=draft`, as a batch links to what it left out) starts anew with it.
 */
export function useListState(): readonly [ListState, (change: Partial<ListState>) => void] {
  const [params] = useSearchParams();
  const asked = CASE_STATUS.find((status) => status === params.get("status")) ?? null;
  const [state, setState] = useState<ListState>(() =>
    asked === null
      ? remembered
      : { ...remembered, text: "", filters: { ...NO_FILTERS, status: asked }, selected: 0 },
  );
  useEffect(() => {
    remembered = state;
  }, [state]);
  const change = useCallback((part: Partial<ListState>): void => {
    setState((now) => ({ ...now, ...part }));
  }, []);
  return [state, change];
}
