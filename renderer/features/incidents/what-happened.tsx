import { useWatch } from "react-hook-form";
import { isBeforeCourt } from "../../../shared/domain/incident-rules";
import {
  AnswerArea,
  AnswerMulti,
  AnswerPlace,
  AnswerSelect,
  AnswerText,
  PlainDay,
  PlainSelect,
  useCodeOptions,
} from "../../forms";
import { useWords } from "../../i18n/i18n";
import { FormGrid, Stack, Title } from "../../ui";
import { AnswerDay } from "./answer-day";
import { useIncidentField } from "./incident-label";
import type { IncidentValues } from "./new-incident";
import { OffenceFields } from "./offence-fields";
import { OrgPick } from "./org-pick";
import { useOfficialAlleged } from "./use-official-alleged";

/** What the police did, where, and what it is counted as. */
export function WhatHappened() {
  const { t } = useWords();
  const f = useIncidentField();
  const basis = useWatch<IncidentValues, "countingBasis">({ name: "countingBasis" });
  const isAlleged = useOfficialAlleged();
  return (
    <Stack gap={16}>
      <Title order={2}>{t("incidents.what")}</Title>
      <FormGrid>
        <PlainSelect
          {...f("countingBasis")}
          options={useCodeOptions("countingBasis")}
          hint={t("incidents.basisHint")}
        />
        <PlainDay {...f("actionDate")} isWide={false} />
        <AnswerPlace {...f("adminCode")} />
        <AnswerText {...f("policeRef")} maxLength={60} isCode />
        <AnswerDay {...f("reportedOn")} />
        <OrgPick {...f("openedByOrgId")} withOwn />
        <OffenceFields />
        {isBeforeCourt(basis) && <BeforeCourt />}
        <AnswerSelect
          {...f("officialInvolvement")}
          options={useCodeOptions("officialInvolvement")}
        />
        {isAlleged && (
          <OrgPick {...f("officialOrgId")} withOwn={false} hint={t("incidents.officeHint")} />
        )}
        <AnswerText {...f("businessFront")} maxLength={200} />
        <PlainDay {...f("establishmentClosedOn")} isWide={false} whenEmpty={null} />
        <AnswerArea {...f("note")} isWide minRows={3} />
      </FormGrid>
    </Stack>
  );
}

/** What is alleged and what came of it: asked for an intervention or a complaint only. */
function BeforeCourt() {
  const f = useIncidentField();
  return (
    <>
      <AnswerMulti {...f("allegedTypes")} options={useCodeOptions("exploitationType")} />
      <AnswerSelect {...f("interventionResult")} options={useCodeOptions("interventionResult")} />
    </>
  );
}
