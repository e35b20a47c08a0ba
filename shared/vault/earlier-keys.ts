import { deriveSealingKey, openBox, sealBox, type EarlierKeys, type SealContext } from "../crypto";
import { daySchema } from "../domain/local-time";
import { AppError } from "../errors";
import { revocationFileSchema, successionSchema } from "../exchange/key-change";
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
