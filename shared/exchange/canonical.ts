import { assert } from "../assert";
import type { JsonValue } from "./json";

/** So many shapes of objects are remembered; the records of one schema have a few hundred. */
const MAX_KNOWN_SHAPES = 2_000;

const HALF = /\p{Surrogate}/u;

/** The keys of an object as they are spelled, in order, each with what stands before its value. */
export type Shape = readonly (readonly [key: string, spelled: string])[];

/**
 * Canonical JSON (RFC 8785): one spelling per value; members that are `undefined` are left out, and entries
 * of lists that are become `null`. Throws for a number that JSON cannot hold and for half a character.
 * `spell`, if given, renames keys: equal keys of one object are not looked for.
 */
export function writeCanonical(
  value: JsonValue | undefined,
  shapes: Map<string, Shape> = shapesAsTheyAre,
  spell: (key: string) => string = (key) => key,
): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number") {
    assert(Number.isFinite(value), "JSON holds finite numbers only");
    return JSON.stringify(value);
  }
  if (typeof value === "boolean") return value ? "true" : "false";
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) {
    let text = "[";
    for (const entry of value as readonly JsonValue[]) {
      if (text.length > 1) text += ",";
      text += writeCanonical(entry, shapes, spell);
    }
    return `${text}]`;
  }
  const members = value as { readonly [key: string]: JsonValue | undefined };
  let text = "{";
  for (const [key, spelled] of shapeOf(Object.keys(members), shapes, spell)) {
    const member = members[key];
    if (member === undefined) continue;
    if (text.length > 1) text += ",";
    text += spelled;
    text += writeCanonical(member, shapes, spell);
  }
  return `${text}}`;
}

const shapesAsTheyAre = new Map<string, Shape>();

function shapeOf(
  keys: readonly string[],
  shapes: Map<string, Shape>,
  spell: (key: string) => string,
): Shape {
  const name = keys.join("\n");
  const known = shapes.get(name);
  if (known?.length === keys.length) return known;
  const spelled = keys.map((key): [string, string] => [key, spell(key)]);
  spelled.sort(([, a], [, b]) => (a < b ? -1 : 1));
  const shape = spelled.map(([key, as]) => [key, `${quoted(as)}:`] as const);
  // A key with a line end in it is never remembered, so that it cannot pass for two.
  const isPlain = keys.every((key) => !key.includes("\n"));
  if (isPlain && shapes.size < MAX_KNOWN_SHAPES) shapes.set(name, shape);
  return shape;
}

function quoted(text: string): string {
  const spelled = JSON.stringify(text);
  // Only half a character is spelled so, or a text that says so itself.
  if (spelled.includes("\\ud")) assert(!HALF.test(text), "a text has whole characters only");
  return spelled;
}
