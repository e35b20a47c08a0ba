import { hmacHex, sha256Hex, type SealingKey } from "../crypto";
import { z } from "../zod";
import { exchangeJson, fromExchangeKeys } from "./exchange-keys";
import { isJsonObject, parseCanonicalObject, type JsonObject } from "./json";
import type { ExchangeLimits } from "./limits";

export const recordKindSchema = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);

const itemSchema = z.strictObject({
  /** A record's id (sync), or its pseudonym for this recipient (64 hex digits). */
  itemKey: z.string().regex(/^([0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/),
  recordKind: recordKindSchema,
  rowVersion: z.int().min(1).max(999_999_999),
  /** The event lies in an earlier month than the file's. */
  late: z.boolean(),
  record: z.custom<JsonObject>(isJsonObject),
});

/** One line of the body, in the program's spelling (camelCase keys). */
export type ExchangeItem = Readonly<z.output<typeof itemSchema>>;

/** The line of an item, without its line end. Same item, same bytes. */
export function writeItem(item: ExchangeItem): string {
  return exchangeJson(item);
}

/** The item of a line, or `null` for a line that is not exactly one canonical item within limits. */
export function readItem(line: string, limits: ExchangeLimits): ExchangeItem | null {
  const value = parseCanonicalObject(line, limits);
  if (value === null) return null;
  const item = itemSchema.safeParse(fromExchangeKeys(value));
  return item.success ? item.data : null;
}

/** The text of the record within the line that `item` was read from: a line has one spelling. */
export function recordTextOf(line: string, { recordKind, rowVersion }: ExchangeItem): string {
  const after = `,"record_kind":"${recordKind}","row_version":${String(rowVersion)}}`;
  return line.slice(line.indexOf(RECORD_KEY) + RECORD_KEY.length, -after.length);
}

const RECORD_KEY = '"record":';

/** As `contentSha256`, of a record's text in a file. */
export function recordTextSha256(text: string): Promise<string> {
  return sha256Hex(new TextEncoder().encode(text));
}

/** SHA-256 (hex) of a record as files spell it: equal content gives an equal hash on every machine. */
export function contentSha256(record: object): Promise<string> {
  return sha256Hex(new TextEncoder().encode(exchangeJson(record)));
}

/**
 * A record's pseudonym: HMAC-SHA-256 of its kind and id. The key is derived per recipient
 * (`deriveMacKey(rootKey, "pseudonym <orgId>")`), so two recipients cannot join what they hold.
 */
export function pseudonymousItemKey(
  recipientKey: SealingKey,
  recordKind: string,
  recordId: string,
): Promise<string> {
  return hmacHex(recipientKey, new TextEncoder().encode(`${recordKind}\n${recordId}`));
}
