import { phnomPenhDay } from "../../../shared/domain/local-time";
import { useNow } from "../../app-frame";
import { useVaultQuery } from "../../session";
import type { DueCase } from "../../store/vault-api";

export interface DueRow extends DueCase {
  /** Its day has come; others are only near, or are brought to mind. */
  readonly isDue: boolean;
}

/** Files whose clock has run out or will within so many days; undefined until the answer is there. */
export function useDueCases(withinDays: number): readonly DueRow[] | undefined {
  const today = phnomPenhDay(useNow());
  const due = useVaultQuery(
    ["due", withinDays, today],
    (vault) => vault.dueCases(withinDays),
    ["case"],
    { keepLast: true },
  );
  return due?.map((one) => ({ ...one, isDue: one.dueOn <= today }));
}
