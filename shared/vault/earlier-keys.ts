import {
  deriveSealingKey,
  hybridKeysOf,
  openBox,
  sealBox,
  toBase64,
  type EarlierKeys,
  type Identity,
  type SealContext,
} from "../crypto";
import { addDays, daySchema } from "../domain/local-time";
import { AppError } from "../errors";
import {
  revocationFileSchema,
  signRevocation,
  signSuccession,
  successionSchema,
  type RevocationFacts,
} from "../exchange/key-change";
import { z } from "../zod";

const PLACE: SealContext = { table: "vault", rowId: "earlier-keys", keyId: "root", revision: 1 };
const PURPOSE = "earlier-keys";

/** How long files that were sealed for changed keys still open: whoever sealed them knew no others. */
export const EARLIER_KEYS_DAYS = 90;
/** More changes than this within ninety days drop the oldest. */
const MAX_EARLIER = 4;

const keptKeysSchema = z.strictObject({
  ageIdentity: z.string().regex(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/),
  agePqIdentity: z.string().regex(/^AGE-SECRET-KEY-PQ-1[0-9A-Z]{58}$/),
  ageRecipient: z.string(),
  signingPublic: z.string(),
  /** The last day, Phnom Penh, on which they open anything. */
  endsOn: daySchema,
  /** What they signed before their private signing key was destroyed: one of the two. */
  succession: successionSchema.nullable(),
  revocation: revocationFileSchema.nullable(),
});

/** Keys that this house had, without their private signing key; the newest first. */
export type KeptKeys = z.output<typeof keptKeysSchema> & EarlierKeys;

/** Whose keys change, on which day (Phnom Penh), and why. */
export interface KeyChange extends Pick<RevocationFacts, "isDemo" | "orgId"> {
  readonly day: string;
  readonly because: "planned" | RevocationFacts["reason"];
}

/**
 * What to keep of an identity that another follows. Its last signature is here: it vouches for the next one, or
 * takes itself back when it was lost or stolen. The private signing key is not kept.
 */
export async function keepEarlier(
  old: Identity,
  next: Identity,
  { day, because, ...house }: KeyChange,
): Promise<KeptKeys> {
  const endsOn = addDays(day, EARLIER_KEYS_DAYS);
  const { ageIdentity, ageRecipient } = old;
  const { agePqIdentity } = await hybridKeysOf(old);
  const signingPublic = toBase64(old.signingPublicRaw);
  const kept = { ageIdentity, agePqIdentity, ageRecipient, signingPublic, endsOn };
  if (because !== "planned") {
    const revocation = await signRevocation(old, { ...house, revokedOn: day, reason: because });
    return { ...kept, succession: null, revocation };
  }
  const following = {
    ...{ ...house, ageRecipient: next.ageRecipient },
    signingPublic: toBase64(next.signingPublicRaw),
  };
  return {
    ...kept,
    succession: await signSuccession(old, following, endsOn),
    revocation: null,
  };
}

/** Sealed under the root key, for the key file. */
export async function sealEarlierKeys(
  rootKey: Uint8Array,
  kept: readonly KeptKeys[],
): Promise<Uint8Array<ArrayBuffer>> {
  const plaintextBytes = new TextEncoder().encode(JSON.stringify(kept.slice(0, MAX_EARLIER)));
  return sealBox(await deriveSealingKey(rootKey, PURPOSE), PLACE, plaintextBytes);
}

/** None for a vault whose keys were never changed. Throws `AppError("vault_damaged")`. */
export async function openEarlierKeys(
  rootKey: Uint8Array,
  sealed: Uint8Array | null,
): Promise<readonly KeptKeys[]> {
  if (sealed === null) return [];
  try {
    const opened = await openBox(await deriveSealingKey(rootKey, PURPOSE), PLACE, sealed);
    return z.array(keptKeysSchema).parse(JSON.parse(new TextDecoder().decode(opened)));
  } catch (cause) {
    throw new AppError("vault_damaged", cause);
  }
}

/** Those that may still open a file on a day. */
export function stillOpening(kept: readonly KeptKeys[], day: string): readonly KeptKeys[] {
  return kept.filter(({ endsOn }) => endsOn >= day);
}
