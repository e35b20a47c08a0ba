import { useState } from "react";
import { useWatch } from "react-hook-form";
import { known, NOT_ASKED } from "../../../../shared/domain/answer";
import {
  AnswerArea,
  AnswerSegment,
  AnswerText,
  PlainDay,
  useCaseField,
  useCodeOptions,
} from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Action, FormGrid, Row } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import { isWaived } from "../follow-up-rows";
import { useIntake } from "../intake-context";
import type { FollowUpRow } from "../new-care";
import { EntryCard } from "./entry-card";
import { FollowUpFindings } from "./follow-up-findings";

export interface FollowUpCardProps {
  readonly index: number;
  /** "One month after leaving". */
  readonly what: string;
  readonly onRemove: () => void;
}

/** One follow-up: its day; then either what was found, or why nobody looks. */
export function FollowUpCard({ index, what, onRemove }: FollowUpCardProps) {
  const { t } = useWords();
  const format = useFormats();
  const f = useCaseField();
  const row = useWatch({ name: `followUps.${index}` }) as FollowUpRow;
  // The boxes of a day are filled anew when a button sets it.
  const [round, setRound] = useState(0);
  const { setValue } = useCaseFormContext();
  const { today } = useIntake();
  const waived = isWaived(row);
  const isDated = /^\d{4}-\d{2}-\d{2}$/.test(row.dueOn);
  const title = isDated ? t("care.followUp.entry", { what, date: format.date(row.dueOn) }) : what;
  const setWaived = (isNext: boolean): void => {
    const reason = isNext ? known("") : NOT_ASKED;
    setValue(`followUps.${index}.waivedReason`, reason, { shouldDirty: true });
  };
  return (
    <EntryCard title={title} onRemove={onRemove}>
      <FormGrid>
        <PlainDay {...f(`followUps.${index}.dueOn`)} isWide={false} />
        {!waived && (
          <PlainDay
            key={round}
            {...f(`followUps.${index}.doneOn`)}
            isWide={false}
            whenEmpty={null}
          />
        )}
        {waived && (
          <AnswerText
            {...f(`followUps.${index}.waivedReason`)}
            isWide
            maxLength={300}
            hint={t("care.followUp.waiveHint")}
          />
        )}
      </FormGrid>
      {!waived && row.doneOn !== null && <FollowUpDone index={index} />}
      <Row gap={12}>
        {!waived && row.doneOn === null && (
          <>
            <Action
              size="slim"
              onClick={() => {
                setValue(`followUps.${index}.doneOn`, today, { shouldDirty: true });
                setRound(round + 1);
              }}
            >
              {t("care.followUp.wasDone")}
            </Action>
            <Action
              kind="quiet"
              size="slim"
              onClick={() => {
                setWaived(true);
              }}
            >
              {t("care.followUp.waive")}
            </Action>
          </>
        )}
        {waived && (
          <Action
            kind="quiet"
            size="slim"
            onClick={() => {
              setWaived(false);
            }}
          >
            {t("care.followUp.keep")}
          </Action>
        )}
      </Row>
    </EntryCard>
  );
}

/** What a look has shown, and what follows from it. */
function FollowUpDone({ index }: { readonly index: number }) {
  const f = useCaseField();
  const modes = useCodeOptions("followUpMode");
  const stages = useCodeOptions("reintegrationStage");
  const actions = useCodeOptions("nextAction");
  return (
    <>
      <FormGrid>
        <AnswerSegment {...f(`followUps.${index}.mode`)} isWide options={modes} />
        <AnswerSegment {...f(`followUps.${index}.stage`)} isWide options={stages} />
      </FormGrid>
      <FollowUpFindings index={index} />
      <FormGrid>
        <AnswerSegment {...f(`followUps.${index}.nextAction`)} isWide options={actions} />
        <AnswerArea {...f(`followUps.${index}.note`)} isWide minRows={2} />
      </FormGrid>
    </>
  );
}
