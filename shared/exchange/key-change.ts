import { fromBase64, signBytes, toBase64, verifyBytes, type Identity } from "../crypto";
import { KEY_REVOCATION_REASON } from "../domain/code-lists/organisations";
import { daySchema } from "../domain/local-time";
import { z } from "../zod";
import { toExchangeKeys } from "./exchange-keys";
import { ageRecipientSchema, orgIdSchema, signingPublicSchema } from "./fields";
import { canonicalJson } from "./json";

// What old keys say of themselves: that others follow them, or that they count no more. Both are signed with
// the old signing key, each under a context of its own, so that neither is ever taken for the other.

const SUCCESSION_CONTEXT = "chumrok/1 succession";
const REVOCATION_CONTEXT = "chumrok/1 revocation";

/** A line of a card: the keys before these, and until which day they still sign. */
export const successionSchema = z.strictObject({
  ageRecipient: ageRecipientSchema,
  signingPublic: signingPublicSchema,
  /** The last day, Phnom Penh, on which a file signed with the old keys is taken. */
  endsOn: daySchema,
  signature: z.string().max(88),
});

export type Succession = Readonly<z.output<typeof successionSchema>>;

/** The keys that follow: what the old key vouches for. */
export interface FollowingKeys {
  readonly isDemo: boolean;
  readonly orgId: string;
  readonly ageRecipient: string;
  readonly signingPublic: string;
}

type Signer = Pick<Identity, "ageRecipient" | "signingPrivatePkcs8" | "signingPublicRaw">;

/** The line by which `old` says that `next` follows. */
export async function signSuccession(
  old: Signer,
  next: FollowingKeys,
  endsOn: string,
): Promise<Succession> {
  const line = { ...publicOf(old), endsOn };
  const signature = await signBytes(old, SUCCESSION_CONTEXT, successionBytes(line, next));
  return { ...line, signature: toBase64(signature) };
}

/** True when the old keys of the line signed it for exactly these new ones. */
export function isSuccession(
  { signature, ...line }: Succession,
  next: FollowingKeys,
): Promise<boolean> {
  return verify(line.signingPublic, SUCCESSION_CONTEXT, successionBytes(line, next), signature);
}

export const REVOCATION_FORMAT = "chumrok-revocation";
export const REVOCATION_VERSION = 1;

const unsignedRevocationSchema = z.strictObject({
  format: z.literal(REVOCATION_FORMAT),
  version: z.literal(REVOCATION_VERSION),
  isDemo: z.boolean(),
  orgId: orgIdSchema,
  ageRecipient: ageRecipientSchema,
  signingPublic: signingPublicSchema,
  revokedOn: daySchema,
  reason: z.enum(KEY_REVOCATION_REASON),
});

export const revocationFileSchema = unsignedRevocationSchema.extend({
  signature: z.string().max(88),
});

/** A house's own word, signed with the keys that it takes back. Whoever holds them can only shut them off. */
export type RevocationFile = Readonly<z.output<typeof revocationFileSchema>>;
export type RevocationFacts = Pick<RevocationFile, "isDemo" | "orgId" | "revokedOn" | "reason">;

export async function signRevocation(old: Signer, facts: RevocationFacts): Promise<RevocationFile> {
  const unsigned = unsignedRevocationSchema.parse({
    ...{ format: REVOCATION_FORMAT, version: REVOCATION_VERSION },
    ...{ ...facts, ...publicOf(old) },
  });
  const signature = await signBytes(old, REVOCATION_CONTEXT, bytesOf(unsigned));
  return { ...unsigned, signature: toBase64(signature) };
}

/** True when the keys that it takes back signed it. */
export function isSignedRevocation({ signature, ...unsigned }: RevocationFile): Promise<boolean> {
  return verify(unsigned.signingPublic, REVOCATION_CONTEXT, bytesOf(unsigned), signature);
}

/** The file: one line of canonical JSON. */
export function revocationBytes(file: RevocationFile): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${canonicalJson(toExchangeKeys(file))}\n`);
}

function publicOf({ ageRecipient, signingPublicRaw }: Signer) {
  return { ageRecipient, signingPublic: toBase64(signingPublicRaw) };
}

function successionBytes(line: Omit<Succession, "signature">, next: FollowingKeys): Uint8Array {
  const { isDemo, orgId, ageRecipient, signingPublic } = next;
  return bytesOf({ from: line, to: { isDemo, orgId, ageRecipient, signingPublic } });
}

function bytesOf(value: object): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(toExchangeKeys(value)));
}

async function verify(
  signingPublic: string,
  context: string,
  signed: Uint8Array,
  signatureText: string,
): Promise<boolean> {
  const publicRaw = fromBase64(signingPublic);
  const signature = fromBase64(signatureText);
  if (publicRaw === null || signature === null) return false;
  return verifyBytes(publicRaw, context, signed, signature);
}
