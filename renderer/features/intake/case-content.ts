import type { CaseContent, CaseRecord } from "../../../shared/domain/case-record";

/** What the form edits of a record. */
export function contentOf(record: CaseRecord): CaseContent {
  const { caseFile, person, triage, relatedPersons, consents } = record;
  const { recruitments, episodes, referrals, handovers } = record;
  return {
    caseFile,
    person,
    triage,
    relatedPersons,
    consents,
    recruitments,
    episodes,
    referrals,
    handovers,
  };
}
