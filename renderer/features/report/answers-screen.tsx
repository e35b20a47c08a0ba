import { useNavigate } from "react-router";
import type { MissingValueState } from "../../../shared/domain/answer";
import { totalAnswers } from "../../../shared/report/answer-counts";
import { AppShell, useSingleKeys } from "../../app-frame";
import { useFieldLabel } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import { Action, EmptyState, FigureTable, Opening, Page } from "../../ui";

/** In the order of the keys that give them. */
const STATES = [
  "known",
  "estimated",
  "unknown",
  "not_asked",
  "declined",
  "not_applicable",
] as const satisfies readonly MissingValueState[];

/** How complete our files are: every question with its answers, and each kind of "no answer" by itself. */
export function AnswersScreen() {
  const { t } = useWords();
  const format = useFormats();
  const label = useFieldLabel();
  const navigate = useNavigate();
  const answers = useVaultQuery("file-answers", (vault) => vault.fileAnswers(), ["case"]);
  const back = (): void => void navigate("/report");
  useSingleKeys({ Escape: back });
  return (
    <AppShell here="report" keys={[{ keys: "Esc", label: t("common.keys.back"), onPress: back }]}>
      <Page
        focusTitle
        title={t("report.answers.title")}
        sub={answers && t("report.answers.sub", { n: format.number(answers.files) })}
        actions={
          <Action keys="Esc" onClick={back}>
            {t("common.back")}
          </Action>
        }
      >
        {answers === undefined && <Opening>{`${t("common.loading")} …`}</Opening>}
        {answers?.files === 0 && <EmptyState>{t("report.answers.none")}</EmptyState>}
        {answers !== undefined && answers.files > 0 && (
          <FigureTable
            caption={t("report.answers.title")}
            heads={[
              t("report.answers.question"),
              t("report.answers.all"),
              ...STATES.map((state) => t(`report.answers.state.${state}`)),
            ]}
            rows={answers.fields.map(({ path, counts }) => ({
              id: path,
              label: label(path),
              level: "plain" as const,
              cells: [totalAnswers(counts), ...STATES.map((state) => counts[state])].map((count) =>
                format.number(count),
              ),
            }))}
            note={t("report.answers.note")}
          />
        )}
      </Page>
    </AppShell>
  );
}
