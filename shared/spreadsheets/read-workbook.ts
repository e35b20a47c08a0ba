import readSheets from "read-excel-file/universal";
import { err, ok, type Result } from "../result";
import type { Cell } from "./sheet";
import { readZip, type ZipLimits } from "./zip-reader";
import { makeZip } from "./zip-writer";

/** Why a workbook is not read (`spreadsheet.fault.<code>` in i18n). */
export type WorkbookFault =
  "not_a_workbook" | "damaged" | "too_big" | "too_many_cells" | "has_macros";

/** What is in a workbook and is not taken from it; never a reason to refuse. */
export type WorkbookNotice = "formulas" | "merged_cells" | "links_to_files" | "hidden_sheets";

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[];
  readonly notices: readonly WorkbookNotice[];
}

/** What a workbook may be at most; a house of ten years has some thousand rows. */
export const MAX_WORKBOOK_BYTES = 32 * 1024 * 1024;
export const MAX_ROWS = 50_000;
export const MAX_COLUMNS = 256;
const MAX_CELLS = 2_000_000;
const MAX_SHEETS = 50;
const ZIP_LIMITS: ZipLimits = {
  entries: 1_000,
  entryBytes: 96 * 1024 * 1024,
  totalBytes: 128 * 1024 * 1024,
};

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

/**
 * The sheets of an .xlsx file. A formula counts with the value that was saved with it; nothing is worked
 * out and no link is followed. The archive is unpacked and measured here first: the library would unpack
 * it without a limit, and in a worker made of a blob, which the content policy of the program refuses.
 */
export async function readWorkbook(
  bytes: Uint8Array,
): Promise<Result<ReadWorkbook, WorkbookFault>> {
  if (bytes.byteLength > MAX_WORKBOOK_BYTES) return err("too_big");
  const archive = await readZip(bytes, ZIP_LIMITS, (name) => /\.(xml|rels)$/.test(name));
  if (!archive.ok) {
    return err(archive.error === "not_a_zip" ? "not_a_workbook" : archive.error);
  }
  const { names, files } = archive.value;
  const texts = new Map([...files].map(([name, content]) => [name, decode(content)]));
  const workbook = texts.get("xl/workbook.xml");
  if (workbook === undefined) return err("not_a_workbook");
  if (hasMacros(names, texts.get("[Content_Types].xml") ?? "")) return err("has_macros");
  const sheets = [...texts].flatMap(([name, text]) => (SHEET.test(name) ? [text] : []));
  const fault = sheets.length > MAX_SHEETS ? "too_big" : faultOf([...texts.values()], sheets);
  if (fault !== null) return err(fault);
  const plain = await makeZip(
    [...files].map(([name, content]) => ({ name, content })),
    "stored",
  );
  const read = await readSheets(plain.buffer, { trim: false }).catch(() => null);
  if (read === null) return err("damaged");
  return ok({
    sheets: read.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map(cellOf)),
    })),
    notices: noticesOf(names, workbook, sheets),
  });
}

function decode(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}

function hasMacros(names: readonly string[], contentTypes: string): boolean {
  return (
    names.some((name) => /vbaProject|\.bin$|xl\/macrosheets\//i.test(name) && !isPrinter(name)) ||
    /macroEnabled|macrosheet/i.test(contentTypes)
  );
}

/** Settings of a printer are the only binary part that many innocent workbooks have. */
function isPrinter(name: string): boolean {
  return /^xl\/printerSettings\/[^/]+\.bin$/.test(name);
}

/** Looked at before the library sees it, since it makes a row and a cell for every gap. */
function faultOf(texts: readonly string[], sheets: readonly string[]): WorkbookFault | null {
  if (texts.some((text) => /<!(DOCTYPE|ENTITY)/i.test(text))) return "damaged";
  let cells = 0;
  for (const text of sheets) {
    // An address spelt with entities would get past the measure below.
    if (/\sr\s*=\s*(["'])[^"']*&/.test(text)) return "damaged";
    const { rows, columns } = extentOf(text);
    if (rows > MAX_ROWS || columns > MAX_COLUMNS) return "too_many_cells";
    cells += rows * columns;
  }
  return cells > MAX_CELLS ? "too_many_cells" : null;
}

function extentOf(text: string): { readonly rows: number; readonly columns: number } {
  let [rows, columns, counted] = [0, 0, 0];
  for (const tag of text.matchAll(/<(?:\w+:)?(row|c)(?=[\s/>])[^>]*/g)) {
    if (tag[1] === "row") counted += 1;
    const address = /\sr\s*=\s*["']\s*([A-Za-z]*)(\d+)/.exec(tag[0]);
    rows = Math.max(rows, counted, Number(address?.[2] ?? 0));
    columns = Math.max(columns, columnNumber(address?.[1] ?? ""));
  }
  return { rows, columns };
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function noticesOf(
  names: readonly string[],
  workbook: string,
  sheets: readonly string[],
): WorkbookNotice[] {
  const notices: WorkbookNotice[] = [];
  if (sheets.some((text) => /<(?:\w+:)?f[\s/>]/.test(text))) notices.push("formulas");
  if (sheets.some((text) => /<(?:\w+:)?mergeCell\s/.test(text))) notices.push("merged_cells");
  if (names.some((name) => name.startsWith("xl/externalLinks/"))) notices.push("links_to_files");
  if (/\bstate\s*=\s*["'](hidden|veryHidden)/.test(workbook)) notices.push("hidden_sheets");
  return notices;
}

/** A day and a time become the day: nothing that is imported needs the time. */
function cellOf(value: unknown): Cell {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, 10) };
  }
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" ? value : null;
}
