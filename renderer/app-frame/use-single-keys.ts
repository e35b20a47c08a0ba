import { isTyping } from "./is-typing";
import { useKeyMap, type KeyMap } from "./use-key-map";

/** Single keys of a screen (`n`, `/`, `?`); they work only when no field has the focus. */
export function useSingleKeys(keys: KeyMap): void {
  useKeyMap(keys, (event) => !event.ctrlKey && !isTyping(event.target));
}
