import { useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { useWords } from "../../i18n/i18n";
import { answerOf, useVault } from "../../session";
import { Action, Band, Panel, Row, Stack, tell, TextAnswer, useFieldFocus } from "../../ui";

const MAX_REASON = 500;

export interface UndoImportProps {
  readonly batchId: string;
  readonly onUndone?: () => void;
}

/** One button; pressed, it asks why, and takes out what the batch brought. */
export function UndoImport(props: UndoImportProps) {
  const { t } = useWords();
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking) {
    return (
      <Row>
        <Action
          kind="quiet"
          onClick={() => {
            setIsAsking(true);
          }}
        >
          {t("batches.undo.start")}
        </Action>
      </Row>
    );
  }
  return (
    <UndoForm
      {...props}
      onCancel={() => {
        setIsAsking(false);
      }}
    />
  );
}

function UndoForm({
  batchId,
  onUndone,
  onCancel,
}: UndoImportProps & { readonly onCancel: () => void }) {
  const { t } = useWords();
  const vault = useVault();
  const [reason, setReason] = useState("");
  const [reasonField, focusReason] = useFieldFocus();
  const [hasTried, setHasTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  const isMissing = reason.trim() === "";

  async function undo(): Promise<void> {
    setHasTried(true);
    if (isMissing) focusReason();
    if (isMissing || isBusy) return;
    setIsBusy(true);
    setError(null);
    const undone = await answerOf(vault.undoImport(batchId, reason.trim()));
    setIsBusy(false);
    if (!undone.ok) {
      setError(undone.error);
      return;
    }
    tell({ text: t("batches.undo.done") });
    onCancel();
    onUndone?.();
  }

  return (
    <Panel title={t("batches.undo.title")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void undo();
        }}
      >
        <Stack gap={16}>
          <p>{t("batches.undo.text")}</p>
          {error !== null && (
            <Band tone="lamp" title={t("batches.undo.notDone")} isAlert>
              {t(`errors.${error}`)}
            </Band>
          )}
          <TextAnswer
            label={t("batches.undo.reason")}
            allowedStates={[]}
            mv="known"
            value={reason}
            maxLength={MAX_REASON}
            inputRef={reasonField}
            autoFocus
            error={hasTried && isMissing ? t("batches.undo.reasonMissing") : undefined}
            onChange={({ value }) => {
              setReason(value);
            }}
          />
          <Row>
            <Action kind="primary" type="submit" isBusy={isBusy}>
              {t("batches.undo.confirm")}
            </Action>
            <Action onClick={onCancel}>{t("common.cancel")}</Action>
          </Row>
        </Stack>
      </form>
    </Panel>
  );
}
