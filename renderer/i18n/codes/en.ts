import type { CodeLabels } from "./code-labels";
import { caseFilesEn } from "./en/case-files";
import { consentEn } from "./en/consent";
import { exploitationEn } from "./en/exploitation";
import { incidentsEn } from "./en/incidents";
import { organisationsEn } from "./en/organisations";
import { peopleEn } from "./en/people";
import { recruitmentEn } from "./en/recruitment";
import { referralsEn } from "./en/referrals";

export const codeLabelsEn: CodeLabels = {
  ...peopleEn,
  ...organisationsEn,
  ...caseFilesEn,
  ...consentEn,
  ...referralsEn,
  ...exploitationEn,
  ...recruitmentEn,
  ...incidentsEn,
};
