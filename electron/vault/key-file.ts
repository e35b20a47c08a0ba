import { createHash } from "node:crypto";
import { toBase64 } from "../../shared/crypto";
import { AppError } from "../../shared/errors";
import { DEMO_HOUSES } from "../../shared/vault/door";
import { z } from "../../shared/zod";
import { kdfCostSchema } from "./kdf-cost";
import { sealedBytes } from "./sealed-text";

const VERSION = 2;
const MAX_SLOTS = 64;
const MAX_DIRECTORY_BYTES = 128 * 1024;
const MAX_EARLIER_BYTES = 16 * 1024;
/** More than 64 slots and the longest directory ever need; a larger file is not ours. */
export const MAX_KEY_FILE_BYTES = 1024 * 1024;

const keySlotSchema = z.strictObject({
  slotId: z.uuid(),
  /** SHA-256 of salt ‖ login name: the file does not say who works here. */
  loginHash: z.string().regex(/^[0-9a-f]{64}$/),
  kdf: kdfCostSchema,
  /** A known record under the passphrase's key: opens with the right passphrase only. */
  sealedCheck: sealedBytes(),
  sealedRootKey: sealedBytes(),
});

const recoverySchema = z.strictObject({
  /** Which making of sheets opens it, as on the sheets: 4 bytes. */
  setId: z.string().regex(/^[0-9a-f]{8}$/),
  /** Days, Phnom Penh time. */
  madeOn: z.iso.date(),
  checkedOn: z.iso.date().nullable(),
  /** Under the recovery key, which is nowhere but on the sheets. */
  sealedRootKey: sealedBytes(),
});

/** The whole key file: everything secret in it is sealed, nothing in it tells a name or a place. */
export const keyFileSchema = z.strictObject({
  format: z.literal("chumrok-keys"),
  version: z.literal(VERSION),
  vaultId: z.uuid(),
  deviceId: z.uuid(),
  /** Practice only: which house and seed it stands for; a real installation refuses such a file. */
  demo: z.strictObject({ house: z.enum(DEMO_HOUSES), seed: z.int() }).nullable(),
  loginSalt: sealedBytes(16),
  /** Of active users only: somebody locked or gone has none. */
  slots: z.array(keySlotSchema).min(1).max(MAX_SLOTS),
  /** Who has or had a place here (name, role, status, slot), under the root key. */
  sealedDirectory: sealedBytes(undefined, MAX_DIRECTORY_BYTES),
  /** The random key of store, journal and snapshots, under the root key; erasure puts in a new one. */
  storeKey: z.strictObject({ generation: z.uuid(), sealedStoreKey: sealedBytes() }),
  /** Since the first save: a journal that is empty or not there was lost, and is not a new one. */
  isJournalUsed: z.boolean().default(false),
  recovery: recoverySchema.nullable(),
  sealedOrganisation: sealedBytes(),
  sealedIdentity: sealedBytes(),
  /** Keys that were changed and still open what is on its way (`earlier-keys.ts`); null for none. */
  sealedEarlierKeys: sealedBytes(undefined, MAX_EARLIER_BYTES).nullable().default(null),
});

export type KeySlot = z.output<typeof keySlotSchema>;
export type Recovery = z.output<typeof recoverySchema>;
export type KeyFile = z.output<typeof keyFileSchema>;

const checksumSchema = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });
const headerSchema = z.looseObject({ format: z.literal("chumrok-keys"), version: z.int().min(1) });

/**
 * Two lines: the keys as JSON, and the SHA-256 of that first line. So any damage shows before a
 * passphrase is tried, and `head -1 keys.json | tr -d '\n' | sha256sum` checks it by hand.
 */
export function encodeKeyFile(keys: KeyFile): string {
  const line = JSON.stringify(keys, (_key, value: unknown) =>
    value instanceof Uint8Array ? toBase64(value) : value,
  );
  return `${line}\n${JSON.stringify({ sha256: sha256(line) })}\n`;
}

/**
 * Throws `vault_damaged` when any byte differs from what was written, `vault_newer_version` when the
 * file is whole but a later program wrote it.
 */
export function decodeKeyFile(bytes: Uint8Array): KeyFile {
  if (bytes.byteLength > MAX_KEY_FILE_BYTES) throw new AppError("vault_damaged");
  const [line = "", checksumLine = "", ...rest] = decodeUtf8(bytes).split("\n");
  const checksum = checksumSchema.safeParse(parseJson(checksumLine));
  if (!checksum.success || checksum.data.sha256 !== sha256(line) || rest.join("|") !== "") {
    throw new AppError("vault_damaged");
  }
  const content = parseJson(line);
  const header = headerSchema.safeParse(content);
  if (header.success && header.data.version > VERSION) throw new AppError("vault_newer_version");
  const keys = keyFileSchema.safeParse(content);
  if (!keys.success) throw new AppError("vault_damaged", keys.error);
  return keys.data;
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new AppError("vault_damaged", cause);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
