import { isKeyOfDialog } from "../ui";

const TYPED = new Set(["INPUT", "TEXTAREA", "SELECT"]);

/** True when a key belongs to a field: single-letter keys then mean letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !["radio", "checkbox", "button"].includes(target.type);
  return TYPED.has(target.tagName) || target.isContentEditable || target.role === "combobox";
}

/** True for a key that a dialog, a menu or a list has for itself. */
export function isInFloat(event: Event): boolean {
  if (isKeyOfDialog(event)) return true;
  const { target } = event;
  return (
    target instanceof Element && target.closest("[role=dialog],[role=menu],[role=listbox]") !== null
  );
}
