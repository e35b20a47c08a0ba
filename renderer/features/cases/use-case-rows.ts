import type { CaseSummary } from "../../../shared/domain/case-summary";
import { useListRows, type ListRow, type ListRows } from "../../session";
import type { CasePage } from "../../store/vault-api";
import type { ListQuery } from "./list-filters";

export type CaseRow = ListRow<CaseSummary>;
export type CaseRows = ListRows<CaseSummary, CasePage>;

/** Two screens of rows and more: every answer to a key brings three times as many over from the Worker. */
const PAGE_ROWS = 50;

/** The whole list as places, with the summaries around the view; null before the first answer. */
export function useCaseRows(query: ListQuery): CaseRows | null {
  return useListRows<CaseSummary, CasePage>({
    question: `cases ${JSON.stringify(query)}`,
    pageRows: PAGE_ROWS,
    ask: (vault, part) => vault.queryCases({ ...query, ...part }),
    kinds: ["case"],
  });
}
