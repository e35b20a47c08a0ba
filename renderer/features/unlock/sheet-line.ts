import { SHEET_LINES } from "../../../shared/vault/recovery-sheet";
import { checkOf, valuesOf } from "../../../shared/vault/sheet-letters";

/** How a typed line of a sheet stands: `right` only when it is whole and its check letter fits. */
export type LineStanding = "empty" | "begun" | "right" | "wrong";

const LETTERS_TYPED = 9;

/** Judges one line while it is typed; `line` counts from 0. Case, spaces and hyphens do not matter. */
export function lineStanding(typed: string, line: number): LineStanding {
  const values = valuesOf(typed);
  if (values === null || values.length > LETTERS_TYPED) return "wrong";
  if (values.length === 0) return "empty";
  if (values.length < LETTERS_TYPED) return "begun";
  return values.at(-1) === checkOf(values.slice(0, -1), line) ? "right" : "wrong";
}

/** Two sheets as they are being typed, line by line. */
export type TypedSheets = readonly [readonly string[], readonly string[]];

const EMPTY_SHEET: readonly string[] = Array.from({ length: SHEET_LINES }, () => "");
export const EMPTY_SHEETS: TypedSheets = [EMPTY_SHEET, EMPTY_SHEET];

/** The first line that is not right yet: which sheet (0 or 1) and which line, from 0; null when all are. */
export function firstOpenLine(sheets: TypedSheets): { sheet: 0 | 1; line: number } | null {
  for (const sheet of [0, 1] as const) {
    const line = sheets[sheet].findIndex((typed, at) => lineStanding(typed, at) !== "right");
    if (line !== -1) return { sheet, line };
  }
  return null;
}

/** The two texts as the key process reads them. */
export function sheetTexts([one, other]: TypedSheets): [string, string] {
  return [one.join("\n"), other.join("\n")];
}
