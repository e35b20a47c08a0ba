import { valueOf } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import {
  latestAssessment,
  type NeedItem,
  type NeedsRiskAssessment,
} from "../../../shared/domain/needs-risk-assessment";
import { useFieldLabel } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Action, Columns, DataTable, Facts, Row, Score, Stack, Title } from "../../ui";
import { Voice } from "./account-tab";
import type { CaseSection } from "./case-sections";
import { FactSections } from "./fact-sections";
import type { FactWords } from "./fact-words";
import { factRows } from "./fact-row";
import { ASSESSMENT_ENTRY_FACTS } from "./needs-facts";
import { ShownFact } from "./shown-fact";

export interface NeedsTabProps {
  readonly content: CaseContent;
  /** The sections of all assessments, in the order in which they were entered. */
  readonly sections: readonly CaseSection[];
  readonly words: FactWords;
  /** Opens the form at needs and risks; null where the file cannot be changed. */
  readonly onEdit: (() => void) | null;
}

/** What this person wants; then what is needed, what may happen, and how to stay safe. */
export function NeedsTab({ content, sections, words, onEdit }: NeedsTabProps) {
  const { t } = useWords();
  const latest = latestAssessment(content.assessments);
  const earlier = sections.filter(
    (_, index) => latest !== null && content.assessments[index] !== latest,
  );
  return (
    <Stack gap={24}>
      <Voice label={t("needs.tab.wish")} words={content.caseFile.wishOfPerson} />
      {latest === null ? (
        <p className="soft">{t("needs.tab.empty")}</p>
      ) : (
        <Latest assessment={latest} words={words} />
      )}
      {onEdit !== null && (
        <div>
          <Action onClick={onEdit}>{t("needs.tab.edit")}</Action>
        </div>
      )}
      {earlier.length > 0 && (
        <Stack gap={12}>
          <Title order={2}>{t("needs.tab.earlier")}</Title>
          <FactSections sections={earlier} />
        </Stack>
      )}
    </Stack>
  );
}

interface LatestProps {
  readonly assessment: NeedsRiskAssessment;
  readonly words: FactWords;
}

function Latest({ assessment, words }: LatestProps) {
  const { t } = useWords();
  const label = useFieldLabel();
  const kind = words.code("assessmentKind", assessment.kind);
  const facts = factRows("assessments", assessment, ASSESSMENT_ENTRY_FACTS, words).filter(
    ({ path }) => STANDING.includes(path),
  );
  return (
    <Stack gap={16}>
      <Title order={2}>
        {t("needs.tab.head", { kind, date: words.date(assessment.assessedOn) })}
      </Title>
      <Needs assessment={assessment} words={words} />
      <Columns gap={24}>
        <Risks assessment={assessment} words={words} />
        <SafetyPlan assessment={assessment} />
      </Columns>
      <Facts
        items={facts.map(({ path, shown }) => ({
          id: path,
          label: label(path),
          value: <ShownFact shown={shown} />,
        }))}
      />
    </Stack>
  );
}

const STANDING: readonly string[] = [
  "assessments.level",
  "assessments.selfHarm",
  "assessments.riskLevel",
  "assessments.nextReviewDue",
];

function Needs({ assessment, words }: LatestProps) {
  const { t } = useWords();
  const format = useFormats();
  return (
    <DataTable<NeedItem>
      label={t("needs.needsTitle")}
      rows={assessment.needs}
      rowKey={({ needId }) => needId}
      empty={<p className="soft">{t("needs.tab.noNeed")}</p>}
      columns={[
        {
          id: "need",
          header: t("needs.tab.need"),
          cell: (row) => <NeedName need={row} words={words} />,
        },
        {
          id: "score",
          header: t("needs.tab.score"),
          width: "110px",
          cell: ({ score }) => <NeedScore score={score} />,
        },
        {
          id: "action",
          header: t("needs.tab.action"),
          cell: ({ action, goal }) => (
            <>
              <ShownFact shown={shownText(action)} />
              {valueOf(goal) !== null && <p className="small soft">{valueOf(goal)}</p>}
            </>
          ),
        },
        {
          id: "by",
          header: t("needs.tab.by"),
          width: "120px",
          cell: ({ dueOn }) => (
            <span className="soft">
              {dueOn === null ? t("needs.tab.noDay") : format.date(dueOn)}
            </span>
          ),
        },
      ]}
    />
  );
}

function NeedName({ need, words }: { readonly need: NeedItem; readonly words: FactWords }) {
  const wish = valueOf(need.wishOfPerson);
  return (
    <>
      {words.code("need", need.domain)}
      {wish !== null && <p className="small soft">{wish}</p>}
    </>
  );
}

function NeedScore({ score }: { readonly score: NeedItem["score"] }) {
  const { t } = useWords();
  const format = useFormats();
  const value = valueOf(score);
  if (value === null) return <ShownFact shown={shownText(score)} />;
  return (
    <Score value={value} of={4} label={t("needs.tab.scoreOf", { score: format.number(value) })} />
  );
}

function Risks({ assessment, words }: LatestProps) {
  const { t } = useWords();
  return (
    <section>
      <Title order={3}>{t("needs.tab.risks")}</Title>
      {assessment.risks.length === 0 && <p className="soft">{t("needs.tab.noRisk")}</p>}
      {assessment.risks.map(({ risk, who, immediacy }, index) => {
        const soon = valueOf(immediacy);
        const from = valueOf(who);
        return (
          <Row key={`${risk} ${String(index)}`} gap={6}>
            <span>
              {words.code("risk", risk)}
              {from !== null && <span className="soft"> · {from}</span>}
            </span>
            {soon !== null && (
              <b className={soon === "now" ? "danger" : undefined}>
                {words.code("riskImmediacy", soon)}
              </b>
            )}
          </Row>
        );
      })}
    </section>
  );
}

function SafetyPlan({ assessment }: { readonly assessment: NeedsRiskAssessment }) {
  const { t } = useWords();
  const plan = valueOf(assessment.safetyPlan);
  return (
    <section>
      <Title order={3}>{t("needs.tab.safetyPlan")}</Title>
      <p className={plan === null ? "soft" : undefined}>{plan ?? t("needs.tab.noPlan")}</p>
    </section>
  );
}

function shownText(answer: NeedItem["action"] | NeedItem["score"]) {
  return "value" in answer
    ? { text: String(answer.value), isEstimated: answer.mv === "estimated" }
    : { missing: answer.mv };
}
