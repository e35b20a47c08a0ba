import { changeStatus } from "../../../../shared/domain/case-status";
import type { CaseStatus } from "../../../../shared/domain/case-file";
import { FORM_STEPS, type OpenQuestion } from "../../../../shared/domain/completeness";
import { keepsOnlyReception } from "../../../../shared/domain/reception-line";
import { urgentReasons } from "../../../../shared/domain/urgent";
import { ok } from "../../../../shared/result";
import { useErrorSummary, useFieldLabel } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { useSession } from "../../../session";
import { Action, Band, ErrorSummary, Row, Stack, Title, WorkList } from "../../../ui";
import { ChildNoticeBand } from "../child-notice-band";
import { useIntake } from "../intake-context";
import { stepOf } from "../step-fields";
import type { ContentChange, IntakeLeaving } from "../use-intake-leaving";

/** What can be done with the file at the end. */
export interface Finish {
  readonly primary: { readonly label: string; readonly onPress: () => void };
  readonly others: readonly { readonly label: string; readonly onPress: () => void }[];
  /** Why the next state is not offered yet. */
  readonly obstacle: string | null;
}

/** The ways on from here: a draft always; review when everything was asked; acceptance by a supervisor. */
export function useFinish(leaving: IntakeLeaving): Finish {
  const { t } = useWords();
  const { check } = useIntake();
  const { user } = useSession().open;
  const { content } = check;
  const saveDraft = {
    label: t("intake.finish.saveDraft"),
    onPress: () => void leaving.pause(),
  };
  if (content === null) return { primary: saveDraft, others: [], obstacle: null };

  const actor = { userId: user.userId, isSupervisor: user.role === "supervisor" };
  const go = (to: CaseStatus, label: string, done: string) => {
    const change: ContentChange = (now) => changeStatus(now, to, actor);
    return change(content).ok ? { label, onPress: () => void leaving.finish(change, done) } : null;
  };
  const keep = {
    label: content.caseFile.status === "draft" ? saveDraft.label : t("common.save"),
    onPress: () => void leaving.finish(ok, t("intake.savedCase")),
  };
  if (keepsOnlyReception(content)) {
    const label = t("intake.finish.keepLine");
    const onPress = () => void leaving.finish(ok, t("intake.finish.lineKept"));
    return { primary: { label, onPress }, others: [], obstacle: null };
  }
  switch (content.caseFile.status) {
    case "draft": {
      const send = go("pending_review", t("intake.finish.sendForReview"), t("intake.finish.sent"));
      return send === null
        ? { primary: keep, others: [], obstacle: t("intake.finish.openFirst") }
        : { primary: send, others: [keep], obstacle: null };
    }
    case "pending_review": {
      const accept = go("active", t("intake.finish.accept"), t("intake.finish.accepted"));
      const back = go("draft", t("intake.finish.backToDraft"), t("intake.savedCase"));
      const others = back === null ? [keep] : [keep, back];
      if (accept !== null) return { primary: accept, others, obstacle: null };
      const obstacle = actor.isSupervisor ? "openFirst" : "notSupervisor";
      return { primary: keep, others, obstacle: t(`intake.finish.${obstacle}`) };
    }
    default:
      return { primary: keep, others: [], obstacle: null };
  }
}

/** Step 10: what is open, and where the file goes from here. */
export function FinishStep({ finish }: { readonly finish: Finish }) {
  const { t, lang } = useWords();
  const format = useFormats();
  const label = useFieldLabel();
  const entry = useEntryName();
  const stop = lang === "km" ? "។" : ".";
  const { check, readable, goTo } = useIntake();
  const mistakes = useErrorSummary(check.issues, label, (path) => {
    goTo(stepOf(path), path);
  });
  const reasons = readable === null ? [] : urgentReasons(readable);
  const isNoFile = readable !== null && keepsOnlyReception(readable);
  const status = readable?.caseFile.status ?? "draft";
  return (
    <Stack gap={24}>
      {reasons.length > 0 && (
        <Band tone="danger" title={`${t("intake.finish.urgent")}${lang === "km" ? "៖" : ":"}`}>
          {reasons.map((reason) => `${t(`today.reasons.${reason}`)}${stop}`).join(" ")}
        </Band>
      )}
      <ChildNoticeBand />
      <ErrorSummary title={t("intake.finish.toCorrect")} items={mistakes} />
      {isNoFile && (
        <Band tone="accent" title={t("intake.consent.fileRefused.title")}>
          {t("intake.consent.fileRefused.text")}
        </Band>
      )}
      {isNoFile ? null : check.open.length > 0 ? (
        <WorkList
          title={t("intake.finish.toAsk")}
          count={format.number(check.open.length)}
          items={inStepOrder(check.open).map(({ step, path }) => ({
            id: path,
            when: t(`intake.steps.${step}`),
            title: label(path),
            detail: entry(path),
          }))}
          onOpen={(path) => {
            const question = check.open.find((open) => open.path === path);
            if (question) goTo(question.step, path);
          }}
        />
      ) : (
        <Stack gap={4}>
          <Title order={2}>{t("intake.finish.toAsk")}</Title>
          <p className="soft">{t("intake.finish.toAskNone")}</p>
        </Stack>
      )}
      <p>{t("intake.finish.status", { status: format.code("caseStatus", status) })}</p>
      {finish.obstacle !== null && <p className="soft">{finish.obstacle}</p>}
      <Row gap={8}>
        {finish.others.map((action) => (
          <Action key={action.label} onClick={action.onPress}>
            {action.label}
          </Action>
        ))}
      </Row>
    </Stack>
  );
}

/** "Time 2" for a question inside a list; several entries ask the same. */
function useEntryName(): (path: string) => string {
  const { t } = useWords();
  const { number } = useFormats();
  return (path) => {
    const [list, index] = path.split(".");
    const n = number(Number(index) + 1);
    if (list === "recruitments") return t("intake.account.recruitment", { n });
    return list === "episodes" ? t("intake.account.episode", { n }) : "";
  };
}

function inStepOrder(open: readonly OpenQuestion[]): readonly OpenQuestion[] {
  return open.toSorted((a, b) => FORM_STEPS.indexOf(a.step) - FORM_STEPS.indexOf(b.step));
}
