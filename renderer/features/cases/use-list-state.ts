import { useEffect, useState } from "react";
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

/** The list as it was left when a case was opened; kept in memory only, which ends at lock. */
export function useListState(): readonly [ListState, (change: Partial<ListState>) => void] {
  const [state, setState] = useState(remembered);
  useEffect(() => {
    remembered = state;
  }, [state]);
  const change = (part: Partial<ListState>): void => {
    setState((now) => ({ ...now, ...part }));
  };
  return [state, change];
}
