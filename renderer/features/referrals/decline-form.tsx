import { useState, type SyntheticEvent } from "react";
import { REJECT_REASON } from "../../../shared/domain/code-lists/casework";
import { useCodeOptions } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { Action, Row, SelectAnswer, Stack, useFieldFocus } from "../../ui";

type Reason = (typeof REJECT_REASON)[number];

export interface DeclineFormProps {
  /** What the button says. */
  readonly label: string;
  readonly onGo: (reason: Reason) => void;
  readonly onCancel: () => void;
}

/** Why this house says no to somebody who asked it. */
export function DeclineForm({ label, onGo, onCancel }: DeclineFormProps) {
  const { t } = useWords();
  const [reason, setReason] = useState<Reason | null>(null);
  const [hasTried, setTried] = useState(false);
  const [field, focusField] = useFieldFocus();

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setTried(true);
    if (reason === null) focusField();
    else onGo(reason);
  }
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap={16}>
        <p className="soft">{t("incoming.declineText")}</p>
        <SelectAnswer
          label={t("incoming.why")}
          mv="known"
          allowedStates={[]}
          isWide
          options={useCodeOptions("rejectReason")}
          value={reason}
          inputRef={field}
          error={hasTried && reason === null ? t("validation.required") : undefined}
          onChange={({ value }) => {
            setReason(REJECT_REASON.find((code) => code === value) ?? null);
          }}
        />
        <Row>
          <Action kind="primary" type="submit">
            {label}
          </Action>
          <Action onClick={onCancel}>{t("common.cancel")}</Action>
        </Row>
      </Stack>
    </form>
  );
}
