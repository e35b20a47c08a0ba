import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { EntityName } from "../../shared/domain/dictionary";

const FEATURES = path.resolve(import.meta.dirname, "../../renderer/features");

/**
 * The screens on which the fields of an entity are recorded, by how their files begin; of what is an act or
 * written by the program, the screens that show it.
 */
export const SCREENS_OF: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  organisation: ["organisations/organisation-", "organisations/pane-content"],
  publicKeys: [
    "organisations/keys-",
    "organisations/seal-",
    "organisations/compare-",
    "organisations/organisation-pane",
  ],
  user: ["users/"],
  person: ["intake/steps/", "cases/same-person"],
  idDocument: ["intake/steps/document-"],
  phone: ["intake/steps/phone-"],
  relatedPerson: ["intake/steps/related-person"],
  caseFile: ["intake/steps/", "intake/step-fields", "cases/"],
  triage: ["intake/step-fields", "cases/file-facts"],
  consent: ["intake/steps/consent-", "intake/consent-rows", "intake/steps/recipient-"],
  withholdingRule: ["intake/steps/withholding-", "withholding/", "cases/"],
  recallNotice: ["withholding/", "cases/", "today/"],
  screening: ["intake/steps/screening-", "cases/"],
  indicatorAnswer: ["intake/steps/screening-", "cases/"],
  recruitment: ["intake/steps/recruitment-", "intake/steps/leg-"],
  routeLeg: ["intake/steps/leg-"],
  episode: ["intake/steps/episode-", "intake/steps/means-"],
  incident: ["incidents/"],
  incidentVictim: ["incidents/victim-"],
  suspect: ["incidents/suspect-"],
  operation: ["operations/"],
  encounter: ["operations/"],
  assessment: ["intake/steps/assessment-", "intake/steps/needs-", "cases/"],
  risk: ["intake/steps/needs-", "intake/steps/assessment-"],
  need: ["intake/steps/needs-"],
  referral: ["intake/steps/referral-", "referrals/", "cases/"],
  referralEvent: ["referrals/", "cases/"],
  service: ["intake/steps/service", "cases/"],
  handover: ["intake/steps/handover-"],
  followUp: ["intake/steps/follow-up-", "follow-ups/", "cases/"],
  proceeding: ["intake/steps/court-", "intake/steps/proceeding-", "cases/"],
  compensation: ["intake/steps/court-", "intake/steps/compensation-", "cases/"],
  attachment: ["attachments/"],
  auditEvent: ["audit/"],
};

/** Entities that are read and written by files that travel, with what still has no screen of its own. */
export const WITHOUT_SCREEN: Readonly<Partial<Record<EntityName, string>>> = {
  batch: "the batch screen shows the manifest; receipts and corrections come with the exchange",
  batchItem: "lines of a file, counted on the batch screen",
  receipt: "comes with the exchange",
  importedFigure: "comes with the comparison of published figures",
};

const IN_FINGERPRINT = "people compare the fingerprint, which is made of both keys";
const WHO_DID =
  "in the audit trail; who did what is shown to the auditor alone (dictionary §11 R13)";
const CHAIN_CHECK = "checked with the chain, whose result is shown";
const FILE_CHECK = "checked whenever the file is opened";

/** Fields that stand on no screen on purpose. */
export const NOT_SHOWN: Readonly<Record<string, string>> = {
  "publicKeys.ageRecipient": IN_FINGERPRINT,
  "publicKeys.signingPublic": IN_FINGERPRINT,
  "caseFile.siteOrgId": "always this house, left out on purpose (dictionary §11 R11)",
  "caseFile.closureApprovedBy": WHO_DID,
  "withholdingRule.setBy": WHO_DID,
  "withholdingRule.liftedBy": WHO_DID,
  "handover.incidentVictimKey": "ties a handover to its rescue; set by the program",
  "attachment.sha256": FILE_CHECK,
  "attachment.chunkCount": FILE_CHECK,
  "attachment.metadataStripped": "always true: nothing else is kept",
  "auditEvent.prevHash": CHAIN_CHECK,
  "auditEvent.salt": CHAIN_CHECK,
  "auditEvent.monotonic": CHAIN_CHECK,
  "auditEvent.detailsSha256": CHAIN_CHECK,
};

/** True when a screen of this entity names the field. */
export function hasPlace(entity: EntityName, field: string): boolean {
  const isNamed = new RegExp(`(?<![\\w])${field}(?![\\w])`);
  return (SCREENS_OF[entity] ?? []).some((prefix) => isNamed.test(sourceOf(prefix)));
}

const sources = new Map<string, string>();

function sourceOf(prefix: string): string {
  const read = sources.get(prefix) ?? readAll(prefix);
  sources.set(prefix, read);
  return read;
}

function readAll(prefix: string): string {
  const folder = path.join(FEATURES, path.dirname(`${prefix}x`));
  if (!existsSync(folder)) return "";
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => file.startsWith(path.join(FEATURES, prefix)))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
}
