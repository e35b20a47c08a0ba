import { useEffect, useRef, useState } from "react";
import { isReviewInTime, needsSafetyPlan } from "../../../../shared/domain/needs-questions";
import { reviewDueBy } from "../../../../shared/domain/needs-risk-assessment";
import { MISSING_STATES, valueOf } from "../../../../shared/domain/answer";
import { AnswerArea, AnswerSegment, PlainDay, useCodeOptions } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Band, FormGrid, Stack, Title } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import type { AssessmentRow } from "../new-assessment";
import { useEntryField } from "../use-entry-field";

export interface AssessmentRiskProps {
  readonly index: number;
  readonly row: AssessmentRow;
}

/** How great the risk is, when to look again, and for a high one how to stay safe. */
export function AssessmentRisk({ index, row }: AssessmentRiskProps) {
  const { t } = useWords();
  const format = useFormats();
  const f = useEntryField(`assessments.${String(index)}`, "assessments");
  const { proposed, round } = useProposedReview(index, row);
  const levels = useCodeOptions("riskLevel");
  const isRiskSaid = valueOf(row.riskLevel) !== null;
  const isLate = row.nextReviewDue !== null && !isReviewInTime(row);
  const isPlanOwed = needsSafetyPlan(row) && valueOf(row.safetyPlan) === null;
  const by = proposed === null ? "" : format.date(proposed);
  return (
    <Stack gap={12}>
      <Title order={3}>{t("needs.riskTitle")}</Title>
      <FormGrid>
        <AnswerSegment {...f("riskLevel")} isWide options={levels} allowedStates={MISSING_STATES} />
        <PlainDay
          key={round}
          {...f("nextReviewDue")}
          whenEmpty={null}
          hint={
            !isRiskSaid
              ? undefined
              : proposed === null
                ? t("needs.reviewNone")
                : t("needs.reviewBy", { date: by })
          }
        />
      </FormGrid>
      {isLate && <Band isAlert>{t("needs.reviewLate", { date: by })}</Band>}
      {isPlanOwed && <Band>{t("needs.safetyOwed")}</Band>}
      <AnswerArea {...f("safetyPlan")} isWide minRows={2} hint={t("needs.safetyHint")} />
    </Stack>
  );
}

interface ProposedReview {
  readonly proposed: string | null;
  /** Grows when the day was put in: the boxes then begin anew with it. */
  readonly round: number;
}

/**
 * The last day for the next review. When the risk or the day changes it is put in, unless somebody has
 * chosen another day; what a draft holds is not touched by opening it.
 */
function useProposedReview(index: number, row: AssessmentRow): ProposedReview {
  const { setValue } = useCaseFormContext();
  const risk = valueOf(row.riskLevel);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(row.assessedOn);
  const proposed = risk === null || !isDay ? null : reviewDueBy(row.assessedOn, risk);
  const last = useRef(proposed);
  const [round, setRound] = useState(0);
  const { nextReviewDue } = row;
  useEffect(() => {
    if (last.current === proposed) return;
    if (nextReviewDue === null || nextReviewDue === last.current) {
      setValue(`assessments.${index}.nextReviewDue`, proposed, { shouldDirty: true });
      setRound((before) => before + 1);
    }
    last.current = proposed;
  }, [index, nextReviewDue, proposed, setValue]);
  return { proposed, round };
}
