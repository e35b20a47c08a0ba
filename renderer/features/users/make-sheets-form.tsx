import { useEffect, useRef } from "react";
import type { DoorReply } from "../../../shared/vault/door";
import { useWords } from "../../i18n/i18n";
import { useSession } from "../../session";
import { useOwnPassphrase } from "./own-passphrase";
import { useDoorAct } from "./use-door-act";
import { UserFormFrame } from "./user-form-frame";

/** Five new texts; they live in memory only, until they are on paper. */
export type MadeSheets = DoorReply<"make-sheets">;

export interface MakeSheetsFormProps {
  readonly onMade: (made: MadeSheets) => void;
  readonly onCancel: () => void;
}

/** New recovery sheets, with the supervisor's passphrase; the old ones open nothing afterwards. */
export function MakeSheetsForm({ onMade, onCancel }: MakeSheetsFormProps) {
  const { t } = useWords();
  const { open, makeSheets } = useSession();
  const act = useDoorAct();
  const own = useOwnPassphrase({
    label: t("users.form.ownPassphrase"),
    hint: t("users.form.ownHint"),
    error: act.error === "wrong_passphrase" ? t("errors.wrong_passphrase") : null,
    isDisabled: act.isBusy,
  });
  const focusOnce = useRef(own.focus);
  useEffect(() => {
    focusOnce.current();
  }, []);

  async function make(): Promise<void> {
    const passphrase = own.take();
    if (passphrase === null) return;
    const { loginName } = open.user;
    const made = await act.run(() => makeSheets({ loginName, passphrase }));
    own.clear();
    if (made !== null) onMade(made.value);
  }

  return (
    <UserFormFrame
      title={t("users.recovery.make")}
      text={t("users.recovery.makeText")}
      save={t("users.recovery.make")}
      isBusy={act.isBusy}
      error={act.error === "wrong_passphrase" ? null : act.error}
      onSubmit={() => void make()}
      onCancel={onCancel}
    >
      {own.field}
    </UserFormFrame>
  );
}
