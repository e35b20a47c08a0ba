import { useListRows, type ListRow, type ListRows } from "../../session";
import type { AuditPage, AuditQuery, ShownAuditEvent } from "../../store/vault-api";

export type AuditRow = ListRow<ShownAuditEvent>;
export type AuditRows = ListRows<ShownAuditEvent, AuditPage>;

/** Three of these are asked for at once; the vault gives 500 at most. */
const PAGE_ROWS = 160;
const NOBODY: AuditPage = { total: 0, rows: [] };

/** The whole list as places, newest first, with the entries around the view. Null before the first answer. */
export function useAuditRows(query: Omit<AuditQuery, "offset" | "limit">): AuditRows | null {
  return useListRows<ShownAuditEvent, AuditPage>({
    question: `audit ${JSON.stringify(query)}`,
    pageRows: PAGE_ROWS,
    ask: async (vault, part) => {
      const answer = await vault.auditEvents({ ...query, ...part });
      return answer.ok ? answer.value : NOBODY;
    },
    kinds: ["case", "incident", "organisation", "batch"],
  });
}
