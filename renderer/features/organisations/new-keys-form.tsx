import { useEffect, useRef, useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { useFormKeys } from "../../app-frame";
import { CredentialField } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useSession } from "../../session";
import { Action, Band, PickList, Row, Stack, Title } from "../../ui";
import { useApproval } from "../approvals";

export interface NewKeysFormProps {
  /** Of the present keys: what the second person agrees to give up. */
  readonly fingerprint: string;
  readonly onCancel: () => void;
}

const BECAUSE = ["planned", "lost", "stolen"] as const;
type Because = (typeof BECAUSE)[number];

/**
 * New keys for our own house: why, the own passphrase, and a second person. The program locks afterwards, for
 * the new keys are only opened at the door.
 */
export function NewKeysForm({ fingerprint, onCancel }: NewKeysFormProps) {
  const { t } = useWords();
  const { open, rotateKeys } = useSession();
  const askApproval = useApproval();
  const [because, setBecause] = useState<Because>("planned");
  const [passphrase, setPassphrase] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | "required" | null>(null);

  const firstChoice = useRef<HTMLElement | null>(null);
  useEffect(() => {
    firstChoice.current?.focus();
  }, []);

  async function change(): Promise<void> {
    if (isBusy) return;
    if (passphrase === "") {
      setError("required");
      return;
    }
    setError(null);
    const summary = t(`organisations.newKeys.summary.${because}`);
    const ticket = await askApproval({ action: "rotate_keys", targetId: fingerprint, summary });
    if (ticket === null) return;
    setBusy(true);
    const own = { loginName: open.user.loginName, passphrase };
    const changed = await rotateKeys({ own, ticket, because });
    setPassphrase("");
    setBusy(false);
    if (!changed.ok) setError(changed.error.code);
  }
  useFormKeys({ primary: () => void change(), back: isBusy ? undefined : onCancel });

  const isOfField = error === "required" || error === "wrong_passphrase";
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      <Stack gap={16}>
        <Title order={2}>{t("organisations.newKeys.title")}</Title>
        <p>{t("organisations.newKeys.text")}</p>
        <PickList
          label={t("organisations.newKeys.why")}
          value={because}
          inputRef={(element) => {
            firstChoice.current = element;
          }}
          onChange={(value) => {
            setBecause(value as Because);
          }}
          options={BECAUSE.map((value) => ({
            value,
            title: t(`organisations.newKeys.because.${value}`),
            detail: t(`organisations.newKeys.then.${value}`),
          }))}
        />
        <CredentialField
          label={t("organisations.newKeys.passphrase")}
          isSecret
          value={passphrase}
          onChange={setPassphrase}
          isDisabled={isBusy}
          error={
            isOfField
              ? error === "required"
                ? t("validation.required")
                : t("errors.wrong_passphrase")
              : undefined
          }
        />
        <p className="small soft">{t("organisations.newKeys.after")}</p>
        {error !== null && error !== "required" && error !== "wrong_passphrase" && (
          <Band tone="lamp" title={t("common.failed")} isAlert>
            {t(`errors.${error}`)}
          </Band>
        )}
        <Row gap={12}>
          <Action kind="primary" keys="Ctrl Enter" type="submit" isBusy={isBusy}>
            {t("organisations.newKeys.make")}
          </Action>
          <Action keys="Esc" onClick={onCancel}>
            {t("common.cancel")}
          </Action>
        </Row>
        {isBusy && <p role="status">{t("organisations.newKeys.working")}</p>}
      </Stack>
    </form>
  );
}
