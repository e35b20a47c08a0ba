import { z } from "../zod";
import { KEY_REVOCATION_REASON, ORG_TYPE } from "./code-lists/organisations";
import { idSchema } from "./ids";
import { daySchema } from "./local-time";
import { recordMetaSchema } from "./record-meta";

const ageRecipientSchema = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);
/** Ed25519, raw 32 bytes in base64. */
const signingPublicSchema = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);

/** How many former keys of an organisation are remembered. */
export const MAX_FORMER_KEYS = 20;

/** Keys that an organisation had before. */
export const formerKeysSchema = z.strictObject({
  ageRecipient: ageRecipientSchema,
  signingPublic: signingPublicSchema,
  /** The last day, Phnom Penh, on which a file signed with them is taken; null: none is. */
  acceptedUntil: daySchema.nullable(),
  /** Taken back as lost or stolen, and not just followed by others. */
  isRevoked: z.boolean(),
});

export type FormerKeys = z.output<typeof formerKeysSchema>;

/** That an organisation's present keys count no more: nothing is sealed for them, nothing signed is taken. */
export const revocationSchema = z.strictObject({
  /** The day, Phnom Penh, from which on they were in other hands, as far as known. */
  on: daySchema,
  reason: z.enum(KEY_REVOCATION_REASON),
  /** Said by a file that these keys signed; else decided here. */
  isByThem: z.boolean(),
});

export type KeyRevocation = z.output<typeof revocationSchema>;

/** The public half of an organisation's keys, as on its card (design §4, §6). */
export const publicKeysSchema = z.strictObject({
  ageRecipient: ageRecipientSchema,
  signingPublic: signingPublicSchema,
  /** ML-KEM-768 with X25519, from a card that had one. */
  agePqRecipient: z
    .string()
    .regex(/^age1pq1[02-9ac-hj-np-z]{1952}$/)
    .nullable(),
  /** Files for it are sealed for `agePqRecipient` alone; the house may choose otherwise. */
  isSealedHybrid: z.boolean(),
  revoked: revocationSchema.nullable(),
  former: z.array(formerKeysSchema).max(MAX_FORMER_KEYS),
  /** The two people who compared the fingerprint over another channel; empty until they have. */
  fingerprintCheckedBy: z.array(z.string().trim().min(1).max(80)).max(2),
  fingerprintCheckedOn: z.string().nullable(),
});

export type PublicKeys = z.output<typeof publicKeysSchema>;

/** An agency, office or shelter (dictionary §3.1). One of the two names is required. */
export const organisationSchema = z
  .strictObject({
    kind: z.literal("organisation"),
    meta: recordMetaSchema,
    orgId: idSchema,
    nameKm: z.string().trim().max(160, "too_long"),
    nameEn: z.string().trim().max(160, "too_long"),
    orgType: z.enum(ORG_TYPE),
    /** The office that it is part of; no circles (`wouldCircle`). */
    parentOrgId: idSchema.nullable(),
    /** Organisations to which it passes data, or has to (dictionary §11 R2). Never exported. */
    forwardsTo: z.array(idSchema).max(50),
    /** Two, four or six digits, or empty. */
    adminCode: z.string().regex(/^(\d{2}|\d{4}|\d{6})?$/, "not_a_place"),
    phone: z.string().trim().max(20, "too_long"),
    isHotline: z.boolean(),
    /** Masked when the site is secret. */
    addressText: z.string().trim().max(300, "too_long"),
    /** The sharing protocol: before it is signed and once it has ended, figures only. */
    ispSignedOn: daySchema.nullable(),
    ispExpiresOn: daySchema.nullable(),
    siteSecret: z.boolean(),
    /** True for the house whose installation this is. */
    isOwn: z.boolean(),
    keys: publicKeysSchema.nullable(),
  })
  .refine((org) => org.nameKm !== "" || org.nameEn !== "", {
    path: ["nameKm"],
    message: "required",
  });

export type Organisation = z.output<typeof organisationSchema>;

/** What is known of an organisation beyond its card, when nobody has written it down yet. */
export const NO_MORE_KNOWN: Pick<
  Organisation,
  "parentOrgId" | "forwardsTo" | "addressText" | "ispSignedOn" | "ispExpiresOn"
> = {
  parentOrgId: null,
  forwardsTo: [],
  addressText: "",
  ispSignedOn: null,
  ispExpiresOn: null,
};

const HOUSES: readonly Organisation["orgType"][] = ["ngo_shelter", "ngo_service"];

/**
 * Whole records, with names, stay among houses like ours (design §6: `sync`): to an office go figures, or
 * one person's referral.
 */
export function mayReceiveWholeRecords({ orgType }: Pick<Organisation, "orgType">): boolean {
  return HOUSES.includes(orgType);
}

/** What a card brings besides the two public keys, as long as nothing more is known of it. */
export const KEYS_UNCHECKED: Omit<PublicKeys, "ageRecipient" | "signingPublic"> = {
  agePqRecipient: null,
  isSealedHybrid: false,
  revoked: null,
  former: [],
  fingerprintCheckedBy: [],
  fingerprintCheckedOn: null,
};

/**
 * The one rule of who may be sealed for: two people compared the fingerprint (dictionary §3.1), and the keys
 * were not taken back since.
 */
export function mayReceiveFiles({ keys }: Pick<Organisation, "keys">): boolean {
  return keys !== null && keys.revoked === null && keys.fingerprintCheckedBy.length === 2;
}
