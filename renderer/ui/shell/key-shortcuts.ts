const readerNames: Readonly<Record<string, string>> = {
  Ctrl: "Control",
  Esc: "Escape",
  "↑": "ArrowUp",
  "↓": "ArrowDown",
  "←": "ArrowLeft",
  "→": "ArrowRight",
};

/** `Ctrl Enter` as written on a cap → `Control+Enter` for `aria-keyshortcuts`. */
export function keyShortcuts(keys: string): string {
  return keys
    .split(" ")
    .map((key) => readerNames[key] ?? key)
    .join("+");
}
