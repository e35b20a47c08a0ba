import { useEffect, useLayoutEffect, useRef } from "react";
import css from "./cover.module.css";

export interface CoverProps {
  title: string;
  /** One head per column; the first is the running number. */
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  /** Columns of figures, by index. */
  numeric?: readonly number[];
  /** Any key or click. */
  onLeave: () => void;
}

const bare = new Set(["Shift", "Control", "Alt", "Meta", "CapsLock"]);

/**
 * A dull stock list with no trace of the program: system faces, grey lines, white in every theme. It lies
 * in the browser's top layer, above every dialog and notice, and all below it is inert.
 */
export function Cover({ title, heads, rows, numeric = [], onLeave }: CoverProps) {
  const sheet = useRef<HTMLDialogElement>(null);
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  }, [onLeave]);
  useLayoutEffect(() => {
    sheet.current?.showModal();
  }, []);
  useEffect(() => {
    const hadTitle = document.title;
    document.title = title;
    const onKey = (event: KeyboardEvent) => {
      if (bare.has(event.key)) return;
      event.preventDefault();
      // Not to what lies below either: a dialog would hear its Esc, a screen its letters.
      event.stopImmediatePropagation();
      leave.current();
    };
    const onPress = () => {
      leave.current();
    };
    window.addEventListener("keydown", onKey, true);
    window.addEventListener("pointerdown", onPress, true);
    return () => {
      document.title = hadTitle;
      window.removeEventListener("keydown", onKey, true);
      window.removeEventListener("pointerdown", onPress, true);
    };
  }, [title]);

  const align = (index: number) => (numeric.includes(index) ? "end" : undefined);
  return (
    <dialog ref={sheet} className={css["cover"]} aria-label={title}>
      <h1>{title}</h1>
      <table>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <td key={index} data-align={align(index)}>
                {head}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, index) => (
                <td key={index} data-align={align(index)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </dialog>
  );
}
