import { deriveSealingKey, type SealingKey } from "../../shared/crypto";

/** Tables that are sealed under one key each; records and versions have a data key per record. */
export const PURPOSES = ["keyring", "summaries", "drafts", "batches", "meta"] as const;
export type Purpose = (typeof PURPOSES)[number];
export type StoreKeys = Readonly<Record<Purpose, SealingKey>>;

/** The keys of all purposes under the vault's root key, which the caller wipes afterwards. */
export async function deriveStoreKeys(rootKey: Uint8Array): Promise<StoreKeys> {
  const derive = (purpose: Purpose) => deriveSealingKey(rootKey, purpose);
  return {
    keyring: await derive("keyring"),
    summaries: await derive("summaries"),
    drafts: await derive("drafts"),
    batches: await derive("batches"),
    meta: await derive("meta"),
  };
}
