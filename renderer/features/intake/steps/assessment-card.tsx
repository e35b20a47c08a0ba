import { useWatch } from "react-hook-form";
import { AnswerSegment, PlainDay, PlainSegment, PlainSelect, useCodeOptions } from "../../../forms";
import { MISSING_STATES, valueOf } from "../../../../shared/domain/answer";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Band, FormGrid, Stack } from "../../../ui";
import { useIntake } from "../intake-context";
import type { AssessmentRow } from "../new-assessment";
import { useEntryField } from "../use-entry-field";
import { AssessmentRisk } from "./assessment-risk";
import { EntryCard } from "./entry-card";
import { NeedList } from "./needs-list";
import { RiskList } from "./needs-risks";

export interface AssessmentCardProps {
  readonly index: number;
  readonly onRemove: () => void;
}

/** One look at needs and risks: what is needed, what may happen, self-harm, and then how great the risk is. */
export function AssessmentCard({ index, onRemove }: AssessmentCardProps) {
  const { t } = useWords();
  const format = useFormats();
  const { today } = useIntake();
  const prefix = `assessments.${String(index)}`;
  const f = useEntryField(prefix, "assessments");
  const row = useWatch({ name: prefix }) as AssessmentRow;
  const kinds = useCodeOptions("assessmentKind");
  const levels = useCodeOptions("assessmentLevel");
  const kind = format.code("assessmentKind", row.kind);
  return (
    <EntryCard title={kind} onRemove={onRemove}>
      <Stack gap={24}>
        <FormGrid>
          <PlainSelect {...f("kind")} options={kinds} />
          <PlainDay
            {...f("assessedOn")}
            hint={row.assessedOn > today ? t("needs.future") : undefined}
          />
          <PlainSegment {...f("level")} isWide options={levels} />
        </FormGrid>
        <NeedList index={index} />
        <RiskList index={index} />
        <SelfHarm row={row} field={f("selfHarm")} />
        <AssessmentRisk index={index} row={row} />
      </Stack>
    </EntryCard>
  );
}

interface SelfHarmProps {
  readonly row: AssessmentRow;
  readonly field: { readonly name: string; readonly label: string };
}

/** Asked with care; a plan or a recent attempt is answered at once. */
function SelfHarm({ row, field }: SelfHarmProps) {
  const { t } = useWords();
  const answer = valueOf(row.selfHarm);
  const options = useCodeOptions("selfHarm");
  return (
    <Stack gap={8}>
      <AnswerSegment
        {...field}
        isWide
        options={options}
        hint={t("needs.selfHarmLead")}
        allowedStates={MISSING_STATES}
      />
      {(answer === "plan" || answer === "recent_attempt") && (
        <Band tone="danger" isAlert>
          {t("intake.triage.act.self_harm")} {t("needs.whom.self_harm")}
        </Band>
      )}
    </Stack>
  );
}
