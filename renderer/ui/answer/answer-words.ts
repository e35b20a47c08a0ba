import { createContext, useContext } from "react";
import type { MissingState, OfferedState } from "./answer-state";

/** The words of the states, translated by the caller. */
export interface AnswerWords {
  /** Short, on the key strip: "Not asked". */
  states: Readonly<Record<OfferedState, string>>;
  /** In the field, instead of a value: "Not asked yet". */
  lines: Readonly<Record<MissingState, string>>;
  /** Names the strip for screen readers: "Instead of a value". */
  strip: string;
}

const AnswerWordsContext = createContext<AnswerWords | null>(null);

export const AnswerWordsProvider = AnswerWordsContext.Provider;

/**
 * The field's own words, or those of the provider.
 * @throws when neither is there: a field must never show a code instead of a word.
 */
export function useAnswerWords(own: AnswerWords | undefined): AnswerWords {
  const shared = useContext(AnswerWordsContext);
  const words = own ?? shared;
  if (!words)
    throw new Error("answer field without words: pass words or answerWords on UiProvider");
  return words;
}
