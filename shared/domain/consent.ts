import { z } from "../zod";
import { answer } from "./answer";
import {
  CHILD_ASSENT,
  CONSENT_DECISION,
  CONSENT_EVIDENCE,
  DATA_SCOPE,
  EXCLUDE_REASON,
  GIVEN_BY,
  LEGAL_BASIS,
  PURPOSE,
} from "./code-lists/case-files";
import { idSchema, languageSchema } from "./ids";
import { daySchema } from "./local-time";
import { text } from "./text";

export type Purpose = (typeof PURPOSE)[number];
export type DataScope = (typeof DATA_SCOPE)[number];

/** Purposes that name one recipient; "all" is not a recipient (dictionary §3.6). */
export const PURPOSES_WITH_RECIPIENT = [
  "share_with_service_provider",
  "share_with_social_affairs",
  "share_with_police_or_court",
  "contact_family_or_tracing",
  "contact_embassy_repatriation",
] as const satisfies readonly Purpose[];

export function needsRecipient(purpose: Purpose): boolean {
  return (PURPOSES_WITH_RECIPIENT as readonly Purpose[]).includes(purpose);
}

/**
 * One decision for one purpose and one recipient (dictionary §3.6). Whether the person once agreed to
 * the job or the journey never goes in here. Family and embassy rows may stand without an organisation.
 */
export const consentSchema = z
  .strictObject({
    consentId: idSchema,
    purpose: z.enum(PURPOSE),
    recipientOrgId: idSchema.nullable(),
    dataScope: z.array(z.enum(DATA_SCOPE)).max(9),
    excludedDetail: answer(text(500)),
    excludeReason: answer(z.enum(EXCLUDE_REASON)),
    decision: z.enum(CONSENT_DECISION),
    givenBy: z.enum(GIVEN_BY),
    guardianRelatedId: idSchema.nullable(),
    childAssent: answer(z.enum(CHILD_ASSENT)),
    /** The two staff who decided when no safe guardian is there (dictionary §5.2). */
    bestInterestBy: z.array(text(80)).max(2),
    legalBasis: z.enum(LEGAL_BASIS),
    textVersion: z.string().min(1).max(40),
    language: languageSchema,
    readAloud: z.boolean(),
    interpreterRef: answer(text(120)),
    evidence: answer(z.enum(CONSENT_EVIDENCE)),
    validFrom: daySchema,
    expiresOn: daySchema,
    withdrawnAt: z.iso.datetime().nullable(),
  })
  .refine(
    (row) =>
      row.decision !== "given" ||
      row.recipientOrgId !== null ||
      ![
        "share_with_service_provider",
        "share_with_social_affairs",
        "share_with_police_or_court",
      ].includes(row.purpose),
    { path: ["recipientOrgId"], message: "recipient_required" },
  )
  .refine(
    (row) => row.recipientOrgId === null || row.decision !== "given" || row.dataScope.length > 0,
    {
      path: ["dataScope"],
      message: "scope_required",
    },
  )
  .refine((row) => row.expiresOn > row.validFrom, {
    path: ["expiresOn"],
    message: "expires_before_start",
  });

export type Consent = z.output<typeof consentSchema>;

/** The latest decision for a purpose (and recipient), or null when nobody was asked. Later rows win. */
export function latestConsent(
  consents: readonly Consent[],
  purpose: Purpose,
  recipientOrgId: string | null = null,
): Consent | null {
  return (
    consents.findLast((row) => row.purpose === purpose && row.recipientOrgId === recipientOrgId) ??
    null
  );
}

/** True when the latest decision is "given" and not yet expired on `day`. */
export function isConsentActive(consent: Consent | null, day: string): boolean {
  return consent !== null && consent.decision === "given" && consent.expiresOn > day;
}
