import { useController } from "react-hook-form";
import { keepAnswer, showAnswer, type ShownAnswer } from "./answer-value";
import { messageToShow, useSayError } from "./field-error";
import { useFieldSource } from "./field-source";

/** How a kind of field shows a stored value, and how what it gives is kept. */
export interface AnswerAdapter<V> {
  readonly empty: V;
  readonly isEmpty: (value: V) => boolean;
  readonly show: (stored: unknown) => V;
  /** Kept as shown unless said. */
  readonly keep?: (value: V) => unknown;
}

/** What an answer field of the interface takes from the form; spread it. */
export interface BoundAnswer<V> extends ShownAnswer<V> {
  readonly onChange: (next: ShownAnswer<V>) => void;
  readonly onBlur: () => void;
  readonly inputRef: (element: HTMLElement | null) => void;
  readonly error: string | undefined;
  /** Whose words these are, when somebody else wrote them down. */
  readonly note?: string;
}

/**
 * Binds one answer of the form at `name` to a field. Raw text stays raw; an empty value is "not asked".
 * Must stand inside react-hook-form's `FormProvider`.
 */
export function useAnswerField<V>(name: string, adapter: AnswerAdapter<V>): BoundAnswer<V> {
  const { field, fieldState } = useController({ name });
  const say = useSayError();
  const source = useFieldSource()(name, field.value);
  const shown = showAnswer(field.value, adapter.empty, adapter.show);
  return {
    ...shown,
    onChange: (next) => {
      const kept = keepAnswer(next, adapter.isEmpty);
      field.onChange(
        "value" in kept && adapter.keep ? { ...kept, value: adapter.keep(kept.value) } : kept,
      );
    },
    onBlur: field.onBlur,
    inputRef: field.ref,
    error: say(messageToShow(fieldState)),
    ...(source !== null && { note: source }),
  };
}
