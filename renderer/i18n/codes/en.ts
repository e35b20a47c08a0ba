import type { CodeLabels } from "./code-labels";
import { batchesEn } from "./en/batches";
import { caseFilesEn } from "./en/case-files";
import { caseworkEn } from "./en/casework";
import { consentEn } from "./en/consent";
import { courtEn } from "./en/court";
import { exploitationEn } from "./en/exploitation";
import { incidentsEn } from "./en/incidents";
import { indicatorsEn } from "./en/indicators";
import { needsEn } from "./en/needs";
import { organisationsEn } from "./en/organisations";
import { peopleEn } from "./en/people";
import { recruitmentEn } from "./en/recruitment";
import { referralsEn } from "./en/referrals";
import { screeningEn } from "./en/screening";

export const codeLabelsEn: CodeLabels = {
  ...peopleEn,
  ...organisationsEn,
  ...caseFilesEn,
  ...consentEn,
  ...referralsEn,
  ...exploitationEn,
  ...recruitmentEn,
  ...incidentsEn,
  ...screeningEn,
  ...indicatorsEn,
  ...needsEn,
  ...caseworkEn,
  ...courtEn,
  ...batchesEn,
};
