import { useState, type SyntheticEvent } from "react";
import { useWords } from "../../i18n/i18n";
import { Action, Row, Stack, TextAnswer, useFieldFocus } from "../../ui";

const MAX_REASON = 500;

export interface RestrictedAsk {
  readonly caseNo: string;
  readonly reason: string;
}

export interface OpenRestrictedFormProps {
  readonly onAsk: (ask: RestrictedAsk) => void;
  readonly onCancel: () => void;
}

/** Which number, and why. Nothing here says whether there is such a file (domain §11, R4). */
export function OpenRestrictedForm({ onAsk, onCancel }: OpenRestrictedFormProps) {
  const { t } = useWords();
  const [caseNo, setCaseNo] = useState("");
  const [reason, setReason] = useState("");
  const [caseNoField, focusCaseNo] = useFieldFocus();
  const [reasonField, focusReason] = useFieldFocus();
  const [hasTried, setHasTried] = useState(false);
  const missing = (text: string) =>
    hasTried && text.trim() === "" ? t("validation.required") : undefined;

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setHasTried(true);
    if (caseNo.trim() === "") focusCaseNo();
    else if (reason.trim() === "") focusReason();
    else onAsk({ caseNo: caseNo.trim().toUpperCase(), reason: reason.trim() });
  }

  return (
    <form noValidate onSubmit={submit}>
      <Stack gap={16}>
        <p className="soft">{t("cases.byNumber.text")}</p>
        <TextAnswer
          label={t("cases.byNumber.caseNo")}
          allowedStates={[]}
          mv="known"
          value={caseNo}
          maxLength={20}
          isCode
          inputRef={caseNoField}
          autoFocus
          error={missing(caseNo)}
          onChange={({ value }) => {
            setCaseNo(value);
          }}
        />
        <TextAnswer
          label={t("cases.byNumber.reason")}
          hint={t("cases.byNumber.reasonHint")}
          allowedStates={[]}
          mv="known"
          value={reason}
          maxLength={MAX_REASON}
          inputRef={reasonField}
          error={missing(reason)}
          onChange={({ value }) => {
            setReason(value);
          }}
        />
        <Row>
          <Action kind="primary" type="submit">
            {t("cases.byNumber.ask")}
          </Action>
          <Action onClick={onCancel}>{t("common.cancel")}</Action>
        </Row>
      </Stack>
    </form>
  );
}
