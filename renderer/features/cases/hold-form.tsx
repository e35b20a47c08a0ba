import { useState, type SyntheticEvent } from "react";
import { LEGAL_HOLD } from "../../../shared/domain/code-lists/case-files";
import { addYears } from "../../../shared/domain/local-time";
import type { LegalHold } from "../../../shared/domain/retention";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Action, Row, SegmentAnswer, Stack, TextAnswer, useFieldFocus } from "../../ui";

const MAX_REASON = 500;

export interface HoldChange {
  /** Null lifts the hold. */
  readonly hold: LegalHold | null;
  readonly reason: string;
}

export interface HoldFormProps {
  readonly hold: LegalHold | null;
  /** Phnom Penh day. */
  readonly today: string;
  readonly onSave: (change: HoldChange) => void;
  readonly onCancel: () => void;
}

/** Sets a hold for a year, keeps it for another one, or lifts it; each with a reason for the record. */
export function HoldForm({ hold, today, onSave, onCancel }: HoldFormProps) {
  const { t } = useWords();
  const format = useFormats();
  const [why, setWhy] = useState<string | null>(hold?.reason ?? null);
  const [reason, setReason] = useState("");
  const [whyField, focusWhy] = useFieldFocus();
  const [reasonField, focusReason] = useFieldFocus();
  const [hasTried, setHasTried] = useState(false);
  const held = LEGAL_HOLD.find((code) => code === why);
  const missing = (isMissing: boolean) =>
    hasTried && isMissing ? t("validation.required") : undefined;

  function save(next: LegalHold | null): void {
    setHasTried(true);
    if (reason.trim() === "") focusReason();
    else onSave({ hold: next, reason: reason.trim() });
  }
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setHasTried(true);
    if (held === undefined) focusWhy();
    else save({ reason: held, setOn: hold?.setOn ?? today, reviewOn: addYears(today, 1) });
  }

  return (
    <form noValidate onSubmit={submit}>
      <Stack gap={16}>
        <p className="soft">{t("retention.hold.text")}</p>
        {hold !== null && (
          <p>
            {t("retention.hold.stands", {
              set: format.date(hold.setOn),
              reason: format.code("legalHold", hold.reason),
              review: format.date(hold.reviewOn),
            })}
          </p>
        )}
        <SegmentAnswer
          label={t("retention.hold.why")}
          allowedStates={[]}
          isWide
          options={LEGAL_HOLD.map((code) => ({
            value: code,
            label: format.code("legalHold", code),
          }))}
          mv="known"
          inputRef={whyField}
          value={why}
          error={missing(held === undefined)}
          onChange={({ value }) => {
            setWhy(value);
          }}
        />
        <TextAnswer
          label={t("retention.hold.reason")}
          hint={t("retention.hold.reasonHint")}
          allowedStates={[]}
          mv="known"
          value={reason}
          maxLength={MAX_REASON}
          inputRef={reasonField}
          error={missing(reason.trim() === "")}
          onChange={({ value }) => {
            setReason(value);
          }}
        />
        <Row>
          <Action kind="primary" type="submit">
            {t(hold === null ? "retention.hold.set" : "retention.hold.keep")}
          </Action>
          {hold !== null && (
            <Action
              onClick={() => {
                save(null);
              }}
            >
              {t("retention.hold.lift")}
            </Action>
          )}
          <Action onClick={onCancel}>{t("common.cancel")}</Action>
        </Row>
      </Stack>
    </form>
  );
}
