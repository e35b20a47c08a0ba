import type { ReactNode } from "react";
import css from "./figure-table.module.css";

export interface FigureRow {
  id: string;
  label: string;
  /** `head` bold with a serif figure, `in` set in below it. */
  level: "head" | "in" | "plain";
  cells: readonly ReactNode[];
}

export interface FigureTableProps {
  /** Read, not shown. */
  caption: string;
  /** The first stands over the labels. */
  heads: readonly string[];
  rows: readonly FigureRow[];
  note?: ReactNode;
  /** Closer rows, in the voice face: for paper. */
  isPrint?: boolean;
}

/** A table of figures as it is published. Hidden cells are `HiddenCell`s, never blank or zero. */
export function FigureTable({ caption, heads, rows, note, isPrint = false }: FigureTableProps) {
  return (
    <>
      <table className={css["figures"]} data-print={isPrint ? "" : undefined}>
        <caption className="quiet-text">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={index} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-level={row.level}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p className={css["note"]}>{note}</p>}
    </>
  );
}

/** A figure kept back: hatched, its mark visible, its reason read aloud. Fills the cell it stands in. */
export function HiddenCell({ label, children }: { label: string; children: string }) {
  return (
    <span className={css["hidden"]} data-hidden="">
      <span aria-hidden="true">{children}</span>
      <span className="quiet-text">{label}</span>
    </span>
  );
}
