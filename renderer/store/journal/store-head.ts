import { fromBase64, toBase64 } from "../../../shared/crypto";
import type { ChainHead } from "../../../shared/journal/chain";
import { MAC_BYTES } from "../../../shared/journal/frame";
import { z } from "../../../shared/zod";
import type { SealedRow, VaultDatabase } from "../database";
import { openJson, sealJson } from "../sealed-json";
import type { StoreKeys } from "../store-keys";
import { headClaimsSchema, type HeadClaims } from "./head-facts";
import { HEAD_ID } from "./head-id";

const PLACE = { table: "meta", rowId: HEAD_ID, keyId: "meta", revision: 0 } as const;
const headSchema = z.strictObject({
  sequence: z.int().nonnegative(),
  mac: z.string(),
  generation: z.string(),
  claims: headClaimsSchema,
});

/** Where the working copy stood when its head row was written, and what it held then. */
export interface StoreHead {
  readonly head: ChainHead;
  readonly claims: HeadClaims;
}

/** The row to write in the transaction that brings the working copy to `head`. */
export async function sealHead(keys: StoreKeys, { head, claims }: StoreHead): Promise<SealedRow> {
  const value: z.output<typeof headSchema> = {
    sequence: head.sequence,
    mac: toBase64(head.mac),
    generation: keys.generation,
    claims,
  };
  return { id: HEAD_ID, box: await sealJson(keys.meta, PLACE, value) };
}

/** Null when there is none, it does not open under these keys, or it is of another generation. */
export async function readHead(db: VaultDatabase, keys: StoreKeys): Promise<StoreHead | null> {
  try {
    const row = await db.meta.get(HEAD_ID);
    if (row === undefined) return null;
    const found = await openJson(keys.meta, PLACE, row.box, headSchema);
    const mac = fromBase64(found.mac);
    if (found.generation !== keys.generation || mac?.byteLength !== MAC_BYTES) return null;
    return { head: { sequence: found.sequence, mac }, claims: found.claims };
  } catch {
    return null;
  }
}
