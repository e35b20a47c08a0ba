import type { AnyRecord, RecordKind } from "../../shared/domain/any-record";
import { valueOf } from "../../shared/domain/answer";
import { summariseCase, type CaseSummary } from "../../shared/domain/case-summary";
import {
  ACCESS_LEVEL,
  CASE_STATUS,
  LEGAL_HOLD,
  RECEPTION_BASIS,
  REFERRAL_KIND,
  REFERRAL_STATUS,
  REFERRAL_URGENCY,
  SERVICE,
  URGENT_RISK,
} from "../../shared/domain/code-lists/case-files";
import { RISK_LEVEL } from "../../shared/domain/code-lists/casework";
import { EXPLOITATION_TYPE } from "../../shared/domain/code-lists/exploitation";
import { ORG_TYPE } from "../../shared/domain/code-lists/organisations";
import { AGE_BAND } from "../../shared/domain/code-lists/people";
import type { IncidentRecord } from "../../shared/domain/incident";
import { FOLLOW_UP_AFTER } from "../../shared/domain/follow-up-schedule";
import { mayReceiveFiles, type Organisation } from "../../shared/domain/organisation";
import type { OperationRecord } from "../../shared/domain/operation";
import { RETENTION_CLOCKS } from "../../shared/domain/retention";
import { URGENT_REASONS } from "../../shared/domain/urgent";
import { fingerprintOf, fromBase64 } from "../../shared/crypto";
import { z } from "../../shared/zod";
import type { IncidentSummary, OperationSummary, OrganisationSummary } from "./vault-api";

const rowVersion = z.int().min(1);
const texts = z.array(z.string());

export const caseSummarySchema = z.strictObject({
  caseId: z.string(),
  personId: z.string(),
  rowVersion,
  caseNo: z.string(),
  survivorCode: z.string(),
  nameKm: z.string(),
  nameLatin: z.string(),
  sex: z.enum(["female", "male", "other_registered", "unknown"]),
  ageYears: z.number().nullable(),
  isAgeEstimated: z.boolean(),
  ageBand: z.enum(AGE_BAND),
  isChildPresumed: z.boolean(),
  childUntil: z.string().nullable(),
  receptionAt: z.string(),
  receptionBasis: z.enum(RECEPTION_BASIS),
  status: z.enum(CASE_STATUS),
  urgentRisk: z.enum(URGENT_RISK),
  urgentReasons: z.array(z.enum(URGENT_REASONS)),
  province: z.string(),
  nationality: texts,
  exploitationTypes: z.array(z.enum(EXPLOITATION_TYPE)),
  openQuestionCount: z.int(),
  siteOrgId: z.string(),
  originOrgId: z.string(),
  updatedAt: z.string(),
  caseOwner: z.string(),
  accessLevel: z.enum(ACCESS_LEVEL),
  accessUserIds: texts,
  closureDate: z.string().nullable(),
  legalHold: z
    .strictObject({ reason: z.enum(LEGAL_HOLD), setOn: z.string(), reviewOn: z.string() })
    .nullable(),
  isWithheld: z.boolean(),
  referrals: z.array(
    z.strictObject({
      referralId: z.string(),
      toOrgId: z.string(),
      kind: z.enum(REFERRAL_KIND),
      direction: z.enum(["in", "out"]),
      serviceType: z.enum(SERVICE),
      urgency: z.enum(REFERRAL_URGENCY),
      status: z.enum(REFERRAL_STATUS),
      sentAt: z.string().nullable(),
      receivedAt: z.string().nullable(),
    }),
  ),
  riskLevel: z.enum(RISK_LEVEL).nullable(),
  nextReviewDue: z.string().nullable(),
  nextFollowUp: z
    .strictObject({
      followUpId: z.string(),
      dueOn: z.string(),
      after: z.enum(FOLLOW_UP_AFTER).nullable(),
    })
    .nullable(),
  consentEndsOn: z.string().nullable(),
  recallsOwed: z.strictObject({ count: z.int(), since: z.string() }).nullable(),
  stays: z.array(z.strictObject({ from: z.string(), to: z.string().nullable() })),
  childrenWithPerson: z.int(),
  retention: z
    .strictObject({ retentionClass: z.enum(RETENTION_CLOCKS), dueOn: z.string() })
    .nullable(),
  matchKey: z.string(),
  duplicateOf: z.string().nullable(),
  searchKey: z.string(),
}) satisfies z.ZodType<CaseSummary>;

export const incidentSummarySchema = z.strictObject({
  incidentId: z.string(),
  rowVersion,
  countingBasis: z.string(),
  actionDate: z.string(),
  province: z.string(),
  offenceGroup: z.string(),
  policeRef: z.string(),
  victimCount: z.int(),
  suspectCount: z.int(),
}) satisfies z.ZodType<IncidentSummary>;

