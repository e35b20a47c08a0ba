import { useRef } from "react";
import type { AnswerProps } from "./answer-props";
import { isMissing, offeredStates, type AnswerState } from "./answer-state";

/**
 * The rules between a value and its state: a value replaces a missing state, a missing state empties the value,
 * an emptied field is again "not asked" where that may be said, and the same key twice brings the value back.
 */
export function useAnswer<V>(props: AnswerProps<V>, empty: V, isEmpty: (value: V) => boolean) {
  const { mv, value, onChange, allowedStates = offeredStates } = props;
  const putAside = useRef<{ mv: AnswerState; value: V } | null>(null);

  function setValue(next: V) {
    if (isEmpty(next)) {
      onChange({ mv: allowedStates.includes("not_asked") ? "not_asked" : "known", value: next });
      return;
    }
    onChange({ mv: isMissing(mv) ? "known" : mv, value: next });
  }

  function setState(next: AnswerState) {
    if (!isMissing(next)) {
      const kept = isMissing(mv) ? putAside.current : null;
      onChange({ mv: next === "known" && kept ? kept.mv : next, value: kept ? kept.value : value });
      putAside.current = null;
      return;
    }
    if (!isMissing(mv) && !isEmpty(value)) putAside.current = { mv, value };
    onChange({ mv: next, value: empty });
  }

  return { setValue, setState };
}
