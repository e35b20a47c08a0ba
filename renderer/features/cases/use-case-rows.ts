import { useCallback, useMemo, useState } from "react";
import type { CaseSummary } from "../../../shared/domain/case-summary";
import { useVaultQuery } from "../../session";
import type { CasePage } from "../../store/vault-api";
import type { ListQuery } from "./list-filters";

/** A place in the list; the summary is null until its page has come. */
export interface CaseRow {
  readonly index: number;
  readonly summary: CaseSummary | null;
}

export interface CaseRows {
  readonly rows: readonly CaseRow[];
  readonly total: number;
  readonly totalUnfiltered: number;
  readonly months: readonly string[];
  /** Which question these rows answer: it changes when the list starts anew. */
  readonly question: string;
  /** Asks for the page around a row that is in view. */
  readonly need: (index: number) => void;
}

interface Loaded {
  readonly question: string;
  readonly offset: number;
  readonly page: CasePage;
}

const PAGE_ROWS = 200;

/**
 * The whole list as places, with the summaries around the view: 10,000 cases never cross from the Worker
 * at once. What was shown stays until the answer to a changed question has come; null before the first.
 */
export function useCaseRows(query: ListQuery): CaseRows | null {
  const question = JSON.stringify(query);
  const [seen, setSeen] = useState({ question, page: 0 });
  const page = seen.question === question ? seen.page : 0;
  const offset = Math.max(0, page - 1) * PAGE_ROWS;
  const shown = useVaultQuery(
    `cases ${question} ${String(offset)}`,
    async (vault): Promise<Loaded> => ({
      question,
      offset,
      page: await vault.queryCases({ ...query, offset, limit: 3 * PAGE_ROWS }),
    }),
    ["case"],
    { keepLast: true },
  );

  const need = useCallback(
    (index: number) => {
      setSeen({ question, page: Math.floor(index / PAGE_ROWS) });
    },
    [question],
  );
  const rows = useMemo(
    () =>
      Array.from({ length: shown?.page.total ?? 0 }, (_, index) => ({
        index,
        summary: shown?.page.rows[index - shown.offset] ?? null,
      })),
    [shown],
  );
  if (shown === undefined) return null;
  const { total, totalUnfiltered, months } = shown.page;
  return { rows, total, totalUnfiltered, months, question: shown.question, need };
}
