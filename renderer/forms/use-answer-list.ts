import { NOT_ASKED, type Answer, type MissingValueState } from "../../shared/domain/answer";
import { isAnswer, type ShownAnswer } from "./answer-value";
import { useAnswerField } from "./use-answer-field";

/** An answer whose value is a list of entries, each with fields of its own. */
export interface AnswerList<T> {
  readonly mv: MissingValueState;
  readonly items: readonly T[];
  /** An empty list is "not asked". */
  readonly setItems: (items: readonly T[]) => void;
  readonly setState: (mv: MissingValueState) => void;
  readonly onBlur: () => void;
  readonly inputRef: (element: HTMLElement | null) => void;
  readonly error: string | undefined;
  /** Whose words these are, when somebody else wrote them down. */
  readonly note: string | undefined;
}

/** Binds a list such as phone numbers; entries are kept raw, as they are typed. */
export function useAnswerList<T>(name: string): AnswerList<T> {
  const field = useAnswerField<readonly T[]>(name, {
    empty: [],
    isEmpty: (items) => items.length === 0,
    show: (stored) => (Array.isArray(stored) ? (stored as T[]) : []),
  });
  return {
    mv: field.mv,
    items: field.value,
    setItems: (items) => {
      const isMissing = field.mv !== "known" && field.mv !== "estimated";
      field.onChange({ mv: isMissing ? "known" : field.mv, value: items });
    },
    setState: (mv) => {
      field.onChange({ mv, value: field.value });
    },
    onBlur: field.onBlur,
    inputRef: field.inputRef,
    error: field.error,
    note: field.note,
  };
}

/** The raw text of an answer inside an entry, empty when it has none. */
export function textIn(answer: unknown): string {
  return isAnswer(answer) && "value" in answer && typeof answer.value === "string"
    ? answer.value
    : "";
}

/** What a field gave for a text or a code of an entry, as it is kept: the state alone, or the value with it. */
export function answerFrom<T extends string>(given: ShownAnswer<T | "" | null>): Answer<T> {
  const { mv, value } = given;
  if (mv !== "known" && mv !== "estimated") return { mv };
  return value === "" || value === null ? NOT_ASKED : { mv, value };
}
