import { useCallback, useMemo, useState } from "react";
import { useVaultQuery } from "../../session";
import type { AuditPage, AuditQuery, ShownAuditEvent } from "../../store/vault-api";

/** A place in the list; the entry is null until its page has come. */
export interface AuditRow {
  readonly index: number;
  readonly event: ShownAuditEvent | null;
}

export interface AuditRows {
  readonly rows: readonly AuditRow[];
  /** Asks for the page around a row that is in view. */
  readonly need: (index: number) => void;
}

interface Loaded {
  readonly offset: number;
  readonly page: AuditPage;
}

/** Three of these are asked for at once; the vault gives 500 at most. */
const PAGE_ROWS = 160;
const NOBODY: AuditPage = { total: 0, rows: [] };

/** The whole list as places, newest first, with the entries around the view. Null before the first answer. */
export function useAuditRows(query: Omit<AuditQuery, "offset" | "limit">): AuditRows | null {
  const question = JSON.stringify(query);
  const [seen, setSeen] = useState({ question, page: 0 });
  const page = seen.question === question ? seen.page : 0;
  const offset = Math.max(0, page - 1) * PAGE_ROWS;
  const shown = useVaultQuery(
    ["audit", question, offset],
    async (vault): Promise<Loaded> => {
      const answer = await vault.auditEvents({ ...query, offset, limit: 3 * PAGE_ROWS });
      return { offset, page: answer.ok ? answer.value : NOBODY };
    },
    ["case", "incident", "organisation", "batch"],
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
        event: shown?.page.rows[index - shown.offset] ?? null,
      })),
    [shown],
  );
  return shown === undefined ? null : { rows, need };
}
