import { useEffect, useState } from "react";

export interface IncidentFilters {
  readonly year: string | null;
  readonly basis: string | null;
}

export const NO_INCIDENT_FILTERS: IncidentFilters = { year: null, basis: null };

let remembered = NO_INCIDENT_FILTERS;

/** The filters as they were left when an incident was opened; in memory until the lock. */
export function useIncidentFilters() {
  const [filters, setFilters] = useState(remembered);
  useEffect(() => {
    remembered = filters;
  }, [filters]);
  return [filters, setFilters] as const;
}
