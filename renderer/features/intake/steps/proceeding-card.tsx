import { useWatch } from "react-hook-form";
import { asksWhyNot, proceedingWarnings } from "../../../../shared/domain/proceeding-warnings";
import type { LegalProceeding } from "../../../../shared/domain/legal-proceeding";
import {
  AnswerArea,
  AnswerChecks,
  AnswerSegment,
  AnswerSelect,
  AnswerSuggest,
  AnswerText,
  PlainDay,
  PlainSelect,
  useCaseField,
  useCodeOptions,
} from "../../../forms";
import { courtNames } from "../../../i18n/courts";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Band, FormGrid, Stack } from "../../../ui";
import { useIntake } from "../intake-context";
import type { ProceedingRow } from "../new-proceeding";
import { CompensationList } from "./compensation-list";
import { EntryCard } from "./entry-card";
import { LawyerPick } from "./court-lawyer";

export interface ProceedingCardProps {
  readonly index: number;
  readonly onRemove: () => void;
}

/** One proceeding: where, what part this person has, its days, its end, and the money. */
export function ProceedingCard({ index, onRemove }: ProceedingCardProps) {
  const { t, lang } = useWords();
  const format = useFormats();
  const f = useCaseField();
  const { readable } = useIntake();
  const row = useWatch({ name: `proceedings.${index}` }) as ProceedingRow;
  const read = readable?.proceedings.find(({ proceedingId }) => proceedingId === row.proceedingId);
  const at = `proceedings.${index}` as const;
  // Codes are never half typed, so the row as it stands says as much as the one that was read.
  const asksReason = asksWhyNot(row);
  const kinds = useCodeOptions("proceedingKind");
  const roles = useCodeOptions("personRole");
  const parts = useCodeOptions("participation");
  const reasons = useCodeOptions("noParticipation");
  const measures = useCodeOptions("protectionMeasure");
  const verdicts = useCodeOptions("verdict");
  return (
    <EntryCard title={format.code("proceedingKind", row.kind)} onRemove={onRemove}>
      {read !== undefined && <Warnings proceeding={read} />}
      <FormGrid>
        <PlainSelect {...f(`${at}.kind`)} options={kinds} />
        <AnswerSuggest {...f(`${at}.court`)} suggestions={courtNames(lang)} maxLength={120} />
        <AnswerText {...f(`${at}.courtFileNo`)} maxLength={60} isCode />
        <LawyerPick index={index} />
        <AnswerSegment {...f(`${at}.personRole`)} isWide options={roles} />
        <AnswerSegment
          {...f(`${at}.participation`)}
          isWide
          options={parts}
          hint={t("court.participationHint")}
        />
        {asksReason && (
          <AnswerSelect {...f(`${at}.noParticipationReason`)} isWide options={reasons} />
        )}
        <AnswerChecks {...f(`${at}.protectionMeasures`)} isWide options={measures} />
        <PlainDay {...f(`${at}.complaintOn`)} isWide={false} whenEmpty={null} />
        <PlainDay {...f(`${at}.sentToCourtOn`)} isWide={false} whenEmpty={null} />
        <PlainDay {...f(`${at}.verdictOn`)} isWide={false} whenEmpty={null} />
        <AnswerSelect {...f(`${at}.verdict`)} options={verdicts} />
        <AnswerArea {...f(`${at}.note`)} isWide minRows={2} />
      </FormGrid>
      <CompensationList index={index} />
    </EntryCard>
  );
}

/** What is saved all the same, and said. */
function Warnings({ proceeding }: { readonly proceeding: LegalProceeding }) {
  const { t } = useWords();
  const warnings = proceedingWarnings(proceeding);
  if (warnings.length === 0) return null;
  return (
    <Stack gap={8}>
      {warnings.map((warning) => (
        <Band key={warning} tone="lamp">
          {t(`court.warning.${warning}`)}
        </Band>
      ))}
    </Stack>
  );
}
