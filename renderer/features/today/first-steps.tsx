import { useNavigate } from "react-router";
import { mayManageUsers, mayReadCases } from "../../../shared/domain/access";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import { EmptyState, Stack, WorkList } from "../../ui";
import { lacksSecondApprover } from "../users";
import { useStepsDone } from "./use-steps-done";

/**
 * Nothing waits: one sentence, and of the first steps those that nobody has taken. A second person comes before
 * all else: alone, nobody can close a file or send a batch.
 */
export function FirstSteps() {
  const { t } = useWords();
  const { role } = useSession().open.user;
  return (
    <Stack gap={24}>
      <EmptyState>{t("today.nothing")}</EmptyState>
      {mayReadCases(role) && <OpenSteps />}
    </Stack>
  );
}

/** Nothing for whoever may not read files: none of these steps is theirs. */
function OpenSteps() {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const { user, users } = useSession().open;
  const isAlone = mayManageUsers(user.role) && lacksSecondApprover(users);
  const done = useStepsDone();
  if (done === undefined) return null;
  const steps = [
    { id: "/users?add", name: "person", isOpen: isAlone },
    { id: "/intake/new", name: "intake", isOpen: !done.intake },
    { id: "/organisations", name: "organisation", isOpen: !done.organisation },
    { id: "/batches", name: "batch", isOpen: !done.batch },
  ] as const;
  const openSteps = steps.filter(({ isOpen }) => isOpen);
  if (openSteps.length === 0) return null;
  return (
    <WorkList
      title={t("today.firstSteps.title")}
      isNumbered
      items={openSteps.map((step, index) => ({
        id: step.id,
        when: format.number(index + 1),
        title: t(`today.firstSteps.${step.name}`),
        detail: t(`today.firstSteps.${step.name}Text`),
        code: "",
      }))}
      onOpen={(path) => void navigate(path)}
    />
  );
}
