import { useNavigate } from "react-router";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { DueRow } from "../../store/vault-api";
import { Action, WorkList } from "../../ui";
import { dueId, useDueItem } from "./use-due-item";
import { useOpenDue } from "./use-open-due";

/** So many lines of it stand on Today; all of it stands under Follow-ups. */
const MOST_LINES = 8;

export interface DueTodayProps {
  readonly rows: readonly DueRow[];
  readonly today: string;
}

/** On Today: what is owed today or longer, the oldest first. */
export function DueToday({ rows, today }: DueTodayProps) {
  const { t } = useWords();
  const format = useFormats();
  const itemOf = useDueItem(today);
  const open = useOpenDue();
  const navigate = useNavigate();
  if (rows.length === 0) return null;
  return (
    <div>
      <WorkList
        title={t("care.due.todayTitle")}
        count={format.number(rows.length)}
        items={rows.slice(0, MOST_LINES).map(itemOf)}
        onOpen={(id) => {
          const row = rows.find((one) => dueId(one) === id);
          if (row !== undefined) void open(row);
        }}
      />
      {rows.length > MOST_LINES && (
        <Action kind="quiet" size="slim" onClick={() => void navigate("/follow-ups")}>
          {t("care.due.more", { n: format.number(rows.length - MOST_LINES) })}
        </Action>
      )}
    </div>
  );
}
