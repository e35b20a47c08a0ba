import { deriveMacKey, deriveSealingKey, type SealingKey } from "../../shared/crypto";

/**
 * What is sealed under one key of its own each. Revisions and attachments are not among them: they have a
 * data key per record, in its keyring row.
 */
export const PURPOSES = [
  "keyring",
  "drafts",
  "batches",
  "meta",
  "audit",
  "statistics",
  "summaries",
  "packs",
  "blocks",
  "tokens",
  "journal",
  "snapshot",
] as const;
export type Purpose = (typeof PURPOSES)[number];

/**
 * All keys under the present store key. An erasure replaces them while the store is open (ADR 0012):
 * read a key from here when it is used, and keep none.
 */
export interface StoreKeys extends Readonly<Record<Purpose, SealingKey>> {
  /** The id of the store key; it names journal, snapshots and working copy that belong together. */
  readonly generation: string;
  /** Chains the frames of the journal. */
  readonly chain: SealingKey;
}

/** After an erasure: everybody who reads `keys` has the new ones from now on. */
export function replaceStoreKeys(keys: StoreKeys, by: StoreKeys): void {
  Object.assign(keys, by);
}

/** The keys of all purposes under a store key, which the caller wipes afterwards. */
export async function deriveStoreKeys(
  storeKey: Uint8Array,
  generation: string,
): Promise<StoreKeys> {
  const derive = async (purpose: Purpose) =>
    [purpose, await deriveSealingKey(storeKey, purpose)] as const;
  const derived = Object.fromEntries(await Promise.all(PURPOSES.map(derive)));
  return {
    ...(derived as Record<Purpose, SealingKey>),
    generation,
    chain: await deriveMacKey(storeKey, "journal chain"),
  };
}
