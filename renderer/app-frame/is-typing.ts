const TYPED = new Set(["INPUT", "TEXTAREA", "SELECT"]);

/** True when a key belongs to a field: single-letter keys then mean letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !["radio", "checkbox", "button"].includes(target.type);
  return TYPED.has(target.tagName) || target.isContentEditable || target.role === "combobox";
}

/** True while a dialog or menu is open: the keys are its own. */
export function isInFloat(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest("[role=dialog],[role=menu],[role=listbox]") !== null
  );
}
