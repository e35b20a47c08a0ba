import { useController } from "react-hook-form";
import { messageToShow, useSayError } from "./field-error";
import type { BoundAnswer } from "./use-answer-field";

/** No states to choose: the field holds its value alone. */
export const NO_STATES = [] as const;

/**
 * Binds a field that is a bare value (no answer with a state) to the form. `empty` is what the form holds
 * when nothing is chosen: undefined for a code that must be chosen, null where none is allowed.
 */
export function usePlainField<V>(
  name: string,
  show: (stored: unknown) => V,
  keep: (value: V) => unknown = (value) => value,
): BoundAnswer<V> {
  const { field, fieldState } = useController({ name });
  const say = useSayError();
  const message = messageToShow(fieldState);
  // Adding an entry to a list judges it as it was then: empty.
  const isOutdated = message === "required" && isFilled(field.value);
  return {
    mv: "known",
    value: show(field.value),
    onChange: (next) => {
      field.onChange(keep(next.value));
    },
    onBlur: field.onBlur,
    inputRef: field.ref,
    error: say(isOutdated ? null : message),
  };
}

function isFilled(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}
