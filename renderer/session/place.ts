/** Where the person is in the program: the route, and the field with the focus. */
export interface Place {
  readonly here: () => { readonly path: string; readonly focusedField: string | null };
  readonly goTo: (path: string) => void;
}

/** The place in this window: routes stand behind the `#`, fields are found by name or id. */
export const windowPlace: Place = {
  here: () => {
    const focused = document.activeElement;
    const name = focused?.getAttribute("name") ?? focused?.id ?? "";
    return { path: window.location.hash.slice(1) || "/", focusedField: name === "" ? null : name };
  },
  goTo: (path) => {
    window.location.hash = path;
  },
};

const LOOK_EVERY_MS = 100;
const LOOK_TIMES = 30;

/** Puts the focus back into a field as soon as its screen is there; gives up after 3 seconds. */
export function focusField(name: string): () => void {
  let looks = 0;
  const timer = setInterval(() => {
    const selector = `[name="${CSS.escape(name)}"], [id="${CSS.escape(name)}"]`;
    const field = document.querySelector<HTMLElement>(selector);
    looks += 1;
    if (field === null && looks < LOOK_TIMES) return;
    clearInterval(timer);
    field?.focus();
  }, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
  };
}
