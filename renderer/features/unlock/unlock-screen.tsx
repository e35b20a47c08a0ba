import { useEffect, useState, type SyntheticEvent } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { CredentialField } from "../../forms";
import { useWords } from "../../i18n/i18n";
import type { OpeningProgress as Progress } from "../../store/vault-api";
import { Action, Band, Row, Stack } from "../../ui";
import { DoorLayout } from "./door-layout";
import { DoorLinks } from "./door-links";
import { JournalDamaged } from "./journal-damaged";
import { OpeningProgress } from "./opening-progress";
import { partOfDay } from "./part-of-day";
import { useKeyboardHints } from "./use-keyboard-hints";

export interface UnlockScreenProps {
  readonly isBusy: boolean;
  readonly error: ErrorCode | null;
  readonly now: Date;
  /** What opening is at, once the passphrase was right. */
  readonly progress: Progress | null;
  /** Seconds until the next try may be made, because of failed ones. */
  readonly waitSeconds: number;
  /** The key file was damaged and its copy is in use. */
  readonly usesKeyCopy: boolean;
  /** What stands in the field of the name at first: whoever has just set a new passphrase, or nothing. */
  readonly knownName: string;
  /** What was done just before: restored, a new passphrase set. */
  readonly notice: string | null;
  readonly onUnlock: (loginName: string, passphrase: string) => void;
  readonly onRecover: () => void;
  readonly onPractise: () => void;
}

/** Is it me? The passphrase field has the focus once a name stands; a wrong one names the keyboard. */
export function UnlockScreen(props: UnlockScreenProps) {
  const { isBusy, error, waitSeconds } = props;
  const { t } = useWords();
  const [loginName, setLoginName] = useState(props.knownName);
  const [passphrase, setPassphrase] = useState("");
  const [isShown, setShown] = useState(false);
  const [nameField, setNameField] = useState<HTMLElement | null>(null);
  const [passphraseField, setPassphraseField] = useState<HTMLElement | null>(null);
  const hints = useKeyboardHints();

  const isKnown = props.knownName !== "";
  useEffect(() => {
    if (!isKnown) nameField?.focus();
  }, [isKnown, nameField]);
  useEffect(() => {
    if (isKnown) passphraseField?.focus();
  }, [isKnown, passphraseField]);
  useEffect(() => {
    if (error === null || isBusy) return;
    // A page that has just begun with a reason has no name yet.
    (isNamed(nameField) ? passphraseField : nameField)?.focus();
  }, [error, isBusy, nameField, passphraseField]);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (loginName.trim() === "") nameField?.focus();
    else if (passphrase === "") passphraseField?.focus();
    else if (!isBusy && waitSeconds === 0) {
      props.onUnlock(loginName, passphrase);
      // Wrong or right, it is not kept here; a wrong one is typed anew.
      setPassphrase("");
    }
  }

  const trouble = [
    error === null || error === "journal_damaged" ? "" : t(`errors.${error}`),
    waitSeconds > 0 ? t("unlock.wait", { seconds: waitSeconds }) : "",
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
          <h1>{t(`unlock.greeting.${partOfDay(props.now)}`)}</h1>
          {props.notice !== null && (
            <Band tone="accent" isAlert>
              {props.notice}
            </Band>
          )}
          {props.usesKeyCopy && <Band>{t("unlock.keyCopy")}</Band>}
          {error === "journal_damaged" && <JournalDamaged />}
          <CredentialField
            label={t("unlock.name")}
            value={loginName}
            onChange={setLoginName}
            inputRef={setNameField}
            isDisabled={isBusy}
          />
          <CredentialField
            label={t("unlock.passphrase")}
            note={t("unlock.altToShow")}
            isSecret={!isShown}
            value={passphrase}
            onChange={setPassphrase}
            inputRef={setPassphraseField}
            error={trouble.length > 0 ? trouble.join(" ") : undefined}
            isDisabled={isBusy}
          />
          <Row gap={12}>
            <Action
              kind="primary"
              size="big"
              keys="Enter"
              type="submit"
              disabled={isBusy || waitSeconds > 0}
            >
              {isBusy ? t("unlock.openingStore") : t("unlock.unlock")}
            </Action>
            <span className="quiet" role="status">
              {waitSeconds === 0 && t(`unlock.${openingWords(isBusy, props.progress)}`)}
            </span>
          </Row>
          {props.progress !== null && <OpeningProgress progress={props.progress} />}
          <DoorLinks
            onRecover={isBusy ? undefined : props.onRecover}
            onPractise={isBusy ? undefined : props.onPractise}
          />
        </Stack>
      </form>
    </DoorLayout>
  );
}

function isNamed(nameField: HTMLElement | null): boolean {
  return nameField instanceof HTMLInputElement && nameField.value !== "";
}

function openingWords(isBusy: boolean, progress: Progress | null) {
  if (progress !== null) return "passphraseRight";
  return isBusy ? "trying" : "takesASecond";
}
