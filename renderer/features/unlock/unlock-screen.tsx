import { useEffect, useState, type SyntheticEvent } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { useWords } from "../../i18n/i18n";
import { Action, Row, Stack, TextAnswer } from "../../ui";
import { DoorLayout } from "./door-layout";
import { DoorLinks } from "./door-links";
import { partOfDay } from "./part-of-day";
import { useKeyboardHints } from "./use-keyboard-hints";

export interface UnlockScreenProps {
  readonly isBusy: boolean;
  readonly error: ErrorCode | null;
  readonly now: Date;
  readonly onUnlock: (loginName: string, passphrase: string) => void;
  readonly onPractise: () => void;
}

/** Is it me? The passphrase field has the focus once a name stands; a wrong one names the keyboard. */
export function UnlockScreen({ isBusy, error, now, onUnlock, onPractise }: UnlockScreenProps) {
  const { t } = useWords();
  const [loginName, setLoginName] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [isShown, setShown] = useState(false);
  const [nameField, setNameField] = useState<HTMLElement | null>(null);
  const [passphraseField, setPassphraseField] = useState<HTMLElement | null>(null);
  const hints = useKeyboardHints();

  useEffect(() => nameField?.focus(), [nameField]);
  useEffect(() => {
    if (error === null || isBusy) return;
    passphraseField?.focus();
    if (passphraseField instanceof HTMLInputElement) passphraseField.select();
  }, [error, isBusy, passphraseField]);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (loginName.trim() === "") nameField?.focus();
    else if (passphrase === "") passphraseField?.focus();
    else if (!isBusy) onUnlock(loginName, passphrase);
  }

  const trouble = [
    error === null ? "" : t(`errors.${error}`),
    hints.isKhmer ? t("unlock.keyboardIsKhmer") : "",
    hints.isCapsLock ? t("unlock.capsLockIsOn") : "",
  ].filter((sentence) => sentence !== "");

  return (
    <DoorLayout>
      <form
        onSubmit={submit}
        onKeyDown={(event) => {
          hints.read(event);
          if (event.key === "Alt") setShown(true);
        }}
        onKeyUp={(event) => {
          if (event.key === "Alt") setShown(false);
        }}
      >
        <Stack gap={24}>
          <h1>{t(`unlock.greeting.${partOfDay(now)}`)}</h1>
          <TextAnswer
            label={t("unlock.name")}
            allowedStates={[]}
            value={loginName}
            mv="known"
            onChange={({ value }) => {
              setLoginName(value);
            }}
            inputRef={setNameField}
            isDisabled={isBusy}
          />
          <TextAnswer
            label={t("unlock.passphrase")}
            note={t("unlock.altToShow")}
            allowedStates={[]}
            isSecret={!isShown}
            secretLabel={t("unlock.showTyped")}
            value={passphrase}
            mv="known"
            onChange={({ value }) => {
              setPassphrase(value);
            }}
            inputRef={setPassphraseField}
            error={trouble.length > 0 ? trouble.join(" ") : undefined}
            isDisabled={isBusy}
          />
          <Row gap={12}>
            <Action kind="primary" size="big" keys="Enter" type="submit" disabled={isBusy}>
              {isBusy ? t("unlock.openingStore") : t("unlock.unlock")}
            </Action>
            <span className="quiet">{t("unlock.takesASecond")}</span>
          </Row>
          <DoorLinks onPractise={onPractise} />
        </Stack>
      </form>
    </DoorLayout>
  );
}
