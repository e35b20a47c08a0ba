import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import type { Result } from "../../../shared/result";
import type { DoorFailure, DoorRequest } from "../../../shared/vault/door";
import { useFormKeys } from "../../app-frame";
import { CredentialField } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { Action, Band, Row, Stack, Title } from "../../ui";
import { DoorLayout } from "./door-layout";
import { DoorLinks } from "./door-links";
import { useNewPassphrase } from "./use-new-passphrase";
import { useTwoSheets } from "./use-two-sheets";

const MIN_LOGIN_CHARACTERS = 3;

/** Two sheets, a supervisor's name to sign in with, and the passphrase to be. */
export type Recovery = Omit<Extract<DoorRequest, { ask: "recover" }>, "ask">;

export interface RecoverScreenProps {
  readonly recover: (recovery: Recovery) => Promise<Result<unknown, DoorFailure>>;
  readonly onDone: (loginName: string) => void;
  readonly onBack: () => void;
}

/** At the door: two of five sheets set a new passphrase for a supervisor. */
export function RecoverScreen({ recover, onDone, onBack }: RecoverScreenProps) {
  const { t } = useWords();
  const [loginName, setLoginName] = useState("");
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<DoorFailure | null>(null);
  const nameField = useRef<HTMLElement | null>(null);
  const chosen = useNewPassphrase({
    label: t("unlock.recover.newPassphrase"),
    ownWords: [loginName],
    isDisabled: isBusy,
  });
  const isOfSheets = failure !== null && failure.code.startsWith("sheet");
  const sheets = useTwoSheets({
    failure: isOfSheets ? failure : null,
    onType: () => {
      setFailure(null);
    },
    isDisabled: isBusy,
  });
  const isNameShort = loginName.trim().length < MIN_LOGIN_CHARACTERS;
  const isOfName = failure?.code === "not_allowed";

  // Only now: while the sheets were tried the field could not take the focus.
  useEffect(() => {
    if (isOfName && !isBusy) nameField.current?.focus();
  }, [isOfName, isBusy]);

  async function submit(): Promise<void> {
    if (isBusy) return;
    setAsked(true);
    setFailure(null);
    const typed = sheets.take();
    if (typed === null) return;
    if (isNameShort) {
      nameField.current?.focus();
      return;
    }
    const newPassphrase = chosen.take();
    if (newPassphrase === null) return;
    setBusy(true);
    const recovered = await recover({ sheets: typed, loginName, newPassphrase });
    setBusy(false);
    if (!recovered.ok) {
      setFailure(recovered.error);
      return;
    }
    chosen.clear();
    sheets.clear();
    onDone(loginName.trim());
  }
  useFormKeys({ primary: () => void submit(), back: onBack });

  return (
    <DoorLayout>
      <form
        noValidate
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap={24}>
          <div>
            <h1>{t("unlock.recover.title")}</h1>
            <p>{t("unlock.recover.text")}</p>
          </div>
          {sheets.fields}
          <CredentialField
            label={t("unlock.recover.loginName")}
            value={loginName}
            onChange={setLoginName}
            inputRef={(element) => {
              nameField.current = element;
            }}
            error={
              isOfName
                ? t("unlock.recover.noSupervisor")
                : isAsked && isNameShort
                  ? t("unlock.first.loginTooShort")
                  : null
            }
            isDisabled={isBusy}
          />
          <div>
            <Title order={2}>{t("unlock.first.passphraseTitle")}</Title>
            <p>{t("unlock.first.passphraseHint")}</p>
          </div>
          {chosen.fields}
          {failure !== null && !isOfSheets && !isOfName && (
            <Band tone="lamp" title="" isAlert>
              {t(`errors.${failure.code}`)}
            </Band>
          )}
          <Row gap={12}>
            <Action kind="primary" size="big" keys="Ctrl Enter" type="submit" isBusy={isBusy}>
              {t("unlock.recover.set")}
            </Action>
            <Action size="big" keys="Esc" onClick={onBack}>
              {t("unlock.ways.back")}
            </Action>
            {isBusy && <span role="status">{t("unlock.recover.setting")}</span>}
          </Row>
          <DoorLinks />
        </Stack>
      </form>
    </DoorLayout>
  );
}
