import { useState, type SyntheticEvent } from "react";
import { ERASURE_REASON } from "../../../shared/domain/code-lists/case-files";
import type { ErasureReason } from "../../../shared/domain/retention";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Action, Band, Row, SegmentAnswer, Stack, useFieldFocus } from "../../ui";

export interface EraseFormProps {
  readonly caseNos: readonly string[];
  /** How many of them have not reached their day. */
  readonly notDueCount: number;
  readonly onAsk: (reason: ErasureReason) => void;
  readonly onCancel: () => void;
}

/** Which files, what goes, what stays, and why; the second person is asked after it. */
export function EraseForm({ caseNos, notDueCount, onAsk, onCancel }: EraseFormProps) {
  const { t } = useWords();
  const format = useFormats();
  const [chosen, setChosen] = useState<string | null>(null);
  const [reasonField, focusReason] = useFieldFocus();
  const [hasTried, setHasTried] = useState(false);
  const reason = ERASURE_REASON.find((code) => code === chosen);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setHasTried(true);
    if (reason === undefined) focusReason();
    else onAsk(reason);
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
        <SegmentAnswer
          label={t("retention.erase.reason")}
          hint={t("retention.erase.reasonHint")}
          allowedStates={[]}
          isWide
          options={ERASURE_REASON.map((code) => ({
            value: code,
            label: format.code("erasureReason", code),
          }))}
          mv="known"
          value={chosen}
          inputRef={reasonField}
          error={hasTried && reason === undefined ? t("validation.required") : undefined}
          onChange={({ value }) => {
            setChosen(value);
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
