import { useNavigate } from "react-router";
import { mayManageUsers } from "../../../shared/domain/access";
import { useWords } from "../../i18n/i18n";
import { useSession } from "../../session";
import { Action, Band } from "../../ui";

/**
 * On Today, to supervisors, until two sheets were typed back: nobody knows whether they open the house.
 * In practice nothing is lost without sheets, so it is quiet there.
 */
export function SheetsReminder() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { user, recovery, mode } = useSession().open;
  const isChecked = recovery !== null && recovery.checkedOn !== null;
  if (mode === "demo" || isChecked || !mayManageUsers(user.role)) return null;
  return (
    <Band title={t("users.reminder.title")}>
      {t(recovery === null ? "users.reminder.none" : "users.reminder.unchecked")}{" "}
      <Action kind="quiet" size="slim" onClick={() => void navigate("/users?sheets")}>
        {t("users.reminder.action")}
      </Action>
    </Band>
  );
}
