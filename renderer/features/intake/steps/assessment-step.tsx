import { MISSING_STATES, valueOf } from "../../../../shared/domain/answer";
import {
  AnswerArea,
  AnswerDate,
  AnswerSegment,
  AnswerSelect,
  useCaseField,
  useCodeOptions,
} from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { Band, FormGrid, Stack, Title } from "../../../ui";
import { fileQuestions } from "../conditional-questions";
import { currentRows } from "../consent-rows";
import { useIntake } from "../intake-context";
import { useScreening } from "../use-screening";
import { StaffReason } from "./screening-card";
import { ScreeningSuggestion } from "./screening-suggestion";

/** Step 8: what we think, and apart from it what the State has said. We confirm nothing (R7). */
export function AssessmentStep() {
  const { t } = useWords();
  const f = useCaseField();
  const { differsAt } = useScreening();
  return (
    <Stack gap={32}>
      <Stack gap={12}>
        <Title order={2}>{t("intake.assessment.ours")}</Title>
        <p className="small soft">{t("intake.assessment.oursLead")}</p>
        <FormGrid>
          <AnswerSegment
            {...f("caseFile.shelterAssessment")}
            isWide
            options={useCodeOptions("tipStatus")}
            allowedStates={MISSING_STATES}
          />
          <AnswerArea {...f("caseFile.assessmentReason")} isWide minRows={2} />
        </FormGrid>
        {differsAt !== null && <StaffReason index={differsAt} />}
      </Stack>
      <StateIdentification />
    </Stack>
  );
}

function StateIdentification() {
  const { t } = useWords();
  const f = useCaseField();
  const { readable } = useIntake();
  const identification = readable && valueOf(readable.caseFile.formalIdentification);
  const isDecided = ["presumed", "confirmed", "refused"].includes(identification ?? "");
  const asks = fileQuestions(readable);
  const hasAuthority = readable !== null && readable.caseFile.formalIdAuthority.mv !== "not_asked";
  const policeRefused =
    readable !== null &&
    currentRows(readable.consents, "share_with_police_or_court").some(
      (row) => row.decision === "refused" || row.decision === "withdrawn",
    );
  const authorities = useCodeOptions("decisionOrg");
  const forms = useCodeOptions("idForm");
  return (
    <Stack gap={12}>
      <Title order={2}>{t("intake.assessment.state")}</Title>
      <p className="small soft">{t("intake.assessment.stateLead")}</p>
      <p className="small soft">{t("intake.assessment.offered")}</p>
      {policeRefused && <Band>{t("intake.assessment.policeRefused")}</Band>}
      <FormGrid>
        <AnswerSelect
          {...f("caseFile.formalIdentification")}
          isWide
          options={useCodeOptions("formalIdentification")}
        />
        {asks.formalIdAuthority && (
          <>
            <AnswerSelect
              {...f("caseFile.formalIdAuthority")}
              options={authorities}
              hint={
                isDecided && !hasAuthority ? t("intake.assessment.authorityMissing") : undefined
              }
            />
            <AnswerSelect {...f("caseFile.formalIdForm")} options={forms} />
            <AnswerDate {...f("caseFile.formalIdDate")} />
          </>
        )}
      </FormGrid>
    </Stack>
  );
}

/** What the screening suggests, beside what we think. */
export function AssessmentAside() {
  return <ScreeningSuggestion />;
}
