import { useState, type SyntheticEvent } from "react";
import { useWords } from "../../i18n/i18n";
import { Action, Band, Row, Stack, TextAnswer } from "../../ui";

const MAX_REASON = 500;

export interface EraseFormProps {
  readonly caseNos: readonly string[];
  /** How many of them have not reached their day. */
  readonly notDueCount: number;
  readonly onAsk: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Which files, what goes, what stays, and why; the second person is asked after it. */
export function EraseForm({ caseNos, notDueCount, onAsk, onCancel }: EraseFormProps) {
  const { t } = useWords();
  const [reason, setReason] = useState("");
  const [hasTried, setHasTried] = useState(false);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setHasTried(true);
    if (reason.trim() !== "") onAsk(reason.trim());
  }

  return (
    <form noValidate onSubmit={submit}>
      <Stack gap={16}>
        <p className="code">{caseNos.join("  ")}</p>
        {notDueCount > 0 && <Band>{t("retention.erase.notDue", { count: notDueCount })}</Band>}
        <p>
          <b>{t("retention.erase.goes")}</b> {t("retention.erase.goesText")}
        </p>
        <p>
          <b>{t("retention.erase.stays")}</b> {t("retention.erase.staysText")}
        </p>
        <Band tone="danger">{t("retention.erase.notBack")}</Band>
        <TextAnswer
          label={t("retention.erase.reason")}
          hint={t("retention.erase.reasonHint")}
          allowedStates={[]}
          mv="known"
          value={reason}
          maxLength={MAX_REASON}
          autoFocus
          error={hasTried && reason.trim() === "" ? t("validation.required") : undefined}
          onChange={({ value }) => {
            setReason(value);
          }}
        />
        <Row>
          <Action onClick={onCancel}>{t("common.cancel")}</Action>
          <Action kind="danger" type="submit">
            {t("retention.erase.ask")}
          </Action>
        </Row>
      </Stack>
    </form>
  );
}
