/** Why there is no value (dictionary, "Missing-value state"); a missing state is an answer too. */
export type MissingState = "unknown" | "not_asked" | "declined" | "not_applicable";
export type AnswerState = "known" | "estimated" | MissingState;

/** The states a field may offer besides `known`, in the order of their keys. */
export type OfferedState = Exclude<AnswerState, "known">;

export const offeredStates: readonly OfferedState[] = [
  "estimated",
  "unknown",
  "not_asked",
  "declined",
  "not_applicable",
];

export const stateKeys: Readonly<Record<OfferedState, string>> = {
  estimated: "F5",
  unknown: "F6",
  not_asked: "F7",
  declined: "F8",
  not_applicable: "F9",
};

/** True for the four states that stand instead of a value. */
export function isMissing(state: AnswerState): state is MissingState {
  return state !== "known" && state !== "estimated";
}

/** The state a function key means, or `null`. */
export function stateOfKey(key: string): OfferedState | null {
  return offeredStates.find((state) => stateKeys[state] === key) ?? null;
}
