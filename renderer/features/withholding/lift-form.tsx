import { useState, type SyntheticEvent } from "react";
import { useWords } from "../../i18n/i18n";
import { Action, Row, Stack, TextAnswer, useFieldFocus } from "../../ui";

const MAX_REASON = 500;

export interface LiftFormProps {
  readonly office: string;
  readonly onGo: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Why a rule is lifted, before a second person is asked. */
export function LiftForm({ office, onGo, onCancel }: LiftFormProps) {
  const { t } = useWords();
  const [reason, setReason] = useState("");
  const [hasTried, setHasTried] = useState(false);
  const [reasonField, focusReason] = useFieldFocus();
  const isMissing = reason.trim() === "";

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setHasTried(true);
    if (isMissing) focusReason();
    else onGo(reason.trim());
  }

  return (
    <form noValidate onSubmit={submit}>
      <Stack gap={16}>
        <p>{t("withholding.lift.text", { office })}</p>
        <TextAnswer
          label={t("withholding.lift.reason")}
          allowedStates={[]}
          mv="known"
          value={reason}
          maxLength={MAX_REASON}
          inputRef={reasonField}
          error={hasTried && isMissing ? t("validation.required") : undefined}
          onChange={({ value }) => {
            setReason(value);
          }}
        />
        <Row>
          <Action kind="primary" type="submit">
            {t("withholding.lift.go")}
          </Action>
          <Action onClick={onCancel}>{t("common.cancel")}</Action>
        </Row>
      </Stack>
    </form>
  );
}
