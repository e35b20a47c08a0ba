import { useEffect } from "react";
import { useWatch } from "react-hook-form";
import { isChildPresumed } from "../../../../shared/domain/age";
import { valueOf } from "../../../../shared/domain/answer";
import {
  AnswerDate,
  AnswerNumber,
  AnswerSegment,
  AnswerSelect,
  isAnswer,
  useCaseField,
  useCodeOptions,
} from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Band, FormGrid, Stack } from "../../../ui";
import { isAgeMismatch } from "../age-note";
import { ChildNoticeBand } from "../child-notice-band";
import { useCaseFormContext } from "../case-form";
import { useIntake } from "../intake-context";
import { useAgeWords } from "../use-age-words";
import { KhmerDayLine } from "./khmer-day-line";
import { RelatedPersons } from "./related-persons";
import { ToldAside } from "./told-aside";

/** Step 4: how old, and for whoever may be a child, who is responsible and safe. */
export function AgeStep() {
  const { t } = useWords();
  const f = useCaseField();
  const { readable, today } = useIntake();
  const note = useAgeWords();
  useAgeStatedOn();
  const isChild = readable === null || isChildPresumed(readable.person, today);
  const hasAdults = (readable?.relatedPersons.length ?? 0) > 0;
  const statuses = useCodeOptions("unaccompaniedStatus", "unknown");
  const papers = useCodeOptions("legalCustodyPaper");
  return (
    <Stack gap={16}>
      <FormGrid>
        <AnswerDate {...f("person.birthDate")} hint={note} />
        <AnswerNumber
          {...f("person.ageYearsStated")}
          unit={t("intake.age.years")}
          max={110}
          maxLength={3}
        />
        <AnswerSelect {...f("person.ageBasis")} options={useCodeOptions("ageBasis")} />
      </FormGrid>
      <KhmerDayLine />
      <AgeMismatch />
      {isChild && (
        <FormGrid>
          <AnswerSegment {...f("caseFile.unaccompaniedStatus")} isWide options={statuses} />
          <AnswerSelect {...f("caseFile.legalCustodyPaper")} options={papers} />
        </FormGrid>
      )}
      {(isChild || hasAdults) && <RelatedPersons />}
      <ChildNoticeBand />
    </Stack>
  );
}

export function AgeAside() {
  return <ToldAside about="age" />;
}

/** Both answers stay; one of them is to be corrected by a person. */
function AgeMismatch() {
  const { t } = useWords();
  const format = useFormats();
  const { readable, today } = useIntake();
  if (readable === null || !isAgeMismatch(readable.person, today)) return null;
  const birth = valueOf(readable.person.birthDate);
  const age = valueOf(readable.person.ageYearsStated);
  if (birth === null || age === null) return null;
  return (
    <Band isAlert>
      {t("intake.age.mismatch", { age: format.number(age), date: format.partialDate(birth) })}
    </Band>
  );
}

/** A stated age belongs to the day on which it was said: it grows from there. */
function useAgeStatedOn(): void {
  const { setValue } = useCaseFormContext();
  const { today } = useIntake();
  const stated: unknown = useWatch({ name: "person.ageYearsStated" });
  const statedOn: unknown = useWatch({ name: "person.ageStatedOn" });
  const isStated = isAnswer(stated) && "value" in stated;
  useEffect(() => {
    if (isStated && statedOn === null) setValue("person.ageStatedOn", today);
    if (!isStated && statedOn !== null) setValue("person.ageStatedOn", null);
  }, [isStated, setValue, statedOn, today]);
}
