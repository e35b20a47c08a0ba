import { writeCanonical } from "./canonical";
import { isExchangeKey } from "./exchange-keys";
import type { ExchangeLimits } from "./limits";

export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };
export type JsonObject = { readonly [key: string]: JsonValue };

/** Canonical JSON (RFC 8785): one spelling per value. Throws for what JSON cannot hold. */
export function canonicalJson(value: JsonValue): string {
  return writeCanonical(value);
}

/**
 * The object that a line spells, or `null` when it is none, passes a limit, or is not canonical. The
 * last rule carries much: a duplicate key, a number that loses digits, a lone surrogate, a BOM or an
 * odd escape all read back differently from what was written.
 */
export function parseCanonicalObject(text: string, limits: ExchangeLimits): JsonObject | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
    if (!isJsonObject(value) || !keepsLimits(value, limits)) return null;
    return canonicalJson(value) === text ? value : null;
  } catch {
    return null;
  }
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value keeps the limits of depth, keys and texts of one line, and has only keys that files may have. */
export function keepsLimits(
  root: JsonObject,
  limits: ExchangeLimits,
  isKey: (key: string) => boolean = isExchangeKey,
): boolean {
  let keysLeft = limits.keysPerLine;
  const fits = (value: JsonValue, depth: number): boolean => {
    if (typeof value === "string") return isText(value, limits);
    if (typeof value !== "object" || value === null) return true;
    if (depth > limits.depth) return false;
    if (Array.isArray(value)) {
      keysLeft -= value.length;
      return keysLeft >= 0 && value.every((entry: JsonValue) => fits(entry, depth + 1));
    }
    for (const [key, entry] of Object.entries(value)) {
      keysLeft -= 1;
      if (keysLeft < 0 || !isKey(key) || !fits(entry, depth + 1)) return false;
    }
    return true;
  };
  return fits(root, 1);
}

/** NUL is no text: some stores cannot hold it, others end the text there. */
function isText(text: string, limits: ExchangeLimits): boolean {
  return text.length <= limits.stringLength && !text.includes("\0");
}
