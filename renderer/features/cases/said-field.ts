import { EPISODE_FACTS, RECRUITMENT_FACTS } from "./account-facts";
import { FOLLOW_UP_FACTS, SERVICE_FACTS } from "./care-facts";
import { PROCEEDING_FACTS } from "./court-facts";
import { factRows, type FactRow, type FactsOf, type Shown } from "./fact-row";
import type { FactWords } from "./fact-words";
import { ASSESSMENT_FACTS, RECEPTION_FACTS, TRIAGE_FACTS, VOICE_FACTS } from "./file-facts";
import { ASSESSMENT_ENTRY_FACTS, SCREENING_FACTS } from "./needs-facts";
import { PERSON_FACTS, RELATED_FACTS } from "./person-facts";
import { CONSENT_FACTS, HANDOVER_FACTS, REFERRAL_FACTS } from "./support-facts";

/** How the fields of each entity of a case are said. */
const FACTS: Readonly<Record<string, object>> = {
  caseFile: { ...VOICE_FACTS, ...RECEPTION_FACTS, ...ASSESSMENT_FACTS },
  triage: TRIAGE_FACTS,
  person: PERSON_FACTS,
  relatedPersons: RELATED_FACTS,
  recruitments: RECRUITMENT_FACTS,
  episodes: EPISODE_FACTS,
  assessments: ASSESSMENT_ENTRY_FACTS,
  screenings: SCREENING_FACTS,
  consents: CONSENT_FACTS,
  referrals: REFERRAL_FACTS,
  services: SERVICE_FACTS,
  handovers: HANDOVER_FACTS,
  followUps: FOLLOW_UP_FACTS,
  proceedings: PROCEEDING_FACTS,
};

/**
 * One value of a case as its screens say it; null for a field that no screen says. `path` without rows,
 * e.g. `services.outcome`.
 */
export function saidField(path: string, value: unknown, words: FactWords): Shown | null {
  const [entity = "", field = "", ...deeper] = path.split(".");
  if (deeper.length > 0 || !Object.hasOwn(FACTS[entity] ?? {}, field)) return null;
  return saidRow(entity, { [field]: value }, words).find((row) => row.path === path)?.shown ?? null;
}

/** The fields of an entry of a list that the screens of a case say. */
export function saidRow(
  entity: string,
  entry: Readonly<Record<string, unknown>>,
  words: FactWords,
): readonly FactRow[] {
  return factRows(entity, entry, (FACTS[entity] ?? {}) as FactsOf<typeof entry>, words);
}
