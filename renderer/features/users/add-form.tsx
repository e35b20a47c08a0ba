import { useEffect, useRef, useState } from "react";
import { ROLE } from "../../../shared/domain/code-lists/organisations";
import type { DirectoryUser } from "../../../shared/vault/door";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import { SelectAnswer, TextAnswer } from "../../ui";
import { useNewPassphrase } from "../unlock";
import { useOwnPassphrase } from "./own-passphrase";
import { useDoorAct } from "./use-door-act";
import { UserFormFrame } from "./user-form-frame";

const MIN_LOGIN_CHARACTERS = 3;

export interface AddFormProps {
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

/** Another person of this house: who, as what, and the passphrase that they type themselves. */
export function AddForm({ onDone, onCancel }: AddFormProps) {
  const { t } = useWords();
  const format = useFormats();
  const { open, addUser } = useSession();
  const act = useDoorAct();
  const [displayName, setDisplayName] = useState("");
  const [loginName, setLoginName] = useState("");
  const [role, setRole] = useState<DirectoryUser["role"]>("case_worker");
  const [isAsked, setAsked] = useState(false);
  const nameField = useRef<HTMLElement | null>(null);
  const loginField = useRef<HTMLElement | null>(null);
  useEffect(() => nameField.current?.focus(), []);
  const theirs = useNewPassphrase({
    label: t("users.form.theirPassphrase"),
    ownWords: [loginName, displayName, open.organisation.nameEn],
    isDisabled: act.isBusy,
  });
  const own = useOwnPassphrase({
    label: t("users.form.ownPassphrase"),
    hint: t("users.form.ownHint"),
    error: act.error === "wrong_passphrase" ? t("errors.wrong_passphrase") : null,
    isDisabled: act.isBusy,
  });
  const isTaken = act.error === "login_name_taken";
  const isShort = loginName.trim().length < MIN_LOGIN_CHARACTERS;

  async function add(): Promise<void> {
    setAsked(true);
    if (displayName.trim() === "" || isShort) {
      (isShort && displayName.trim() !== "" ? loginField : nameField).current?.focus();
      return;
    }
    const passphrase = theirs.take();
    const ownPassphrase = passphrase === null ? null : own.take();
    if (passphrase === null || ownPassphrase === null) return;
    const added = await act.run(() =>
      addUser({
        approver: { loginName: open.user.loginName, passphrase: ownPassphrase },
        user: { loginName, displayName, role },
        passphrase,
      }),
    );
    own.clear();
    if (added === null) return;
    theirs.clear();
    onDone(t("users.form.added", { name: displayName.trim() }));
  }

  const plain = { allowedStates: [], mv: "known" as const, isDisabled: act.isBusy };
  return (
    <UserFormFrame
      title={t("users.form.addTitle")}
      save={t("users.form.save")}
      isBusy={act.isBusy}
      error={isTaken || act.error === "wrong_passphrase" ? null : act.error}
      onSubmit={() => void add()}
      onCancel={onCancel}
    >
      <TextAnswer
        {...plain}
        label={t("users.form.displayName")}
        value={displayName}
        onChange={({ value }) => {
          setDisplayName(value);
        }}
        inputRef={(element) => {
          nameField.current = element;
        }}
        maxLength={80}
        error={isAsked && displayName.trim() === "" ? t("validation.required") : null}
      />
      <TextAnswer
        {...plain}
        label={t("users.form.loginName")}
        hint={t("users.form.loginHint")}
        value={loginName}
        onChange={({ value }) => {
          setLoginName(value);
        }}
        inputRef={(element) => {
          loginField.current = element;
        }}
        maxLength={40}
        error={
          isTaken
            ? t("errors.login_name_taken")
            : isAsked && isShort
              ? t("unlock.first.loginTooShort")
              : null
        }
      />
      <SelectAnswer
        {...plain}
        label={t("users.form.role")}
        value={role}
        options={ROLE.map((code) => ({ value: code, label: format.code("role", code) }))}
        onChange={({ value }) => {
          setRole(ROLE.find((code) => code === value) ?? role);
        }}
      />
      <p className="soft">{t("users.form.theirHint")}</p>
      {theirs.fields}
      {own.field}
    </UserFormFrame>
  );
}
