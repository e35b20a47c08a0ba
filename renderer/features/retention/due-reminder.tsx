import { useNavigate } from "react-router";
import { mayManageUsers } from "../../../shared/domain/access";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import { Action, Band } from "../../ui";
import { useDueCases } from "./use-due-cases";

/** On Today, to supervisors: how many files have outlived their time. */
export function DueReminder() {
  const { role } = useSession().open.user;
  return mayManageUsers(role) ? <DueBand /> : null;
}

function DueBand() {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const due = useDueCases(0);
  const count = due?.filter(({ isDue }) => isDue).length ?? 0;
  if (count === 0) return null;
  return (
    <Band title={t("retention.due.title", { count, n: format.number(count) })}>
      <Action kind="quiet" size="slim" onClick={() => void navigate("/retention")}>
        {t("retention.due.action")}
      </Action>
    </Band>
  );
}
