import type { CodeLabels } from "./code-labels";
import { caseFilesKm } from "./km/case-files";
import { consentKm } from "./km/consent";
import { exploitationKm } from "./km/exploitation";
import { incidentsKm } from "./km/incidents";
import { organisationsKm } from "./km/organisations";
import { peopleKm } from "./km/people";
import { recruitmentKm } from "./km/recruitment";
import { referralsKm } from "./km/referrals";

export const codeLabelsKm: CodeLabels = {
  ...peopleKm,
  ...organisationsKm,
  ...caseFilesKm,
  ...consentKm,
  ...referralsKm,
  ...exploitationKm,
  ...recruitmentKm,
  ...incidentsKm,
};
