import { useWatch } from "react-hook-form";
import { MISSING_STATES } from "../../../../shared/domain/answer";
import { TRIAGE_QUESTIONS } from "../../../../shared/domain/triage";
import { urgentReasons } from "../../../../shared/domain/urgent";
import { AnswerArea, AnswerSegment, useCaseField, useCodeOptions } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { Action, Band, FormGrid, Note, Stack, Title } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import { useIntake } from "../intake-context";
import { UrgentActs } from "../urgent-acts";
import { useNamedOfficial } from "../use-named-official";

/** Step 2: what must be done before anything else is asked. */
export function TriageStep() {
  useNamedOfficial();
  const f = useCaseField();
  const yesNo = useCodeOptions("yesNo");
  return (
    <FormGrid>
      {TRIAGE_QUESTIONS.map((question) => (
        <AnswerSegment
          key={question}
          {...f(`triage.${question}`)}
          allowedStates={MISSING_STATES}
          options={yesNo}
        />
      ))}
      <AnswerArea {...f("triage.note")} isWide minRows={2} allowedStates={MISSING_STATES} />
    </FormGrid>
  );
}

/** What was raised, what to do now, and whom to call: nobody outside when an official is named. */
export function TriageAside() {
  const { t } = useWords();
  const { readable } = useIntake();
  const reasons = readable === null ? [] : urgentReasons(readable);
  const isQuiet = reasons.includes("official_alleged");
  if (reasons.length === 0) return <Note>{t("intake.triage.quiet")}</Note>;
  return (
    <Stack gap={12}>
      <Title order={2}>{t("intake.triage.raised")}</Title>
      <Band tone="danger" isAlert>
        <UrgentActs reasons={reasons} />
      </Band>
      {isQuiet && <p>{t("intake.triage.callQuiet")}</p>}
      <MarkUrgent />
    </Stack>
  );
}

/** The rules raise; a person decides. */
function MarkUrgent() {
  const { t } = useWords();
  const { setValue } = useCaseFormContext();
  const risk: unknown = useWatch({ name: "caseFile.urgentRisk" });
  if (risk === "urgent") return <p className="small soft">{t("intake.triage.isUrgent")}</p>;
  return (
    <div>
      <Action
        kind="danger"
        onClick={() => {
          setValue("caseFile.urgentRisk", "urgent", { shouldDirty: true });
        }}
      >
        {t("intake.triage.markUrgent")}
      </Action>
    </div>
  );
}
