import type { CaseContent } from "../../../shared/domain/case-record";
import { EPISODE_FACTS, RECRUITMENT_FACTS } from "./account-facts";
import { FOLLOW_UP_FACTS, SERVICE_FACTS } from "./care-facts";
import { PROCEEDING_FACTS } from "./court-facts";
import { factRows, type FactsOf, type FactRow } from "./fact-row";
import type { FactWords } from "./fact-words";
import { ASSESSMENT_FACTS, RECEPTION_FACTS, TRIAGE_FACTS, VOICE_FACTS } from "./file-facts";
import { ASSESSMENT_ENTRY_FACTS, SCREENING_FACTS } from "./needs-facts";
import { PERSON_FACTS, RELATED_FACTS } from "./person-facts";
import { CONSENT_FACTS, HANDOVER_FACTS, REFERRAL_FACTS } from "./support-facts";

/** The parts of a case in the order in which they are read. */
export const SECTION_IDS = [
  "account",
  "reception",
  "triage",
  "person",
  "relatedPersons",
  "recruitments",
  "episodes",
  "assessment",
  "assessments",
  "screenings",
  "consents",
  "referrals",
  "services",
  "handovers",
  "followUps",
  "proceedings",
] as const;

export type SectionId = (typeof SECTION_IDS)[number];

export interface CaseSection {
  readonly id: SectionId;
  /** From 1, where a case may have several of the kind and has more than one. */
  readonly number: number | null;
  readonly rows: readonly FactRow[];
}

/**
 * The whole case as labelled rows: what the tabs, an earlier version and the paper show. The worker who
 * keeps the file and the house are left out (domain §11, R11 and R13).
 */
export function caseSections(content: CaseContent, words: FactWords): CaseSection[] {
  const one = <T extends object>(
    id: SectionId,
    entity: string,
    part: T,
    facts: FactsOf<T>,
  ): CaseSection[] => [{ id, number: null, rows: factRows(entity, part, facts, words) }];
  const many = <T extends object>(
    id: SectionId,
    parts: readonly T[],
    facts: FactsOf<T>,
  ): CaseSection[] =>
    parts.map((part, index) => ({
      id,
      number: parts.length > 1 ? index + 1 : null,
      rows: factRows(id, part, facts, words),
    }));
  const { caseFile, person, triage } = content;
  return [
    ...one("account", "caseFile", caseFile, VOICE_FACTS),
    ...one("reception", "caseFile", caseFile, RECEPTION_FACTS),
    ...one("triage", "triage", triage, TRIAGE_FACTS),
    ...one("person", "person", person, PERSON_FACTS),
    ...many("relatedPersons", content.relatedPersons, RELATED_FACTS),
    ...many("recruitments", content.recruitments, RECRUITMENT_FACTS),
    ...many("episodes", content.episodes, EPISODE_FACTS),
    ...one("assessment", "caseFile", caseFile, ASSESSMENT_FACTS),
    ...many("assessments", content.assessments, ASSESSMENT_ENTRY_FACTS),
    ...many("screenings", content.screenings, SCREENING_FACTS),
    ...many("consents", content.consents, CONSENT_FACTS),
    ...many("referrals", content.referrals, REFERRAL_FACTS),
    ...many("services", content.services, SERVICE_FACTS),
    ...many("handovers", content.handovers, HANDOVER_FACTS),
    ...many("followUps", content.followUps, FOLLOW_UP_FACTS),
    ...many("proceedings", content.proceedings, PROCEEDING_FACTS),
  ];
}
