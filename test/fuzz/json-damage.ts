import type { Random } from "../support/seeded-random";

/** What people put where it does not belong: types, sizes, names that objects have, texts that act. */
const STRANGE: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => "",
  () => [],
  () => ({}),
  () => -1,
  () => 0.1,
  () => 2 ** 53,
  () => 1e308,
  () => "9999-99-99",
  () => "1900-01-01",
  () => "9999-12-31T23:59:59.000Z",
  () => "../../../etc/passwd",
  () => "C:\\Windows\\system32\\con",
  () => "=HYPERLINK(0)",
  () => "<img src=x onerror=alert(1)>",
  () => "javascript:alert(1)",
  () => "\u202egnp.exe",
  () => "\u200b".repeat(50),
  () => "ក".repeat(5_000),
  () => "\0",
  () => "\ud800",
  () => nested(40),
  () => Array.from({ length: 3_000 }, () => 0),
  () => ({ mv: "known" }),
  () => ({ mv: "known", value: { mv: "known", value: 1 } }),
  () => ({ mv: "not_asked", value: "still here" }),
];

const STRANGE_KEYS = [
  "__proto__",
  "constructor",
  "prototype",
  "then",
  "to_json",
  "ក",
  "A",
  "a b",
  "x_y",
];

const below = (random: Random, limit: number): number => Math.floor(random() * Math.max(1, limit));

/** A deep copy of a JSON value with one to four strange changes somewhere in it. */
export function strangeJson(value: unknown, random: Random): unknown {
  const copy = structuredClone(value);
  const holder = { root: copy };
  const times = 1 + below(random, 4);
  for (let time = 0; time < times; time += 1) changeOne(holder, random);
  return holder.root;
}

function changeOne(holder: { root: unknown }, random: Random): void {
  const places = placesIn(holder.root);
  const [parent, key] = places[below(random, places.length)] ?? [holder, "root"];
  const slots = parent as Record<string, unknown>;
  const what = random();
  if (what < 0.5) setOwn(slots, key, STRANGE[below(random, STRANGE.length)]?.());
  else if (what < 0.65) Reflect.deleteProperty(slots, key);
  else if (what < 0.8) {
    const [from, fromKey] = places[below(random, places.length)] ?? [holder, "root"];
    setOwn(slots, key, structuredClone((from as Record<string, unknown>)[fromKey]));
  } else if (Array.isArray(parent)) parent.push(structuredClone(parent[0] ?? 1));
  else setOwn(slots, STRANGE_KEYS[below(random, STRANGE_KEYS.length)] ?? "x", 1);
}

/** Also `__proto__` becomes a field, as in a text that was parsed. */
function setOwn(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, {
    ...{ value, writable: true, enumerable: true, configurable: true },
  });
}

function placesIn(root: unknown): (readonly [parent: object, key: string])[] {
  const places: (readonly [object, string])[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const key of Object.keys(value)) {
      places.push([value, key]);
      visit((value as Record<string, unknown>)[key]);
    }
  };
  visit(root);
  return places;
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}
