import { useWatch } from "react-hook-form";
import { isChildPresumed } from "../../../../shared/domain/age";
import { handoverProblems, isToFamily } from "../../../../shared/domain/handover-rules";
import {
  AnswerSegment,
  AnswerText,
  PlainDay,
  PlainSelect,
  textIn,
  useCaseField,
  useCodeOptions,
} from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Band, FormGrid } from "../../../ui";
import { useIntake } from "../intake-context";
import type { HandoverRow } from "../new-entries";
import { useOrganisations } from "../use-organisations";
import { EntryCard } from "./entry-card";

const TO_NOBODY: readonly HandoverRow["kind"][] = ["independent", "deceased", "absconded"];

export interface HandoverCardProps {
  readonly index: number;
  readonly title: string;
  readonly onRemove: () => void;
}

/** One handover: where to, when, and whether the person agreed. */
export function HandoverCard({ index, title, onRemove }: HandoverCardProps) {
  const { t } = useWords();
  const format = useFormats();
  const f = useCaseField();
  const { readable, today } = useIntake();
  const { all, others, nameOf } = useOrganisations();
  const row = useWatch({ name: `handovers.${index}` }) as HandoverRow;
  const isFamily = isToFamily(row);
  const isChild = readable !== null && isChildPresumed(readable.person, today);
  const adults = readable?.relatedPersons ?? [];
  const own = all.filter(({ isOwn }) => isOwn);
  const problems = readable === null ? [] : handoverProblems(readable);
  const mine = problems.filter(({ handoverId }) => handoverId === row.handoverId);
  const agreed = useCodeOptions("personAgreed");
  const assessed = useCodeOptions("familyAssessed");
  return (
    <EntryCard title={`${title}: ${format.code("handoverKind", row.kind)}`} onRemove={onRemove}>
      <FormGrid>
        <PlainDay {...f(`handovers.${index}.date`)} isWide={false} />
        {isFamily && (
          <PlainSelect
            {...f(`handovers.${index}.toRelatedId`)}
            options={adults.map((adult) => ({
              value: adult.relatedId,
              label: `${format.code("relation", adult.relation)} ${textIn(adult.name)}`.trim(),
            }))}
          />
        )}
        {!isFamily && !TO_NOBODY.includes(row.kind) && (
          <PlainSelect
            {...f(`handovers.${index}.toOrgId`)}
            options={[
              ...others.map(({ orgId }) => ({ value: orgId, label: nameOf(orgId) })),
              ...own.map(({ orgId }) => ({ value: orgId, label: t("care.handover.again") })),
            ]}
          />
        )}
        <AnswerSegment {...f(`handovers.${index}.personAgreed`)} options={agreed} />
        {isFamily && isChild && (
          <AnswerSegment
            {...f(`handovers.${index}.familyAssessed`)}
            isWide
            options={assessed}
            hint={t("intake.plan.assessHome")}
          />
        )}
        <AnswerText {...f(`handovers.${index}.paperNo`)} maxLength={60} isCode />
      </FormGrid>
      {row.date > today && <p className="small soft">{t("care.handover.planned")}</p>}
      {mine.map(({ problem }) => (
        <Band key={problem} tone="danger" isAlert>
          {t(`care.handover.${problem}`)}
        </Band>
      ))}
    </EntryCard>
  );
}
