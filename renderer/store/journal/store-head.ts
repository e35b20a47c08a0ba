import { fromBase64, toBase64 } from "../../../shared/crypto";
import type { ChainHead } from "../../../shared/journal/chain";
import { MAC_BYTES } from "../../../shared/journal/frame";
import { z } from "../../../shared/zod";
import type { SealedRow, VaultDatabase } from "../database";
import { openJson, sealJson } from "../sealed-json";
import type { StoreKeys } from "../store-keys";

/** The row of `meta` that says how far the working copy is. It is never journalled. */
export const HEAD_ID = "head";

const PLACE = { table: "meta", rowId: HEAD_ID, keyId: "meta", revision: 0 } as const;
const headSchema = z.strictObject({
  sequence: z.int().nonnegative(),
  mac: z.string(),
  generation: z.string(),
});

/** The row to write in the transaction that brings the working copy to `head`. */
export async function sealHead(keys: StoreKeys, head: ChainHead): Promise<SealedRow> {
  const value: z.output<typeof headSchema> = {
    sequence: head.sequence,
    mac: toBase64(head.mac),
    generation: keys.generation,
  };
  return { id: HEAD_ID, box: await sealJson(keys.meta, PLACE, value) };
}

/** Null when there is none, it does not open under these keys, or it is of another generation. */
export async function readHead(db: VaultDatabase, keys: StoreKeys): Promise<ChainHead | null> {
  try {
    const row = await db.meta.get(HEAD_ID);
    if (row === undefined) return null;
    const { sequence, mac, generation } = await openJson(keys.meta, PLACE, row.box, headSchema);
    const macBytes = fromBase64(mac);
    if (generation !== keys.generation || macBytes?.byteLength !== MAC_BYTES) return null;
    return { sequence, mac: macBytes };
  } catch {
    return null;
  }
}
