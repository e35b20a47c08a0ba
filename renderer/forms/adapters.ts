import { EMPTY_BOXES, fromBoxes, isEmptyBoxes, toBoxes, type DateBoxes } from "./date-parts";
import type { AnswerAdapter } from "./use-answer-field";

/** Text and numbers: kept exactly as typed. */
export const textAdapter: AnswerAdapter<string> = {
  empty: "",
  isEmpty: (value) => value.trim() === "",
  show: (stored) =>
    typeof stored === "string" || typeof stored === "number" ? String(stored) : "",
};

/** One code of a list. */
export const choiceAdapter: AnswerAdapter<string | null> = {
  empty: null,
  isEmpty: (value) => value === null || value === "",
  show: (stored) => (typeof stored === "string" ? stored : null),
};

/** Several codes of a list. */
export const listAdapter: AnswerAdapter<string[]> = {
  empty: [],
  isEmpty: (value) => value.length === 0,
  show: (stored) =>
    Array.isArray(stored) ? stored.filter((item): item is string => typeof item === "string") : [],
};

/** A date as far as it is known. */
export function dateAdapter(lang: "en" | "km"): AnswerAdapter<DateBoxes> {
  return {
    empty: EMPTY_BOXES,
    isEmpty: isEmptyBoxes,
    show: (stored) => toBoxes(stored, lang),
    keep: fromBoxes,
  };
}
