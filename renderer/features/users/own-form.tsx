import { useEffect, useRef } from "react";
import { useWords } from "../../i18n/i18n";
import { useSession } from "../../session";
import { useNewPassphrase } from "../unlock";
import { useOwnPassphrase } from "./own-passphrase";
import { useDoorAct } from "./use-door-act";
import { UserFormFrame } from "./user-form-frame";

export interface OwnFormProps {
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

/** Everybody's own passphrase: the present one, and the new one twice. */
export function OwnForm({ onDone, onCancel }: OwnFormProps) {
  const { t } = useWords();
  const { open, changePassphrase } = useSession();
  const act = useDoorAct();
  const { loginName, displayName } = open.user;
  const own = useOwnPassphrase({
    label: t("users.ownForm.old"),
    error: act.error === "wrong_passphrase" ? t("errors.wrong_passphrase") : null,
    isDisabled: act.isBusy,
  });
  const next = useNewPassphrase({
    label: t("users.ownForm.new"),
    ownWords: [loginName, displayName, open.organisation.nameEn],
    isDisabled: act.isBusy,
  });
  const focusOnce = useRef(own.focus);
  useEffect(() => {
    focusOnce.current();
  }, []);

  async function change(): Promise<void> {
    const passphrase = own.take();
    const newPassphrase = passphrase === null ? null : next.take();
    if (passphrase === null || newPassphrase === null) return;
    const changed = await act.run(() => changePassphrase({ loginName, passphrase, newPassphrase }));
    own.clear();
    if (changed === null) return;
    next.clear();
    onDone(t("users.ownForm.done"));
  }

  return (
    <UserFormFrame
      title={t("users.ownForm.title")}
      text={t("users.ownForm.text")}
      save={t("users.ownForm.save")}
      isBusy={act.isBusy}
      error={act.error === "wrong_passphrase" ? null : act.error}
      onSubmit={() => void change()}
      onCancel={onCancel}
    >
      {own.field}
      {next.fields}
    </UserFormFrame>
  );
}
