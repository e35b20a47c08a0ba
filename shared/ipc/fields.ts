import { z } from "../zod";

/** The largest piece of a file that one message carries; a batch travels in several. */
export const MAX_CHUNK_BYTES = 4 * 1024 * 1024;
/** The largest file that may be chosen for opening; more is refused before it is read. */
export const MAX_IMPORT_BYTES = 512 * 1024 * 1024;
/** The largest gazetteer: twenty times the country's. */
export const MAX_GAZETTEER_BYTES = 16 * 1024 * 1024;

export const nothing = z.strictObject({});
export const token = z.string().regex(/^[0-9a-f]{32}$/);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const bytes = (max: number) =>
  z.instanceof(Uint8Array).refine((value) => value.byteLength <= max, "too_big");
