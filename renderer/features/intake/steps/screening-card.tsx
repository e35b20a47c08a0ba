import { useWatch } from "react-hook-form";
import {
  AnswerArea,
  AnswerChecks,
  PlainDay,
  PlainSelect,
  useCodeOptions,
  type FieldOption,
} from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { Band, FormGrid, Stack } from "../../../ui";
import { useIntake } from "../intake-context";
import type { ScreeningRow } from "../sign-rows";
import { useEntryField } from "../use-entry-field";
import { useScreening } from "../use-screening";
import { EntryCard } from "./entry-card";
import { ScreeningSigns } from "./screening-signs";

export interface ScreeningCardProps {
  readonly index: number;
  readonly title: string;
  readonly isChild: boolean;
  readonly onRemove: () => void;
}

/** A choice of several cannot be half right. */
const STATES = ["unknown", "not_asked", "declined", "not_applicable"] as const;

/** One screening: when and how, what was done, the signs, and signs of forced crime. */
export function ScreeningCard({ index, title, isChild, onRemove }: ScreeningCardProps) {
  const { t } = useWords();
  const { readable } = useIntake();
  const prefix = `screenings.${String(index)}`;
  const f = useEntryField(prefix, "screenings");
  const row = useWatch({ name: prefix }) as ScreeningRow;
  const instruments = useCodeOptions("screeningInstrument");
  const acts = useCodeOptions("traffickingAct");
  const crimes = useCodeOptions("criminalitySign");
  const profiles = useProfiles(isChild, row.profile);
  const receptionDay = readable?.caseFile.receptionAt.slice(0, 10) ?? "";
  return (
    <EntryCard title={title} onRemove={onRemove}>
      <Stack gap={24}>
        <FormGrid>
          <PlainSelect {...f("instrument")} options={instruments} />
          <PlainSelect {...f("profile")} options={profiles} />
          <PlainDay
            {...f("screenedOn")}
            hint={row.screenedOn < receptionDay ? t("screening.before") : undefined}
          />
          <AnswerChecks {...f("actCodes")} isWide options={acts} allowedStates={STATES} />
        </FormGrid>
        <ScreeningSigns index={index} isChild={isChild} />
        <AnswerChecks
          {...f("criminalitySigns")}
          isWide
          options={crimes}
          allowedStates={STATES}
          hint={t("screening.criminalityLead")}
        />
        <StaffReason index={index} />
      </Stack>
    </EntryCard>
  );
}

/** Why we think something else than the answers suggest; asked only while we do. */
export function StaffReason({ index }: { readonly index: number }) {
  const { t } = useWords();
  const f = useEntryField(`screenings.${String(index)}`, "screenings");
  const { differsAt } = useScreening();
  if (differsAt !== index) return null;
  return (
    <Stack gap={8}>
      <Band>{t("screening.suggestion.differs")}</Band>
      <AnswerArea {...f("staffResultReason")} isWide minRows={2} />
    </Stack>
  );
}

/** The profiles for this age, and the one that was chosen before the age was known. */
function useProfiles(isChild: boolean, chosen: ScreeningRow["profile"]): readonly FieldOption[] {
  const away = isChild ? "adult" : "child";
  return useCodeOptions("screeningProfile").filter(
    ({ value }) => value === chosen || !value.startsWith(away),
  );
}
