import { MISSING_STATES, valueOf } from "../../../../shared/domain/answer";
import {
  AnswerMulti,
  AnswerSegment,
  AnswerSelect,
  useCaseField,
  useCodeOptions,
  useLanguageOptions,
} from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { Band, FormGrid, Stack, Title } from "../../../ui";
import { useIntake } from "../intake-context";

/** Step 3: in which language, with whose help. */
export function LanguageStep() {
  const { t } = useWords();
  const f = useCaseField();
  const { readable } = useIntake();
  const need = readable && valueOf(readable.person.interpreterNeeded);
  const hasNoTie = readable && valueOf(readable.person.interpreterHasNoTie);
  return (
    <Stack gap={16}>
      <FormGrid>
        <AnswerMulti {...f("person.languages")} isWide options={useLanguageOptions()} />
        <AnswerSegment
          {...f("person.interpreterNeeded")}
          isWide
          options={useCodeOptions("interpreterNeeded")}
          allowedStates={MISSING_STATES}
        />
        <AnswerSegment
          {...f("person.interpreterHasNoTie")}
          isWide
          options={useCodeOptions("yesNo")}
          allowedStates={MISSING_STATES}
        />
        <AnswerSelect {...f("person.literacy")} options={useCodeOptions("literacy")} />
      </FormGrid>
      {need === "yes_missing" && <Band>{t("intake.language.missing")}</Band>}
      {hasNoTie === "no" && (
        <Band tone="danger" isAlert>
          {t("intake.language.tie")}
        </Band>
      )}
    </Stack>
  );
}

export function LanguageAside() {
  const { t } = useWords();
  return (
    <Stack gap={12}>
      <Title order={2}>{t("intake.language.aside")}</Title>
      <p className="small soft">{t("intake.language.asideText")}</p>
    </Stack>
  );
}
