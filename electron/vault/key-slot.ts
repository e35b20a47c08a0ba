import { createHash } from "node:crypto";
import {
  importWrappingKey,
  openBox,
  randomUuid,
  sealBox,
  wipe,
  type SealContext,
} from "../../shared/crypto";
import { AppError } from "../../shared/errors";
import type { KdfCost } from "./kdf-cost";
import type { KeySlot } from "./key-file";
import type { PasswordKdf } from "./password-kdf";

const KNOWN_RECORD = "chumrok: this passphrase is right";

export type SlotKeys = Pick<KeySlot, "slotId" | "kdf" | "sealedCheck" | "sealedRootKey">;

/** Case and spelling variants of a login name are one name; Khmer vowels may be typed in two orders. */
export function hashLoginName(loginName: string, salt: Uint8Array): string {
  const name = loginName.trim().normalize("NFC").toLowerCase();
  return createHash("sha256").update(salt).update(name, "utf8").digest("hex");
}

/** A new slot: the passphrase's key seals the root key and a known record. */
export async function sealSlot(
  kdf: PasswordKdf,
  cost: KdfCost,
  passphrase: string,
  rootKey: Uint8Array,
): Promise<SlotKeys> {
  const slotId = randomUuid();
  return withKek(kdf, cost, passphrase, async (kek) => ({
    slotId,
    kdf: cost,
    sealedCheck: await sealBox(kek, place(slotId, "check"), new TextEncoder().encode(KNOWN_RECORD)),
    sealedRootKey: await sealBox(kek, place(slotId, "root-key"), rootKey),
  }));
}

/**
 * The root key; the caller wipes it. Throws `wrong_passphrase` when neither box opens, and
 * `vault_damaged` when only one of them does: then the passphrase was right and the slot is not.
 */
export async function openSlot(
  kdf: PasswordKdf,
  slot: SlotKeys,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return withKek(kdf, slot.kdf, passphrase, async (kek) => {
    const check = await openOrNull(kek, place(slot.slotId, "check"), slot.sealedCheck);
    const rootKey = await openOrNull(kek, place(slot.slotId, "root-key"), slot.sealedRootKey);
    if (check === null && rootKey === null) throw new AppError("wrong_passphrase");
    if (check === null || rootKey?.byteLength !== 32) throw new AppError("vault_damaged");
    return rootKey;
  });
}

type Kek = Awaited<ReturnType<typeof importWrappingKey>>;

async function withKek<T>(
  kdf: PasswordKdf,
  cost: KdfCost,
  passphrase: string,
  use: (kek: Kek) => Promise<T>,
): Promise<T> {
  const passphraseBytes = new TextEncoder().encode(passphrase.normalize("NFC"));
  try {
    const kekBytes = await kdf.derive(passphraseBytes, cost);
    const kek = await importWrappingKey(kekBytes).finally(() => {
      wipe(kekBytes);
    });
    return await use(kek);
  } finally {
    wipe(passphraseBytes);
  }
}

function place(slotId: string, rowId: "check" | "root-key"): SealContext {
  return { table: "key-slot", rowId, keyId: slotId, revision: 1 };
}

async function openOrNull(key: Kek, context: SealContext, box: Uint8Array) {
  return openBox(key, context, box).catch(() => null);
}
