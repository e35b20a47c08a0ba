import {
  deriveSealingKey,
  openBox,
  randomBytes,
  randomUuid,
  sealBox,
  type SealContext,
  type SealingKey,
} from "../crypto";
import { AppError } from "../errors";

const PURPOSE = "store-key";
const STORE_KEY_BYTES = 32;

/** A new store key with the id under which everything sealed by it is known. */
export interface NewStoreKey {
  readonly generation: string;
  /** 32 bytes; the caller wipes them. */
  readonly storeKey: Uint8Array<ArrayBuffer>;
  readonly sealedStoreKey: Uint8Array<ArrayBuffer>;
}

/**
 * What seals store keys: a key under the root key that cannot be exported. The Worker keeps it for an
 * erasure after the root key is wiped; with it alone nothing of the root key can be had. The caller
 * wipes `rootKey`.
 */
export function deriveStoreKeyWrap(rootKey: Uint8Array): Promise<SealingKey> {
  return deriveSealingKey(rootKey, PURPOSE);
}

/** A random store key of a new generation, sealed for the key file (ADR 0012). */
export async function createStoreKey(wrap: SealingKey): Promise<NewStoreKey> {
  const generation = randomUuid();
  const storeKey = randomBytes(STORE_KEY_BYTES);
  return {
    generation,
    storeKey,
    sealedStoreKey: await sealBox(wrap, placeOf(generation), storeKey),
  };
}

/** The 32 bytes of the store key; the caller wipes them. Throws `vault_damaged`. */
export async function openStoreKey(
  wrap: SealingKey,
  generation: string,
  sealedStoreKey: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const storeKey = await openBox(wrap, placeOf(generation), sealedStoreKey).catch(
    (cause: unknown) => {
      throw new AppError("vault_damaged", cause);
    },
  );
  if (storeKey.byteLength !== STORE_KEY_BYTES) throw new AppError("vault_damaged");
  return storeKey;
}

function placeOf(generation: string): SealContext {
  return { table: "vault", rowId: generation, keyId: "root", revision: 1 };
}
