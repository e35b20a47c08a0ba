import { valueOf } from "../../../../shared/domain/answer";
import {
  AnswerDate,
  AnswerMulti,
  AnswerNumber,
  AnswerSegment,
  AnswerSelect,
  useCaseField,
  useCodeOptions,
  useCountryOptions,
} from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { Band, FormGrid, Stack, Title } from "../../../ui";
import { useIntake } from "../intake-context";

/** What helps later and can wait longest. */
export function PersonMore() {
  const { t } = useWords();
  const f = useCaseField();
  const countries = useCountryOptions();
  const person = useIntake().readable?.person;
  const count = person && valueOf(person.childrenCount);
  const present = person && valueOf(person.childrenWithPerson);
  const hasTooMany = typeof count === "number" && typeof present === "number" && present > count;
  return (
    <Stack gap={12}>
      <Title order={2}>{t("intake.identity.more")}</Title>
      <FormGrid>
        <AnswerSelect {...f("person.homeCountry")} options={countries} />
        <AnswerSelect {...f("person.countryOfBirth")} options={countries} />
        <AnswerSelect {...f("person.maritalStatus")} options={useCodeOptions("maritalStatus")} />
        <AnswerSelect {...f("person.ethnicity")} options={useCodeOptions("ethnicity")} />
        <AnswerNumber {...f("person.childrenCount")} max={20} maxLength={2} />
        <AnswerNumber {...f("person.childrenWithPerson")} max={20} maxLength={2} />
        <AnswerSelect {...f("person.genderIdentity")} options={useCodeOptions("genderIdentity")} />
        <AnswerSelect {...f("person.educationLevel")} options={useCodeOptions("educationLevel")} />
        <AnswerSelect {...f("person.occupationBefore")} options={useCodeOptions("occupation")} />
        <AnswerMulti {...f("person.disability")} isWide options={useCodeOptions("disability")} />
        <AnswerSegment {...f("person.pregnant")} options={useCodeOptions("yesNo")} />
        <AnswerSelect
          {...f("person.migrationStatus")}
          options={useCodeOptions("migrationStatus")}
        />
        <AnswerSelect
          {...f("person.protectionStatus")}
          options={useCodeOptions("protectionStatus")}
        />
        <AnswerDate {...f("person.deceasedOn")} />
      </FormGrid>
      {hasTooMany && <Band isAlert>{t("intake.identity.childrenMore")}</Band>}
    </Stack>
  );
}
