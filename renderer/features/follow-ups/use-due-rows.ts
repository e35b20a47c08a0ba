import { phnomPenhDay } from "../../../shared/domain/local-time";
import { useNow } from "../../app-frame";
import { useVaultQuery } from "../../session";
import type { DueRow } from "../../store/vault-api";

export interface Due {
  /** `YYYY-MM-DD` in Phnom Penh. */
  readonly today: string;
  /** The oldest debt first. */
  readonly rows: readonly DueRow[];
}

/** What is owed now and within 30 days; null until the answer is there. */
export function useDueRows(): Due | null {
  const today = phnomPenhDay(useNow());
  const rows = useVaultQuery(["due-board", today], (vault) => vault.dueBoard(), ["case"], {
    keepLast: true,
  });
  return rows === undefined ? null : { today, rows };
}
