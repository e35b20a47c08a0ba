import type { DataScope } from "../consent";
import { attachment } from "./attachment";
import { auditEvent } from "./audit-event";
import { batch, batchItem } from "./batch";
import { caseFile, triage } from "./case-file";
import { consent } from "./consent";
import { episode } from "./exploitation-episode";
import { followUp } from "./follow-up";
import { handover } from "./handover";
import { importedFigure } from "./imported-figure";
import { incident, incidentVictim } from "./incident";
import { proceeding, compensation } from "./legal-proceeding";
import { assessment, risk, need } from "./needs-risk-assessment";
import { operation, encounter } from "./operation";
import { organisation, publicKeys } from "./organisation";
import { person, idDocument, phone } from "./person";
import { receipt } from "./receipt";
import { recruitment, routeLeg } from "./recruitment";
import { referral, referralEvent } from "./referral";
import { relatedPerson } from "./related-person";
import { screening, indicatorAnswer } from "./screening";
import { service } from "./service";
import { suspect } from "./suspect";
import { user } from "./user";
import { withholdingRule, recallNotice } from "./withholding-rule";
import type { FieldInfo } from "./entry";

export type { ElsewhereInfo, EntityDictionary, FieldClass, FieldInfo, FieldLevel } from "./entry";

/** Every entity with its fields: class, level, standards, part of a packet (dictionary §3). */
export const DICTIONARY = {
  organisation,
  publicKeys,
  user,
  person,
  idDocument,
  phone,
  relatedPerson,
  caseFile,
  triage,
  consent,
  withholdingRule,
  recallNotice,
  screening,
  indicatorAnswer,
  recruitment,
  routeLeg,
  episode,
  incident,
  incidentVictim,
  suspect,
  operation,
  encounter,
  assessment,
  risk,
  need,
  referral,
  referralEvent,
  service,
  handover,
  followUp,
  proceeding,
  compensation,
  attachment,
  batch,
  batchItem,
  receipt,
  auditEvent,
  importedFigure,
} as const;

export type EntityName = keyof typeof DICTIONARY;
export type FieldNameOf<E extends EntityName> = keyof (typeof DICTIONARY)[E]["fields"] & string;

/** A field by where it stands in the records. */
export interface FieldPlace {
  readonly entity: EntityName;
  readonly field: string;
}

/** What the dictionary says of one field. */
export function fieldInfo<E extends EntityName>(entity: E, field: FieldNameOf<E>): FieldInfo {
  return (DICTIONARY[entity].fields as Readonly<Record<string, FieldInfo>>)[field] as FieldInfo;
}

/** The fields that a packet may carry when this part was agreed to; nothing else goes with it (§11 R6). */
export function fieldsOfScope(scope: DataScope): FieldPlace[] {
  return placesWhere((info) => info.scope === scope);
}

/** The names of people, which are taken off a screen that others can see. */
export function nameFields(): FieldPlace[] {
  return placesWhere((info) => info.isName);
}

/** The fields from which figures for others may be made, after disclosure control (§9). */
export function statisticalFields(): FieldPlace[] {
  return placesWhere(({ cls }) => cls === "STA" || cls === "STQ");
}

function placesWhere(isWanted: (info: FieldInfo) => boolean): FieldPlace[] {
  return (Object.keys(DICTIONARY) as EntityName[]).flatMap((entity) =>
    Object.entries<FieldInfo>(DICTIONARY[entity].fields)
      .filter(([, info]) => isWanted(info))
      .map(([field]) => ({ entity, field })),
  );
}