export const operationSummarySchema = z.strictObject({
  operationId: z.string(),
  rowVersion,
  name: z.string(),
  operationKind: z.string(),
  periodStart: z.string(),
  periodEnd: z.string(),
  encounterCount: z.int(),
}) satisfies z.ZodType<OperationSummary>;

export const organisationSummarySchema = z.strictObject({
  orgId: z.string(),
  rowVersion,
  nameKm: z.string(),
  nameEn: z.string(),
  orgType: z.enum(ORG_TYPE),
  adminCode: z.string(),
  isOwn: z.boolean(),
  hasKeys: z.boolean(),
  mayReceiveFiles: z.boolean(),
  fingerprint: z.string().nullable(),
  keysRevokedOn: z.string().nullable(),
  ispSignedOn: z.string().nullable(),
  ispExpiresOn: z.string().nullable(),
  parentOrgId: z.string().nullable(),
  forwardsTo: texts,
}) satisfies z.ZodType<OrganisationSummary>;

/** What lists and plans need of a record, by kind: sealed at rest, in memory while unlocked. */
export const summaryEntrySchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("case"), summary: caseSummarySchema }),
  z.strictObject({ kind: z.literal("incident"), summary: incidentSummarySchema }),
  z.strictObject({ kind: z.literal("operation"), summary: operationSummarySchema }),
  z.strictObject({ kind: z.literal("organisation"), summary: organisationSummarySchema }),
]);

/** The summary of each kind. */
export interface SummaryOf {
  case: CaseSummary;
  incident: IncidentSummary;
  operation: OperationSummary;
  organisation: OrganisationSummary;
}
export type SummaryEntry = {
  [K in RecordKind]: { readonly kind: K; readonly summary: SummaryOf[K] };
}[RecordKind];

/** The id of the record that an entry sums up. */
export function summaryId(entry: SummaryEntry): string {
  switch (entry.kind) {
    case "case":
      return entry.summary.caseId;
    case "incident":
      return entry.summary.incidentId;
    case "operation":
      return entry.summary.operationId;
    case "organisation":
      return entry.summary.orgId;
  }
}

/** The entry of one record. */
export async function summarise(record: AnyRecord): Promise<SummaryEntry> {
  switch (record.kind) {
    case "case":
      return { kind: "case", summary: summariseCase(record) };
    case "incident":
      return { kind: "incident", summary: summariseIncident(record) };
    case "operation":
      return { kind: "operation", summary: summariseOperation(record) };
    case "organisation":
      return { kind: "organisation", summary: await summariseOrganisation(record) };
  }
}

function summariseIncident({ incident, meta }: IncidentRecord): IncidentSummary {
  return {
    incidentId: incident.incidentId,
    rowVersion: meta.rowVersion,
    countingBasis: incident.countingBasis,
    actionDate: incident.actionDate,
    province: (valueOf(incident.adminCode) ?? "").slice(0, 2),
    offenceGroup: incident.offenceGroup,
    policeRef: valueOf(incident.policeRef) ?? "",
    victimCount: incident.victims.length,
    suspectCount: incident.suspects.length,
  };
}

function summariseOperation({ operation, meta }: OperationRecord): OperationSummary {
  const { operationId, name, operationKind, periodStart, periodEnd, encounters } = operation;
  return {
    operationId,
    rowVersion: meta.rowVersion,
    name,
    operationKind,
    periodStart,
    periodEnd,
    encounterCount: encounters.length,
  };
}

async function summariseOrganisation(org: Organisation): Promise<OrganisationSummary> {
  return {
    orgId: org.orgId,
    rowVersion: org.meta.rowVersion,
    nameKm: org.nameKm,
    nameEn: org.nameEn,
    orgType: org.orgType,
    adminCode: org.adminCode,
    isOwn: org.isOwn,
    hasKeys: org.keys !== null,
    mayReceiveFiles: mayReceiveFiles(org),
    fingerprint: await fingerprintOfKeys(org.keys),
    keysRevokedOn: org.keys?.revoked?.on ?? null,
    ispSignedOn: org.ispSignedOn,
    ispExpiresOn: org.ispExpiresOn,
    parentOrgId: org.parentOrgId,
    forwardsTo: org.forwardsTo,
  };
}

async function fingerprintOfKeys(keys: Organisation["keys"]): Promise<string | null> {
  const signingPublicRaw = keys === null ? null : fromBase64(keys.signingPublic);
  if (keys === null || signingPublicRaw === null) return null;
  return fingerprintOf({ ageRecipient: keys.ageRecipient, signingPublicRaw });
}
