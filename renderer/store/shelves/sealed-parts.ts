import { openBox, sealBox, joinBytes, type SealingKey } from "../../../shared/crypto";
import { AppError } from "../../../shared/errors";
import type { SealedRow } from "../database";
import { ROW_BYTES } from "./shelf-parts";

type PartTable = "blocks" | "tokens";

/**
 * Seals bytes under a random id and cuts the box into rows `id/00000`, `id/00001`, … that the engine keeps
 * inside its own files. Parts that are swapped, missing or of another box do not open.
 */
export async function sealParts(
  key: SealingKey,
  table: PartTable,
  id: string,
  bytes: Uint8Array,
): Promise<SealedRow[]> {
  const box = await sealBox(key, { table, rowId: id, keyId: table, revision: 0 }, bytes);
  const count = Math.ceil(box.byteLength / ROW_BYTES);
  return Array.from({ length: count }, (_, part) => ({
    id: partId(id, part),
    box: box.slice(part * ROW_BYTES, (part + 1) * ROW_BYTES),
  }));
}

/** The opposite, for all parts in order; throws `AppError("store_damaged")`. */
export async function openParts(
  key: SealingKey,
  table: PartTable,
  id: string,
  rows: readonly SealedRow[],
): Promise<Uint8Array<ArrayBuffer>> {
  if (rows.length === 0) throw new AppError("store_damaged");
  const box = rows.length === 1 && rows[0] ? rows[0].box : joinBytes(rows.map((row) => row.box));
  return openBox(key, { table, rowId: id, keyId: table, revision: 0 }, box);
}

/** The id before the part number. */
export function wholeId(rowId: string): string {
  const cut = rowId.lastIndexOf("/");
  return cut < 0 ? rowId : rowId.slice(0, cut);
}

/** The keys from which to where the parts of an id lie. */
export function partRange(id: string): readonly [first: string, last: string] {
  return [`${id}/`, `${id}/\uffff`];
}

function partId(id: string, part: number): string {
  return `${id}/${String(part).padStart(5, "0")}`;
}
