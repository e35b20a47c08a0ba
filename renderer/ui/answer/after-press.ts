const UP = ["pointerup", "pointercancel", "blur"] as const;

let isPressed = false;
let waiting: (() => void)[] = [];

// Rules that are tested without a page import this, too.
const page = typeof window === "undefined" ? null : window;
page?.addEventListener("pointerdown", () => (isPressed = true), { capture: true });
for (const up of UP) {
  page?.addEventListener(up, () => {
    isPressed = false;
    // After the click that follows the release.
    setTimeout(() => {
      const due = waiting;
      waiting = [];
      for (const run of due) run();
    });
  });
}

/**
 * Runs at once, or after the mouse button that is down just now was released and its click has landed.
 * A press takes the focus from a field; what the field then has to say must not move the page under it.
 */
export function afterPress(run: () => void): void {
  if (isPressed) waiting.push(run);
  else run();
}
