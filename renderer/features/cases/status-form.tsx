import { useState, type SyntheticEvent } from "react";
import type { CaseStatus } from "../../../shared/domain/case-file";
import type { reasonOwed } from "../../../shared/domain/case-status";
import { CLOSURE_REASON } from "../../../shared/domain/code-lists/case-files";
import { useCodeOptions } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Action, Row, SelectAnswer, Stack, TextAnswer, useFieldFocus } from "../../ui";
import type { ClosureReason } from "./status-steps";

const MAX_REASON = 500;

/** What was said to a change of status. */
export interface StatusAnswer {
  /** Why a file is closed, from the list; nobody has to choose one. */
  readonly closure: ClosureReason | null;
  /** Why it changes although a risk is left, or why it is opened again; null where nobody asks. */
  readonly reason: string | null;
}

export interface StatusFormProps {
  readonly from: CaseStatus;
  readonly to: CaseStatus;
  readonly owed: ReturnType<typeof reasonOwed>;
  readonly onAnswer: (answer: StatusAnswer) => void;
  readonly onCancel: () => void;
}

/** What is asked before a status changes. The reason that the record needs is insisted on, no other. */
export function StatusForm({ from, to, owed, onAnswer, onCancel }: StatusFormProps) {
  const { t } = useWords();
  const format = useFormats();
  const options = useCodeOptions("closureReason");
  const [closure, setClosure] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [reasonField, focusReason] = useFieldFocus();
  const [hasTried, setHasTried] = useState(false);
  const isMissing = owed !== null && reason.trim() === "";

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setHasTried(true);
    if (isMissing) {
      focusReason();
      return;
    }
    onAnswer({
      closure: CLOSURE_REASON.find((code) => code === closure) ?? null,
      reason: owed === null ? null : reason.trim(),
    });
  }

  return (
    <form noValidate onSubmit={submit}>
      <Stack gap={16}>
        <p>
          {t("cases.statusConfirm.text", {
            from: format.code("caseStatus", from),
            to: format.code("caseStatus", to),
          })}
        </p>
        {to === "closed" && (
          <SelectAnswer
            label={t("cases.statusConfirm.reason")}
            allowedStates={[]}
            options={options}
            mv="known"
            value={closure}
            onChange={({ value }) => {
              setClosure(value);
            }}
          />
        )}
        {owed !== null && (
          <TextAnswer
            label={t(`cases.statusConfirm.owed.${owed}`)}
            hint={t(`cases.statusConfirm.owedHint.${owed}`)}
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
        )}
        <Row gap={12}>
          <Action data-autofocus onClick={onCancel}>
            {t("common.cancel")}
          </Action>
          <Action kind="primary" type="submit">
            {t("cases.statusConfirm.confirm")}
          </Action>
        </Row>
      </Stack>
    </form>
  );
}
