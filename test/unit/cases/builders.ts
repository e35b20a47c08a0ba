import type { CaseContent } from "../../../shared/domain/case-record";
import { caseContentSchema } from "../../../shared/domain/case-record";
import type { Consent } from "../../../shared/domain/consent";
import type { Handover } from "../../../shared/domain/handover";
import { newCase } from "../../../shared/domain/new-case";
import { NOT_SENT_YET, type Referral } from "../../../shared/domain/referral";
import type { FactWords } from "../../../renderer/features/cases/fact-words";

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

export const HOUSE = id(1);
export const WORKER = id(2);
export const CLINIC = id(3);

/** A case of which only the reception is known, with what the test adds. */
export function aCase(change: Partial<CaseContent> = {}): CaseContent {
  const started = newCase({
    caseId: id(10),
    personId: id(11),
    caseNo: "RD-7K2QF-M",
    survivorCode: "8H2KQF",
    siteOrgId: HOUSE,
    caseOwner: WORKER,
    receptionAt: "2026-11-14T02:40",
  });
  const chosen = { receptionBasis: "police_rescue", urgentRisk: "none" } as const;
  const content = caseContentSchema.parse({
    ...started,
    caseFile: { ...started.caseFile, ...chosen },
  });
  return { ...content, ...change };
}

export function aConsent(n: number, change: Partial<Consent> = {}): Consent {
  return {
    consentId: id(100 + n),
    purpose: "store_and_manage_file",
    recipientOrgId: null,
    dataScope: [],
    excludedDetail: { mv: "not_asked" },
    excludeReason: { mv: "not_asked" },
    decision: "given",
    givenBy: "self",
    guardianRelatedId: null,
    childAssent: { mv: "not_asked" },
    bestInterestBy: [],
    legalBasis: "consent",
    textVersion: "1",
    language: "khm",
    readAloud: true,
    interpreterRef: { mv: "not_asked" },
    evidence: { mv: "not_asked" },
    validFrom: "2026-11-14",
    expiresOn: "2027-11-14",
    withdrawnAt: null,
    ...change,
  };
}

export function aReferral(change: Partial<Referral> = {}): Referral {
  return {
    ...NOT_SENT_YET,
    referralId: id(200),
    direction: "out",
    kind: "referral",
    toOrgId: CLINIC,
    toContact: { mv: "not_asked" },
    referredOn: "2026-11-19",
    serviceType: "general_health",
    reason: { mv: "not_asked" },
    note: { mv: "not_asked" },
    urgency: "3_days",
    consentId: null,
    packetScope: [],
    status: "sent",
    accompaniedBy: { mv: "known", value: "Worker Name" },
    ...change,
  };
}

export function aHandover(change: Partial<Handover> = {}): Handover {
  return {
    handoverId: id(300),
    incidentVictimKey: null,
    seq: 1,
    kind: "family",
    toOrgId: null,
    toRelatedId: null,
    date: "2026-12-20",
    familyAssessed: { mv: "not_asked" },
    personAgreed: { mv: "known", value: "yes" },
    paperNo: { mv: "not_asked" },
    ...change,
  };
}

/** Words that say the code itself, so that a test reads what was chosen. */
export const plainWords: FactWords = {
  code: (list, code) => `${list}:${code}`,
  date: (iso) => iso,
  dateTime: (minute) => minute,
  partialDate: ({ date, prec }) => `${date}/${prec}`,
  number: (value) => String(value),
  country: (code) => code,
  language: (code) => code,
  place: (code) => code,
  court: (typed) => typed,
  organisation: (orgId) => `org:${orgId}`,
  operation: (operationId) => `operation:${operationId}`,
  field: (path) => path,
  yesNo: (is) => (is ? "yes" : "no"),
};
