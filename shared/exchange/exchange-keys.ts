import { assert } from "../assert";
import { writeCanonical, type Shape } from "./canonical";
import type { JsonObject, JsonValue } from "./json";

const SNAKE = /^[a-z][a-z0-9]*(_[a-z][a-z0-9]*)*$/;
const CAMEL = /^[a-z][a-z0-9]*([A-Z][a-z0-9]*)*$/;

/** Keys that would hide what every object or promise has, in either spelling. */
const REFUSED = new Set([
  ...["constructor", "prototype", "then", "toJson"],
  ...Object.getOwnPropertyNames(Object.prototype),
]);

const MAX_KNOWN_KEYS = 2_000;
const camelOf = new Map<string, string>();

/** True for a key that a file may hold: snake_case, up to 64 letters, none that objects already have. */
export function isExchangeKey(key: string): boolean {
  if (camelOf.has(key)) return true;
  if (key.length > 64 || !SNAKE.test(key)) return false;
  const camel = key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  if (REFUSED.has(camel)) return false;
  if (camelOf.size < MAX_KNOWN_KEYS) camelOf.set(key, camel);
  return true;
}

/**
 * The record as files spell it: snake_case keys, values untouched, `undefined` left out. Throws for a
 * key that is not plain camelCase: codes and ids are values, never keys (docs/exchange-format.md).
 */
export function toExchangeKeys(record: object): JsonObject {
  return mapKeys(record as JsonObject, snakeKey);
}

/** The canonical JSON of `toExchangeKeys(record)`, without making that object first. */
export function exchangeJson(record: object): string {
  return writeCanonical(record as JsonObject, shapes, snakeKey);
}

/** True for a key of a record that a file may hold in its spelling; throws as `toExchangeKeys`. */
export function isRecordKey(key: string): boolean {
  return isExchangeKey(snakeKey(key));
}

const shapes = new Map<string, Shape>();
const snakeOf = new Map<string, string>();

function snakeKey(key: string): string {
  const known = snakeOf.get(key);
  if (known !== undefined) return known;
  assert(CAMEL.test(key) && !REFUSED.has(key), "a record key is camelCase");
  const snake = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (snakeOf.size < MAX_KNOWN_KEYS) snakeOf.set(key, snake);
  return snake;
}

/** The record as the program spells it; the keys were checked by `parseCanonicalObject`. */
export function fromExchangeKeys(record: JsonObject): JsonObject {
  return mapKeys(record, (key) => {
    assert(isExchangeKey(key), "a file key is snake_case");
    return camelOf.get(key) ?? key.replace(/_([a-z])/g, (_, c: string) => c.toUpperCase());
  });
}

function mapKeys(record: JsonObject, rename: (key: string) => string): JsonObject {
  const mapped: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(record as Record<string, JsonValue | undefined>)) {
    if (value !== undefined) mapped[rename(key)] = mapValue(value, rename);
  }
  return mapped;
}

function mapValue(value: JsonValue, rename: (key: string) => string): JsonValue {
  if (Array.isArray(value)) return value.map((entry: JsonValue) => mapValue(entry, rename));
  if (typeof value === "object" && value !== null) return mapKeys(value as JsonObject, rename);
  return value;
}
