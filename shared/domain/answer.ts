import { z } from "../zod";

/**
 * Every answer is a value with a state, or a state alone (dictionary §1). A missing answer is never
 * coded as "other", "no" or 0.
 */
export const VALUE_STATES = ["known", "estimated"] as const;
export const MISSING_STATES = ["unknown", "not_asked", "declined", "not_applicable"] as const;

export type ValueState = (typeof VALUE_STATES)[number];
export type MissingState = (typeof MISSING_STATES)[number];
export type MissingValueState = ValueState | MissingState;

export type Answer<T> =
  { readonly mv: ValueState; readonly value: T } | { readonly mv: MissingState };

/** The schema of an answer whose value, when there is one, is read by `value`. */
export function answer<S extends z.ZodType>(value: S) {
  return z.discriminatedUnion("mv", [
    z.strictObject({ mv: z.enum(VALUE_STATES), value }),
    z.strictObject({ mv: z.enum(MISSING_STATES) }),
  ]);
}

/** Nobody has asked yet: where every answer starts. It blocks finalising a required field. */
export const NOT_ASKED = { mv: "not_asked" } as const;

export function known<T>(value: T): { mv: "known"; value: T } {
  return { mv: "known", value };
}

/** The value of an answer, or null when it has none. */
export function valueOf<T>(given: Answer<T>): T | null {
  return given.mv === "known" || given.mv === "estimated" ? given.value : null;
}

/** True once somebody has asked, whatever came of it. */
export function isSettled(given: Answer<unknown>): boolean {
  return given.mv !== "not_asked";
}
