import { AnswerArea, useCaseField } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { Stack } from "../../../ui";
import { AssessmentList } from "./assessment-list";

/** Step 6: what this person wants comes first; then what is needed, what may happen, and how to stay safe. */
export function NeedsStep() {
  const { t } = useWords();
  const f = useCaseField();
  return (
    <Stack gap={24}>
      <AnswerArea
        {...f("caseFile.wishOfPerson")}
        isWide
        isVoice
        minRows={2}
        hint={t("intake.account.wishFirst")}
      />
      <AssessmentList />
    </Stack>
  );
}
