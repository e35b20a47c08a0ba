import { useEffect, useRef, useState } from "react";
import { ROLE } from "../../../shared/domain/code-lists/organisations";
import type { DirectoryUser, DoorRequest } from "../../../shared/vault/door";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import { SelectAnswer } from "../../ui";
import { useNewPassphrase } from "../unlock";
import { useOwnPassphrase } from "./own-passphrase";
import { useDoorAct } from "./use-door-act";
import { UserFormFrame } from "./user-form-frame";

/** What a supervisor can change about somebody. */
export type UserChange = "role" | "passphrase" | "locked" | "left";
type Change = Extract<DoorRequest, { ask: "change-user" }>["change"];

export interface ChangeFormProps {
  readonly user: DirectoryUser;
  readonly what: UserChange;
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

/** One change of one person, with what it means, and the supervisor's own passphrase. */
export function ChangeForm({ user, what, onDone, onCancel }: ChangeFormProps) {
  const { t } = useWords();
  const format = useFormats();
  const { open, changeUser } = useSession();
  const act = useDoorAct();
  const [role, setRole] = useState(user.role);
  const roleField = useRef<HTMLElement | null>(null);
  const name = user.displayName;
  const theirs = useNewPassphrase({
    label: t("users.form.theirPassphrase"),
    ownWords: [user.loginName, name, open.organisation.nameEn],
    isDisabled: act.isBusy,
  });
  const own = useOwnPassphrase({
    label: t("users.form.ownPassphrase"),
    hint: t("users.form.ownHint"),
    error: act.error === "wrong_passphrase" ? t("errors.wrong_passphrase") : null,
    isDisabled: act.isBusy,
  });
  const { focus } = own;
  const focusOnce = useRef(what === "role" || what === "passphrase" ? null : focus);
  useEffect(() => {
    if (what === "role") roleField.current?.focus();
    focusOnce.current?.();
  }, [what]);

  function changeOf(): Change | null {
    if (what === "role") return { what, role };
    if (what !== "passphrase") return { what: "status", status: what };
    const passphrase = theirs.take();
    return passphrase === null ? null : { what, passphrase };
  }

  async function save(): Promise<void> {
    const change = changeOf();
    const ownPassphrase = change === null ? null : own.take();
    if (change === null || ownPassphrase === null) return;
    const approver = { loginName: open.user.loginName, passphrase: ownPassphrase };
    const changed = await act.run(() => changeUser({ approver, userId: user.userId, change }));
    own.clear();
    if (changed === null) return;
    theirs.clear();
    onDone(t(`users.change.${what}.done`, { name }));
  }

  return (
    <UserFormFrame
      title={t(`users.change.${what}.title`, { name })}
      text={t(`users.change.${what}.text`)}
      save={t(`users.change.${what}.confirm`)}
      isBusy={act.isBusy}
      error={act.error === "wrong_passphrase" ? null : act.error}
      onSubmit={() => void save()}
      onCancel={onCancel}
    >
      {what === "role" && (
        <SelectAnswer
          label={t("users.form.role")}
          allowedStates={[]}
          mv="known"
          value={role}
          options={ROLE.map((code) => ({ value: code, label: format.code("role", code) }))}
          onChange={({ value }) => {
            setRole(ROLE.find((code) => code === value) ?? role);
          }}
          inputRef={(element) => {
            roleField.current = element;
          }}
          isDisabled={act.isBusy}
        />
      )}
      {what === "passphrase" && (
        <>
          <p className="soft">{t("users.form.theirHint")}</p>
          {theirs.fields}
        </>
      )}
      {own.field}
    </UserFormFrame>
  );
}
