import { useKeyMap, type KeyMap } from "./use-key-map";

/** Keys held with Ctrl (`p`, `ArrowLeft`); they work while typing too. For Ctrl Enter see `useFormKeys`. */
export function useCommandKeys(keys: KeyMap): void {
  useKeyMap(keys, (event) => event.ctrlKey);
}
