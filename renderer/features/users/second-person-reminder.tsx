import { useNavigate } from "react-router";
import { mayManageUsers } from "../../../shared/domain/access";
import { useWords } from "../../i18n/i18n";
import { useSession } from "../../session";
import { Action, Band } from "../../ui";
import { lacksSecondApprover } from "./second-approver";

/** On Today, to supervisors, once there is work: alone they can neither close a file nor send a batch. */
export function SecondPersonReminder() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { user, users } = useSession().open;
  if (!mayManageUsers(user.role) || !lacksSecondApprover(users)) return null;
  return (
    <Band>
      {t("users.onlyOne")}{" "}
      <Action kind="quiet" size="slim" onClick={() => void navigate("/users?add")}>
        {t("users.add")}
      </Action>
    </Band>
  );
}
