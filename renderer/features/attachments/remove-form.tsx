import { useState, type SyntheticEvent } from "react";
import { useWords } from "../../i18n/i18n";
import { Action, Row, Stack, TextAnswer, useFieldFocus } from "../../ui";

const MAX_REASON = 500;

export interface RemoveFormProps {
  readonly onRemove: (reason: string) => void;
  readonly onCancel: () => void;
}

/** A file is not removed without a reason: the audit chain keeps it. */
export function RemoveForm({ onRemove, onCancel }: RemoveFormProps) {
  const { t } = useWords();
  const [reason, setReason] = useState("");
  const [reasonField, focusReason] = useFieldFocus();
  const [hasTried, setHasTried] = useState(false);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setHasTried(true);
    if (reason.trim() === "") focusReason();
    else onRemove(reason.trim());
  }

  return (
    <form noValidate onSubmit={submit}>
      <Stack gap={16}>
        <p>{t("attachments.removal.text")}</p>
        <TextAnswer
          label={t("attachments.removal.reason")}
          hint={t("attachments.removal.reasonHint")}
          allowedStates={[]}
          mv="known"
          value={reason}
          maxLength={MAX_REASON}
          inputRef={reasonField}
          autoFocus
          error={hasTried && reason.trim() === "" ? t("validation.required") : undefined}
          onChange={({ value }) => {
            setReason(value);
          }}
        />
        <Row>
          <Action onClick={onCancel}>{t("common.cancel")}</Action>
          <Action kind="danger" type="submit">
            {t("attachments.removal.confirm")}
          </Action>
        </Row>
      </Stack>
    </form>
  );
}
