import {
  AnswerArea,
  AnswerDate,
  AnswerSelect,
  useCaseField,
  useCountryOptions,
} from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { FormGrid, Note, Stack } from "../../../ui";
import { EpisodeList } from "./episode-list";
import { RescueOperation } from "./rescue-operation";
import { RecruitmentList } from "./recruitment-list";
import { ToldAside } from "./told-aside";

/** Step 7: what happened, told once and without hurry. */
export function AccountStep() {
  const f = useCaseField();
  const countries = useCountryOptions();
  return (
    <Stack gap={24}>
      <FormGrid>
        <AnswerDate {...f("caseFile.rescueDate")} />
        <AnswerSelect {...f("caseFile.repatriatedFrom")} options={countries} />
        <RescueOperation />
      </FormGrid>
      <RecruitmentList />
      <EpisodeList />
      <AnswerArea {...f("caseFile.narrative")} isWide isVoice minRows={6} />
    </Stack>
  );
}

export function AccountAside() {
  const { t } = useWords();
  return (
    <Stack gap={16}>
      <Note title={t("intake.account.restTitle")}>
        <span className="small">{t("intake.account.restText")}</span>
      </Note>
      <ToldAside about="account" />
    </Stack>
  );
}
