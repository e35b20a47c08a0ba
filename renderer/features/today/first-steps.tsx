import { useNavigate } from "react-router";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { EmptyState, Stack, WorkList } from "../../ui";

/** An empty house: one sentence, and the three things that a manager does first. */
export function FirstSteps() {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const steps = [
    { id: "/intake/new", name: "intake" },
    { id: "/organisations", name: "organisation" },
    { id: "/batches", name: "batch" },
  ] as const;
  return (
    <Stack gap={24}>
      <EmptyState>{t("today.nothing")}</EmptyState>
      <WorkList
        title={t("today.firstSteps.title")}
        isNumbered
        items={steps.map((step, index) => ({
          id: step.id,
          when: format.number(index + 1),
          title: t(`today.firstSteps.${step.name}`),
          detail: t(`today.firstSteps.${step.name}Text`),
          code: "",
        }))}
        onOpen={(path) => void navigate(path)}
      />
    </Stack>
  );
}
