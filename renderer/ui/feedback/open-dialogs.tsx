import { useModals } from "@mantine/modals";
import { useEffect, useLayoutEffect } from "react";

// A key belongs to the dialog that stood open when it was pressed. Neither the focus nor the page can tell:
// the focus is still on its way while a dialog opens, and one that closes stands in the page a while longer.

const openDialogs = new Set<object>();
const theirKeys = new WeakSet<Event>();

/** True for a key that was pressed while a dialog stood open: the screen behind it must not act on it. */
export function isKeyOfDialog(event: Event): boolean {
  return theirKeys.has(event);
}

/** For a dialog that a screen draws by itself; those of `useConfirm` and their like are known. */
export function useOpenDialog(isOpen: boolean): void {
  useLayoutEffect(() => {
    if (!isOpen) return;
    const me = {};
    openDialogs.add(me);
    return () => {
      openDialogs.delete(me);
    };
  }, [isOpen]);
}

/**
 * Looks at every key before anybody acts on it. It stands before all that draws dialogs: their own
 * listener, which closes them, is on the same window and would come first.
 */
export function KeysOfDialogs(): null {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (openDialogs.size > 0) theirKeys.add(event);
    }
    window.addEventListener("keydown", onKey, { capture: true });
    return () => {
      window.removeEventListener("keydown", onKey, { capture: true });
    };
  }, []);
  return null;
}

/** Keeps count of the dialogs of `modals.open`; stands inside their provider. */
export function OpenModals(): null {
  useOpenDialog(useModals().modals.length > 0);
  return null;
}
