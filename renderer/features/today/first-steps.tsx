import { useNavigate } from "react-router";
import { mayManageUsers } from "../../../shared/domain/access";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import { EmptyState, Stack, WorkList } from "../../ui";
import { lacksSecondApprover } from "../users";

/**
 * An empty house: one sentence, and what a manager does first. A second person comes before all else: alone,
 * nobody can close a file or send a batch.
 */
export function FirstSteps() {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const { user, users } = useSession().open;
  const isAlone = mayManageUsers(user.role) && lacksSecondApprover(users);
  const steps = [
    ...(isAlone ? [{ id: "/users?add", name: "person" } as const] : []),
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
