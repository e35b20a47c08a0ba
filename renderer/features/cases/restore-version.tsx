import { useId, useState } from "react";
import type { CaseRecord } from "../../../shared/domain/case-record";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { answerOf, useVault } from "../../session";
import { Action, Panel, Row, Stack, tell, TextAnswer, useFieldFocus } from "../../ui";

const MAX_REASON = 500;

export interface RestoreVersionProps {
  readonly present: CaseRecord;
  readonly rowVersion: number;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks why, then saves an earlier version as a new one: nothing in between is lost. */
export function RestoreVersion({ present, rowVersion, onDone, onCancel }: RestoreVersionProps) {
  const { t } = useWords();
  const format = useFormats();
  const vault = useVault();
  const formId = useId();
  const [reason, setReason] = useState("");
  const [reasonField, focusReason] = useFieldFocus();
  const [hasTried, setHasTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const isMissing = reason.trim() === "";

  async function restore(): Promise<void> {
    setHasTried(true);
    if (isMissing) focusReason();
    if (isMissing || isBusy) return;
    setIsBusy(true);
    const { caseId } = present.caseFile;
    const restored = await answerOf(
      vault.restoreVersion(caseId, rowVersion, present.meta.rowVersion, reason.trim()),
    );
    setIsBusy(false);
    if (!restored.ok) {
      tell({ text: t(`errors.${restored.error}`), tone: "lamp" });
      return;
    }
    tell({ text: t("cases.restore.done", { number: format.number(rowVersion) }) });
    onDone();
  }

  return (
    <Panel title={t("cases.restore.title", { number: format.number(rowVersion) })}>
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          void restore();
        }}
      >
        <Stack gap={16}>
          <p>{t("cases.restore.text")}</p>
          <TextAnswer
            label={t("cases.restore.reason")}
            allowedStates={[]}
            mv="known"
            value={reason}
            maxLength={MAX_REASON}
            inputRef={reasonField}
            autoFocus
            error={hasTried && isMissing ? t("cases.restore.reasonMissing") : undefined}
            onChange={({ value }) => {
              setReason(value);
            }}
          />
          <Row>
            <Action kind="primary" type="submit" form={formId} isBusy={isBusy}>
              {t("cases.restore.confirm")}
            </Action>
            <Action onClick={onCancel}>{t("common.cancel")}</Action>
          </Row>
        </Stack>
      </form>
    </Panel>
  );
}
