import { useMemo } from "react";
import type { DirectoryUser } from "../../../shared/vault/door";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { StatusDot, type Column } from "../../ui";

const STATUS_LOOKS = { active: "dot", locked: "wait", left: "line" } as const;

/** The columns of the list of people. */
export function useUserColumns(ownId: string): readonly Column<DirectoryUser>[] {
  const { t } = useWords();
  const format = useFormats();
  return useMemo(
    (): readonly Column<DirectoryUser>[] => [
      {
        id: "name",
        header: t("users.columns.name"),
        cell: (user) => (
          <>
            <b>{user.displayName}</b>{" "}
            {user.userId === ownId && <span className="soft">{t("users.you")}</span>}
          </>
        ),
      },
      {
        id: "loginName",
        header: t("users.columns.loginName"),
        width: "22%",
        cell: (user) => user.loginName,
      },
      {
        id: "role",
        header: t("users.columns.role"),
        width: "22%",
        cell: (user) => format.code("role", user.role),
      },
      {
        id: "status",
        header: t("users.columns.status"),
        width: "20%",
        cell: ({ status }) => (
          <StatusDot look={STATUS_LOOKS[status]}>{t(`users.status.${status}`)}</StatusDot>
        ),
      },
    ],
    [t, format, ownId],
  );
}
