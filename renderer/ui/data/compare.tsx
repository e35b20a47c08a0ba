import { useEffect, useRef, type KeyboardEvent } from "react";
import css from "./compare.module.css";

export type CompareSide = "ours" | "theirs";
export type CompareChoice = CompareSide | "both";

export interface CompareVersion {
  text: string;
  note?: string;
}

export interface CompareRow {
  id: string;
  label: string;
  /** Under the label, small: what it was before. */
  note?: string;
  ours: CompareVersion;
  theirs: CompareVersion;
  /** Preselected by the caller; `null` when nothing speaks for a side. */
  choice: CompareChoice | null;
}

export interface CompareProps {
  label: string;
  /** Heads of the three columns; the first may be empty. */
  heads: readonly [string, string, string];
  rows: readonly CompareRow[];
  onChoose: (id: string, choice: CompareChoice) => void;
  /** Said for the buttons: "Keep ours". Without words for both, only one of them can be kept. */
  words: Readonly<Record<CompareSide, string>> & { readonly both?: string };
  /** The focus goes to the first line. */
  autoFocus?: boolean;
}

const keys: Partial<Record<string, CompareChoice>> = {
  ArrowLeft: "ours",
  ArrowRight: "theirs",
  "1": "ours",
  "2": "theirs",
  b: "both",
  B: "both",
};

/**
 * Two versions line by line; the marked side is kept. Left and right choose, 1 and 2 choose and go on to the
 * next line, B keeps both, up and down move.
 */
export function Compare({ label, heads, rows, onChoose, words, autoFocus = false }: CompareProps) {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (autoFocus) table.current?.querySelector("button")?.focus();
  }, [autoFocus]);

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const line = event.target instanceof HTMLElement ? event.target.closest("tr") : null;
    const id = line?.dataset["id"];
    if (!line || id === undefined) return;
    const choice = keys[event.key];
    if (choice && (choice !== "both" || words.both !== undefined)) {
      event.preventDefault();
      onChoose(id, choice);
      const side = choice === "theirs" ? "theirs" : "ours";
      line.querySelector<HTMLElement>(`[data-side="${side}"]`)?.focus();
      if (event.key === "1" || event.key === "2") goTo(line.nextElementSibling);
      return;
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const next = event.key === "ArrowDown" ? line.nextElementSibling : line.previousElementSibling;
    if (goTo(next)) event.preventDefault();
  }

  const side = (row: CompareRow, which: CompareSide) => {
    const version = row[which];
    const isOn = row.choice === which || row.choice === "both";
    return (
      <td data-on={isOn ? "" : undefined}>
        <button
          type="button"
          data-side={which}
          aria-pressed={isOn}
          onClick={() => {
            onChoose(row.id, which);
          }}
        >
          <span className="quiet-text">{words[which]}: </span>
          {version.text}
          {version.note && <small>{version.note}</small>}
        </button>
      </td>
    );
  };

  return (
    <table ref={table} className={css["compare"]} aria-label={label} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <td />
          <th scope="col">{heads[1]}</th>
          <th scope="col">{heads[2]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-id={row.id}>
            <th scope="row">
              {row.label}
              {row.note && <small>{row.note}</small>}
              {row.choice === "both" && <small>{words.both}</small>}
            </th>
            {side(row, "ours")}
            {side(row, "theirs")}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Puts the focus on what is kept of a line, or its first side; false when there is no such line. */
function goTo(line: Element | null): boolean {
  const target = line?.querySelector<HTMLElement>('[aria-pressed="true"], button');
  target?.focus();
  return target !== null && target !== undefined;
}
