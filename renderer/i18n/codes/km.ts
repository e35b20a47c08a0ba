import type { CodeLabels } from "./code-labels";
import { batchesKm } from "./km/batches";
import { caseFilesKm } from "./km/case-files";
import { caseworkKm } from "./km/casework";
import { consentKm } from "./km/consent";
import { courtKm } from "./km/court";
import { exploitationKm } from "./km/exploitation";
import { incidentsKm } from "./km/incidents";
import { indicatorsKm } from "./km/indicators";
import { needsKm } from "./km/needs";
import { organisationsKm } from "./km/organisations";
import { peopleKm } from "./km/people";
import { recruitmentKm } from "./km/recruitment";
import { referralsKm } from "./km/referrals";
import { screeningKm } from "./km/screening";

export const codeLabelsKm: CodeLabels = {
  ...peopleKm,
  ...organisationsKm,
  ...caseFilesKm,
  ...consentKm,
  ...referralsKm,
  ...exploitationKm,
  ...recruitmentKm,
  ...incidentsKm,
  ...screeningKm,
  ...indicatorsKm,
  ...needsKm,
  ...caseworkKm,
  ...courtKm,
  ...batchesKm,
};
