import { joinBytes, type SealContext, type SealingKey } from "../crypto";
import { AppError } from "../errors";

const CURVE = { name: "ECDH", namedCurve: "P-256" } as const;
const SEALING = { name: "AES-GCM", length: 256 } as const;

export type DoorDirection = "question" | "answer";

/** One side's key pair for one question; the private half cannot be exported. */
export interface DoorKeyPair {
  readonly privateKey: SealingKey;
  /** The public half as an uncompressed point, 65 bytes. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

/** What both sides know of each other. */
export interface DoorParties {
  readonly doorKey: Uint8Array;
  readonly pageKey: Uint8Array;
}

export async function makeDoorKeyPair(): Promise<DoorKeyPair> {
  const { subtle } = globalThis.crypto;
  const pair = await subtle.generateKey(CURVE, false, ["deriveBits"]);
  const publicKey = new Uint8Array(await subtle.exportKey("raw", pair.publicKey));
  return { privateKey: pair.privateKey, publicKey };
}

/**
 * The AES-256-GCM key of one direction: ECDH P-256, then HKDF-SHA-256 whose info names the direction and
 * both public keys, so that a box opens between these two only. Throws `bad_request` for bytes that are
 * no point of the curve.
 */
export async function deriveDoorKey(
  own: SealingKey,
  other: Uint8Array,
  parties: DoorParties,
  direction: DoorDirection,
): Promise<SealingKey> {
  const { subtle } = globalThis.crypto;
  const otherKey = await subtle
    .importKey("raw", new Uint8Array(other), CURVE, false, [])
    .catch((cause: unknown) => {
      throw new AppError("bad_request", cause);
    });
  const agreed = await subtle.deriveBits({ name: "ECDH", public: otherKey }, own, 256);
  const secret = await subtle.importKey("raw", agreed, "HKDF", false, ["deriveKey"]);
  new Uint8Array(agreed).fill(0);
  const label = new TextEncoder().encode(`chumrok/1 door ${direction}`);
  const info = joinBytes([label, parties.doorKey, parties.pageKey]);
  const derivation = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info };
  return subtle.deriveKey(derivation, secret, SEALING, false, ["encrypt", "decrypt"]);
}

/** Where a box of the door belongs; each key seals exactly one. */
export function doorPlace(direction: DoorDirection): SealContext {
  return { table: "door", rowId: direction, keyId: "once", revision: 1 };
}
