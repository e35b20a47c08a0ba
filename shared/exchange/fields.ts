import { fromBase64, isAgePqRecipient, isAgeRecipient } from "../crypto";
import { z } from "../zod";

// Fields that a manifest and an organisation card share.

/** Control characters and those that turn the direction of text; Khmer's zero-width space is welcome. */
const HIDDEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

export const visibleNameSchema = z
  .string()
  .max(160)
  .refine((name) => !HIDDEN.test(name), "hidden_characters");
export const sha256HexSchema = z.string().regex(/^[0-9a-f]{64}$/);
export const ageRecipientSchema = z.string().max(62).refine(isAgeRecipient, "no_age_recipient");
export const agePqRecipientSchema = z
  .string()
  .max(1959)
  .refine(isAgePqRecipient, "no_age_recipient");
export const signingPublicSchema = z
  .string()
  .max(44)
  .refine((text) => fromBase64(text)?.byteLength === 32, "no_signing_key");
/** Lower case only: two spellings of one id would be two senders. */
export const orgIdSchema = z.uuid().regex(/^[0-9a-f-]+$/);
