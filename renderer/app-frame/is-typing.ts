const TYPED = new Set(["INPUT", "TEXTAREA", "SELECT"]);

/** True when a key belongs to a field: single-letter keys then mean letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !["radio", "checkbox", "button"].includes(target.type);
  return TYPED.has(target.tagName) || target.isContentEditable || target.role === "combobox";
}

/** True for a key in a dialog or menu: its keys are its own. */
export function isInFloat(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest("[role=dialog],[role=menu],[role=listbox]") !== null
  );
}

/**
 * True for an Escape that a dialog takes: it may be open already while the focus is still on the way to
 * it, and the same press must not leave the screen behind it, too.
 */
export function isEscapeOfDialog(event: KeyboardEvent): boolean {
  return (
    event.key === "Escape" && document.querySelector("[role=dialog][aria-modal=true]") !== null
  );
}
