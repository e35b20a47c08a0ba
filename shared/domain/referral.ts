import { z } from "../zod";
import { answer } from "./answer";
import {
  DATA_SCOPE,
  REFERRAL_KIND,
  REFERRAL_REASON,
  REFERRAL_STATUS,
  REFERRAL_URGENCY,
  SERVICE,
} from "./code-lists/case-files";
import {
  OVERRIDE_BASIS,
  REFERRAL_END_REASON,
  REJECT_REASON,
  SENT_VIA,
} from "./code-lists/casework";
import type { Purpose } from "./consent";
import type { ORG_TYPE } from "./code-lists/organisations";
import { idSchema } from "./ids";
import { daySchema } from "./local-time";
import { text } from "./text";

/** One change of state; append only (dictionary §3.15 `ev.`). */
export const referralEventSchema = z.strictObject({
  /** Null for the making of it. */
  fromStatus: z.enum(REFERRAL_STATUS).nullable(),
  toStatus: z.enum(REFERRAL_STATUS),
  at: z.iso.datetime(),
  by: idSchema,
});

/** A referral to one organisation (dictionary §3.15). Its states change through `moveReferral` alone. */
export const referralSchema = z.strictObject({
  referralId: idSchema,
  direction: z.enum(["in", "out"]),
  kind: z.enum(REFERRAL_KIND),
  toOrgId: idSchema,
  /** Who sent it here; null for one of our own. */
  fromOrgId: idSchema.nullable(),
  toContact: answer(text(120)),
  referredOn: daySchema.nullable(),
  serviceType: z.enum(SERVICE, "required"),
  reason: answer(z.enum(REFERRAL_REASON)),
  note: answer(text(1000)),
  urgency: z.enum(REFERRAL_URGENCY, "required"),
  consentId: idSchema.nullable(),
  /** Without consent: on which ground, why, and who agreed (dictionary §6 `override`). */
  override: z
    .strictObject({ basis: z.enum(OVERRIDE_BASIS), reason: text(1000), approvedBy: idSchema })
    .nullable(),
  packetScope: z.array(z.enum(DATA_SCOPE)).max(9),
  status: z.enum(REFERRAL_STATUS),
  sentVia: z.enum(SENT_VIA).nullable(),
  sentAt: z.iso.datetime().nullable(),
  /**
   * SHA-256 of the manifest of the sealed file that it went or came in: what an answer by file names. Null
   * for one that went any other way.
   */
  packetSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** Eight characters that the recipient reads back by telephone. */
  receiptCode: z
    .string()
    .regex(/^[0-9A-HJKMNP-TV-Z]{8}$/)
    .nullable(),
  respondedAt: z.iso.datetime().nullable(),
  rejectReason: z.enum(REJECT_REASON).nullable(),
  /** Why it was revoked or failed. */
  endReason: z.enum(REFERRAL_END_REASON).nullable(),
  /** The service that it led to. */
  serviceId: idSchema.nullable(),
  /** The referral that this one takes up again. */
  resentFrom: idSchema.nullable(),
  accompaniedBy: answer(text(120)),
  events: z.array(referralEventSchema).max(100),
});

export type Referral = z.output<typeof referralSchema>;
/** One while it is typed. */
export type ReferralInput = z.input<typeof referralSchema>;

/** A referral of our own of which nothing has happened yet. */
export const NOT_SENT_YET: Pick<
  Referral,
  | "fromOrgId"
  | "override"
  | "sentVia"
  | "sentAt"
  | "packetSha256"
  | "receiptCode"
  | "respondedAt"
  | "rejectReason"
  | "endReason"
  | "serviceId"
  | "resentFrom"
  | "events"
> = {
  fromOrgId: null,
  override: null,
  sentVia: null,
  sentAt: null,
  packetSha256: null,
  receiptCode: null,
  respondedAt: null,
  rejectReason: null,
  endReason: null,
  serviceId: null,
  resentFrom: null,
  events: [],
};

/** Which consent a referral to this type of office needs (dictionary §4.1, purposes 3–5 and 7). */
export function purposeForRecipient(orgType: (typeof ORG_TYPE)[number]): Purpose {
  switch (orgType) {
    case "mosvy_national":
    case "dosvy_provincial":
    case "district_osvy":
    case "commune_ccwc":
    case "state_shelter_transit":
      return "share_with_social_affairs";
    case "police_anti_trafficking":
    case "police_other":
    case "military_police":
    case "court_prosecution":
    case "immigration":
      return "share_with_police_or_court";
    case "embassy_consulate":
      return "contact_embassy_repatriation";
    default:
      return "share_with_service_provider";
  }
}

const LOW_RISK_SERVICES: readonly Referral["serviceType"][] = [
  "general_health",
  "education",
  "vocational_livelihood",
  "cash_or_material",
  "document_replacement",
  "interpretation",
];

/** True when no second person has to look first: it is urgent, or the service tells nobody much (§6). */
export function goesAtOnce({
  urgency,
  serviceType,
}: Pick<Referral, "urgency" | "serviceType">): boolean {
  const isUrgent = urgency === "within_1h" || urgency === "same_day";
  return isUrgent || LOW_RISK_SERVICES.includes(serviceType);
}
