import type { EntityName } from "../../shared/domain/dictionary";
import { fields as fieldsEn } from "../../renderer/i18n/en/fields";
import { incidents as incidentsEn } from "../../renderer/i18n/en/incidents";
import { recordFields as recordFieldsEn } from "../../renderer/i18n/en/record-fields";
import { fields as fieldsKm } from "../../renderer/i18n/km/fields";
import { incidents as incidentsKm } from "../../renderer/i18n/km/incidents";
import { recordFields as recordFieldsKm } from "../../renderer/i18n/km/record-fields";

type Section = Readonly<Record<string, unknown>>;
type Words = Readonly<Record<string, Section>>;

/** Where the words of each entity stand: the same sections that the screens use. */
const SECTION_OF: Readonly<Record<EntityName, string>> = {
  organisation: "organisation",
  publicKeys: "keys",
  user: "user",
  person: "person",
  idDocument: "idDocuments",
  phone: "phoneNumbers",
  relatedPerson: "relatedPersons",
  caseFile: "caseFile",
  triage: "triage",
  consent: "consents",
  withholdingRule: "withholdings",
  recallNotice: "recalls",
  screening: "screenings",
  indicatorAnswer: "answers",
  recruitment: "recruitments",
  routeLeg: "legs",
  episode: "episodes",
  incident: "incident",
  incidentVictim: "victims",
  suspect: "suspects",
  operation: "operation",
  encounter: "encounter",
  assessment: "assessments",
  risk: "risks",
  need: "needs",
  referral: "referrals",
  referralEvent: "events",
  service: "services",
  handover: "handovers",
  followUp: "followUps",
  proceeding: "proceedings",
  compensation: "compensations",
  attachment: "attachment",
  batch: "batch",
  batchItem: "batchItem",
  receipt: "receipt",
  auditEvent: "auditEvent",
  importedFigure: "importedFigure",
};

const WORDS: Readonly<Record<"en" | "km", Words>> = {
  en: wordsOf(fieldsEn, recordFieldsEn, incidentsEn.fields),
  km: wordsOf(fieldsKm, recordFieldsKm, incidentsKm.fields),
};

/** The name of a field on the screens, or null when it has none. */
export function fieldWord(entity: EntityName, field: string, lang: "en" | "km"): string | null {
  const word = WORDS[lang][SECTION_OF[entity]]?.[field];
  return typeof word === "string" ? word : null;
}

function wordsOf(fields: Words, records: Words, incident: Section): Words {
  const { victims, suspects } = incident as Words;
  return { ...records, ...fields, incident, victims: victims ?? {}, suspects: suspects ?? {} };
}
