import type { DirectoryUser } from "../../../shared/vault/door";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Action, Facts, Note, Row, Stack, Title } from "../../ui";
import type { UserChange } from "./change-form";
import { TiesSection } from "./ties-section";

export interface UserPaneProps {
  readonly user: DirectoryUser;
  readonly isOwn: boolean;
  readonly isLastSupervisor: boolean;
  readonly onChange: (what: UserChange) => void;
}

/** One person: what they may do here, and what a supervisor can change about it. */
export function UserPane({ user, isOwn, isLastSupervisor, onChange }: UserPaneProps) {
  const { t } = useWords();
  const format = useFormats();
  const isActive = user.status === "active";
  const changes: readonly UserChange[] = isActive
    ? isLastSupervisor || isOwn
      ? []
      : ["role", "passphrase", "locked", "left"]
    : user.status === "locked"
      ? ["passphrase", "left"]
      : ["passphrase"];
  return (
    <Stack gap={16}>
      <Title order={2}>{user.displayName}</Title>
      <Facts
        items={[
          { label: t("users.columns.loginName"), value: user.loginName },
          { label: t("users.columns.role"), value: format.code("role", user.role) },
          { label: t("users.columns.status"), value: t(`users.status.${user.status}`) },
        ]}
      />
      <p>{t(`users.pane.statusText.${user.status}`)}</p>
      {isOwn && <p className="soft">{t("users.pane.ownAccount")}</p>}
      {isLastSupervisor && <Note tone="lamp">{t("users.pane.lastSupervisor")}</Note>}
      <Row gap={12}>
        {changes.map((what) => (
          <Action
            key={what}
            onClick={() => {
              onChange(what);
            }}
          >
            {t(what === "passphrase" && !isActive ? "users.pane.back" : `users.pane.${what}`)}
          </Action>
        ))}
      </Row>
      <TiesSection key={user.userId} userId={user.userId} />
    </Stack>
  );
}
