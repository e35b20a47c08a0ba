import type { KeyboardEvent } from "react";

/**
 * Enter takes the option that is seen to be marked. Mantine keeps the place of the mark apart from the mark
 * and forgets it once a list has opened, which is later than the first letter that opened it; Enter would
 * then do nothing. For `onKeyDownCapture` of a field with a list.
 */
export function takeMarked(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  const listId = event.currentTarget.getAttribute("aria-controls") ?? "";
  const marked = document
    .getElementById(listId)
    ?.querySelector<HTMLElement>("[data-combobox-option][data-combobox-selected]");
  if (!marked) return;
  event.preventDefault();
  event.stopPropagation();
  marked.click();
}
