import { useWatch } from "react-hook-form";
import { valueOf } from "../../../../shared/domain/answer";
import {
  AnswerDate,
  AnswerMulti,
  AnswerNumber,
  AnswerPay,
  AnswerPlace,
  AnswerSegment,
  AnswerSelect,
  AnswerText,
  useCaseField,
  useCodeOptions,
  useCountryOptions,
} from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { FormGrid } from "../../../ui";
import { episodeQuestions } from "../conditional-questions";
import type { EpisodeRow } from "../new-entries";

/** One stretch of exploitation. What only one answer makes sensible appears with that answer. */
export function EpisodeFields({ index }: { readonly index: number }) {
  const { t } = useWords();
  const f = useCaseField();
  const row = useWatch({ name: `episodes.${index}` }) as EpisodeRow;
  const types: readonly string[] = valueOf(row.exploitationType) ?? [];
  const asks = episodeQuestions(row);
  const typeOptions = useCodeOptions("exploitationType");
  const forms = useCodeOptions("sexExploitationForm");
  const crimes = useCodeOptions("criminalActivity");
  const industries = useCodeOptions("industryIsic");
  const platforms = useCodeOptions("platform");
  const sectors = useCodeOptions("khSector");
  const places = useCodeOptions("placeKind");
  const stages = useCodeOptions("stageReached");
  const ends = useCodeOptions("howEnded");
  const countries = useCountryOptions();
  return (
    <FormGrid>
      <AnswerSegment {...f(`episodes.${index}.stageReached`)} isWide options={stages} />
      <AnswerMulti {...f(`episodes.${index}.exploitationType`)} isWide options={typeOptions} />
      {asks.primaryType && (
        <AnswerSelect
          {...f(`episodes.${index}.primaryType`)}
          isWide
          options={typeOptions.filter(({ value }) => types.includes(value))}
        />
      )}
      {asks.sexExploitationForm && (
        <AnswerMulti {...f(`episodes.${index}.sexExploitationForm`)} isWide options={forms} />
      )}
      {asks.criminalActivity && (
        <AnswerMulti {...f(`episodes.${index}.criminalActivity`)} isWide options={crimes} />
      )}
      <AnswerSelect {...f(`episodes.${index}.country`)} options={countries} />
      {asks.adminCode && <AnswerPlace {...f(`episodes.${index}.adminCode`)} />}
      <AnswerSelect {...f(`episodes.${index}.sectorKh`)} options={sectors} />
      <AnswerSelect {...f(`episodes.${index}.placeKind`)} options={places} />
      <AnswerText {...f(`episodes.${index}.venueName`)} maxLength={160} />
      <AnswerSelect {...f(`episodes.${index}.industryIsic`)} options={industries} />
      <AnswerMulti {...f(`episodes.${index}.platformsUsed`)} isWide options={platforms} />
      <AnswerDate {...f(`episodes.${index}.startDate`)} />
      <AnswerDate {...f(`episodes.${index}.endDate`)} />
      <AnswerNumber
        {...f(`episodes.${index}.hoursPerDay`)}
        unit={t("intake.account.hours")}
        max={24}
        maxLength={2}
      />
      <AnswerNumber
        {...f(`episodes.${index}.daysPerWeek`)}
        unit={t("intake.account.days")}
        max={7}
        maxLength={1}
      />
      <AnswerPay {...f(`episodes.${index}.payReceived`)} isWide />
      <AnswerSelect {...f(`episodes.${index}.howEnded`)} options={ends} />
    </FormGrid>
  );
}
