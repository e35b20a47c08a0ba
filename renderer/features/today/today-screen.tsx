import { useNavigate } from "react-router";
import { FORM_STEPS, type IntakeStep } from "../../../shared/domain/completeness";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { AppShell, OpeningNotice, useNow, useSingleKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import { Action, Page, Stack, WorkList } from "../../ui";
import { AsideToday } from "../aside";
import { describePerson } from "../cases";
import { DueToday, useDueRows } from "../follow-ups";
import { DueReminder } from "../retention";
import { BackupReminder } from "../settings";
import { IncomingToday } from "../referrals";
import { BedsTonight } from "../stays";
import { RecallsToday } from "../withholding";
import { SecondPersonReminder, SheetsReminder } from "../users";
import { FirstSteps } from "./first-steps";
import { urgentTitle } from "./urgent-line";

/** What to do next: urgent files first, then what was left, then what waits for a supervisor. */
export function TodayScreen() {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const lists = useVaultQuery("today", (vault) => vault.today(), ["case", "draft"]);
  const board = useDueRows();
  const now = phnomPenhMinute(useNow());
  const today = now.slice(0, 10);
  const newIntake = (): void => void navigate("/intake/new");
  const openCase = (caseId: string): void => void navigate(`/cases/${caseId}`);
  useSingleKeys({ n: newIntake, "/": () => void navigate("/cases") });

  // Whom to tell that data must go stands in a list of its own.
  const due = (board?.rows ?? []).filter(({ on, kind }) => on <= today && kind !== "recall");
  const count =
    (lists?.urgent.length ?? 0) +
    (lists?.drafts.length ?? 0) +
    (lists?.forReview.length ?? 0) +
    (lists?.unfinished.length ?? 0) +
    due.length;

  return (
    <AppShell
      here="today"
      keys={[
        { keys: "↑ ↓", label: t("common.keys.move") },
        { keys: "Enter", label: t("common.keys.open") },
        { keys: "N", label: t("common.keys.newIntake"), onPress: newIntake },
        { keys: "/", label: t("common.keys.search"), onPress: () => void navigate("/cases") },
      ]}
    >
      <Page
        title={format.partOfDay(now)}
        sub={
          lists &&
          t("today.sub", { now: format.dateTime(now), waiting: t("today.waiting", { count }) })
        }
        actions={
          <Action kind="primary" size="big" keys="N" onClick={newIntake} autoFocus={count === 0}>
            {t("today.newIntake")}
          </Action>
        }
        aside={<BedsTonight />}
      >
        <Stack gap={24}>
          <OpeningNotice />
          <SheetsReminder />
          {lists && count > 0 && <SecondPersonReminder />}
          <BackupReminder />
          <DueReminder />
          <RecallsToday today={now.slice(0, 10)} />
          <IncomingToday />
          {lists && count === 0 && <FirstSteps />}
          {lists && (
            <>
              {lists.urgent.length > 0 && (
                <WorkList
                  title={t("today.urgent")}
                  tone="danger"
                  count={format.number(lists.urgent.length)}
                  autoFocus
                  onOpen={openCase}
                  items={lists.urgent.map((summary) => ({
                    id: summary.caseId,
                    when: t("today.now"),
                    whenTone: "danger" as const,
                    title: urgentTitle(summary, t),
                    detail: describePerson(summary, t, format),
                    code: summary.caseNo,
                  }))}
                />
              )}
              <DueToday rows={due} today={today} />
              {lists.unfinished.length > 0 && (
                <WorkList
                  title={t("today.unfinished")}
                  count={format.number(lists.unfinished.length)}
                  onOpen={(draftId) => {
                    const draft = lists.unfinished.find((one) => one.draftId === draftId);
                    if (draft === undefined) return;
                    void navigate(
                      draft.form === "case"
                        ? `/intake/${draft.draftId}/${draft.step}`
                        : `/${draft.form}s/${draft.recordId}`,
                    );
                  }}
                  items={lists.unfinished.map((draft) => ({
                    id: draft.draftId,
                    when: format.relativeDay(
                      phnomPenhMinute(Date.parse(draft.updatedAt)).slice(0, 10),
                      now.slice(0, 10),
                    ),
                    title:
                      draft.form === "case"
                        ? t("today.unfinishedIntake", { step: stepName(draft.step, t) })
                        : draft.form === "incident"
                          ? t("today.unfinishedIncident")
                          : t("today.unfinishedOperation"),
                    detail: format.time(phnomPenhMinute(Date.parse(draft.updatedAt))),
                    code: "",
                  }))}
                />
              )}
              {lists.drafts.length > 0 && (
                <WorkList
                  title={t("today.drafts")}
                  count={format.number(lists.drafts.length)}
                  onOpen={openCase}
                  items={lists.drafts.map((summary) => ({
                    id: summary.caseId,
                    when: format.relativeDay(summary.receptionAt.slice(0, 10), now.slice(0, 10)),
                    title:
                      summary.openQuestionCount === 0
                        ? t("today.nothingOpen")
                        : t("today.questionsOpen", { count: summary.openQuestionCount }),
                    detail: describePerson(summary, t, format),
                    code: summary.caseNo,
                  }))}
                />
              )}
              {lists.forReview.length > 0 && (
                <WorkList
                  title={t("today.review")}
                  count={format.number(lists.forReview.length)}
                  onOpen={openCase}
                  items={lists.forReview.map((summary) => ({
                    id: summary.caseId,
                    when: format.relativeDay(summary.receptionAt.slice(0, 10), now.slice(0, 10)),
                    title: t("today.readyForReview"),
                    detail: describePerson(summary, t, format),
                    code: summary.caseNo,
                  }))}
                />
              )}
            </>
          )}
          <AsideToday />
        </Stack>
      </Page>
    </AppShell>
  );
}

function stepName(step: string, t: ReturnType<typeof useWords>["t"]): string {
  return FORM_STEPS.some((known) => known === step)
    ? t(`intake.steps.${step as IntakeStep}`)
    : step;
}
