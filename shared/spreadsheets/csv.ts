import Papa from "papaparse";
import { err, ok, type Result } from "../result";
import { guardedText, unguardedText } from "./formula-guard";
import { MAX_COLUMNS, MAX_ROWS, MAX_WORKBOOK_BYTES, type WorkbookFault } from "./read-workbook";
import type { Row } from "./sheet";

const BYTE_ORDER_MARK = "\ufeff";

export interface CsvOptions {
  /** With the mark, old spreadsheet programs read Khmer as Khmer. */
  readonly withByteOrderMark: boolean;
}

/**
 * Rows as CSV, RFC 4180, lines ended by CR LF. Every text is quoted and guarded against being taken for a
 * formula; numbers stand as they are.
 */
export function writeCsv(rows: readonly Row[], { withByteOrderMark }: CsvOptions): string {
  const plain = rows.map((row) =>
    row.map((cell) => {
      if (typeof cell === "string") return guardedText(cell);
      return cell !== null && typeof cell === "object" ? cell.day : cell;
    }),
  );
  const text = Papa.unparse(plain, {
    newline: "\r\n",
    quotes: (value: unknown) => typeof value === "string" && value !== "",
  });
  return `${withByteOrderMark ? BYTE_ORDER_MARK : ""}${text}\r\n`;
}

/** The rows of a CSV file in UTF-8, or in UTF-16 with its mark; commas, semicolons or tabs between. */
export function readCsv(bytes: Uint8Array): Result<string[][], WorkbookFault> {
  if (bytes.byteLength > MAX_WORKBOOK_BYTES) return err("too_big");
  const text = decoded(bytes);
  if (text === null) return err("not_a_workbook");
  const { data, errors } = Papa.parse<string[]>(text, {
    delimitersToGuess: [",", ";", "\t"],
    preview: MAX_ROWS + 1,
    skipEmptyLines: true,
  });
  if (data.length > MAX_ROWS || data.some((row) => row.length > MAX_COLUMNS)) {
    return err("too_many_cells");
  }
  if (errors.some(({ type }) => type === "Quotes")) return err("damaged");
  return ok(data.map((row) => row.map(unguardedText)));
}

function decoded(bytes: Uint8Array): string | null {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    // The decoder takes the mark off by itself.
    return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
