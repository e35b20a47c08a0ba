import type { MissingState } from "../../../shared/domain/answer";
import type { FactWords } from "./fact-words";

/** What stands beside a label: words, or why there are none. Never blank. */
export type Shown =
  | { readonly text: string; readonly isEstimated: boolean }
  | { readonly missing: MissingState | "none" };

export interface FactRow {
  /** Path of the field without index, e.g. `episodes.country`: the key of its label. */
  readonly path: string;
  readonly shown: Shown;
}

/** The value inside a field: of an answer its value, of anything else itself. */
export type Told<A> = A extends { mv: unknown; value: infer V }
  ? V
  : A extends { mv: unknown } | null
    ? never
    : A;

/** How the value of each field is said, in the order in which they are read. */
export type FactsOf<T> = {
  readonly [K in keyof T & string]?: (value: Told<T[K]>, words: FactWords) => string;
};

/** The rows of one part of a case, in the order given. */
export function factRows<T extends object>(
  entity: string,
  part: T,
  facts: FactsOf<T>,
  words: FactWords,
): FactRow[] {
  const fields = Object.keys(facts) as (keyof T & string)[];
  return fields.flatMap((field) => {
    const say = facts[field];
    if (say === undefined) return [];
    const shown = show(part[field], (value) => say(value as Told<T[typeof field]>, words));
    return [{ path: `${entity}.${field}`, shown }];
  });
}

function show(field: unknown, say: (value: unknown) => string): Shown {
  if (field === null || field === undefined) return { missing: "none" };
  const isEstimated = isAnswer(field) && field.mv === "estimated";
  if (isAnswer(field)) {
    if (!("value" in field)) return { missing: field.mv as MissingState };
    return { text: say(field.value), isEstimated };
  }
  const isEmpty = field === "" || (Array.isArray(field) && field.length === 0);
  return isEmpty ? { missing: "none" } : { text: say(field), isEstimated };
}

function isAnswer(field: unknown): field is { mv: string; value?: unknown } {
  return typeof field === "object" && field !== null && "mv" in field;
}
