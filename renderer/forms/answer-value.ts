import {
  MISSING_STATES,
  NOT_ASKED,
  VALUE_STATES,
  type Answer,
  type MissingValueState,
} from "../../shared/domain/answer";

/** An answer as the fields of the interface show it: a state and, for the empty states, an empty value. */
export interface ShownAnswer<V> {
  readonly mv: MissingValueState;
  readonly value: V;
}

const STATES: readonly string[] = [...VALUE_STATES, ...MISSING_STATES];

/** True for anything that has the shape of an answer; a draft may hold anything else. */
export function isAnswer(candidate: unknown): candidate is Answer<unknown> {
  return (
    typeof candidate === "object" &&
    candidate !== null &&
    "mv" in candidate &&
    typeof candidate.mv === "string" &&
    STATES.includes(candidate.mv)
  );
}

/** The stored answer for a field; what is missing or damaged shows as not asked. */
export function showAnswer<V>(
  stored: unknown,
  empty: V,
  show: (value: unknown) => V,
): ShownAnswer<V> {
  if (!isAnswer(stored)) return { mv: "not_asked", value: empty };
  return "value" in stored
    ? { mv: stored.mv, value: show(stored.value) }
    : { mv: stored.mv, value: empty };
}

/**
 * What a field gave, as it is kept: the raw value under a value state, or the missing state alone. A value
 * state without a value is "not asked": an emptied box never becomes an empty answer.
 */
export function keepAnswer<V>(shown: ShownAnswer<V>, isEmpty: (value: V) => boolean): Answer<V> {
  if (shown.mv !== "known" && shown.mv !== "estimated") return { mv: shown.mv };
  return isEmpty(shown.value) ? NOT_ASKED : { mv: shown.mv, value: shown.value };
}
