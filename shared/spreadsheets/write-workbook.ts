import { assert } from "../assert";
import type { Cell, Sheet } from "./sheet";
import { makeZip, type ZipFile } from "./zip-writer";

// The few parts of an .xlsx file that every program reads (ECMA-376). Text stands in its cell, since a
// shared table of texts would only save space that the archive saves anyway.

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OF_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** More does not fit into a cell of any program. */
export const MAX_CELL_CHARACTERS = 32_767;
const MAX_NAME_CHARACTERS = 31;

const STYLE = { plain: 0, head: 1, day: 2 } as const;

/** The bytes of an .xlsx workbook. The same sheets make the same bytes. */
export function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  assert(sheets.length > 0, "a workbook has a sheet");
  for (const { name } of sheets) {
    assert(
      name !== "" && name.length <= MAX_NAME_CHARACTERS && !/[[\]/\\:*?]/.test(name),
      "a sheet's name fits",
    );
  }
  const files: [string, string][] = [
    ["[Content_Types].xml", contentTypes(sheets)],
    ["_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbook(sheets)],
    ["xl/_rels/workbook.xml.rels", relations(partsOf(sheets))],
    ["xl/styles.xml", STYLES],
    ...sheets.map((sheet, at): [string, string] => [
      `xl/worksheets/sheet${String(at + 1)}.xml`,
      worksheet(sheet),
    ]),
  ];
  const zipped = files.map(([name, text]): ZipFile => ({
    name,
    content: new TextEncoder().encode(HEAD + text),
  }));
  return makeZip(zipped, "deflated");
}

function contentTypes(sheets: readonly Sheet[]): string {
  const parts = [
    ["xl/workbook.xml", `${TYPES}.sheet.main+xml`],
    ["xl/styles.xml", `${TYPES}.styles+xml`],
    ...sheets.map((_, at) => [
      `xl/worksheets/sheet${String(at + 1)}.xml`,
      `${TYPES}.worksheet+xml`,
    ]),
  ];
  const overrides = parts.map(
    ([name, type]) => `<Override PartName="/${String(name)}" ContentType="${String(type)}"/>`,
  );
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${overrides.join("")}</Types>`
  );
}

function partsOf(sheets: readonly Sheet[]): [string, string][] {
  return [
    ...sheets.map((_, at): [string, string] => [
      "worksheet",
      `worksheets/sheet${String(at + 1)}.xml`,
    ]),
    ["styles", "styles.xml"],
  ];
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const rows = targets.map(
    ([kind, target], at) =>
      `<Relationship Id="rId${String(at + 1)}" Type="${OF_DOCUMENT}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${rows.join("")}</Relationships>`;
}

function workbook(sheets: readonly Sheet[]): string {
  const rows = sheets.map(
    ({ name }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${String(at + 1)}" r:id="rId${String(at + 1)}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OF_DOCUMENT}"><sheets>${rows.join("")}</sheets></workbook>`;
}

const STYLES =
  `<styleSheet xmlns="${MAIN}">` +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  "</styleSheet>";

function worksheet({ rows, frozenRows, hiddenRows, widths }: Sheet): string {
  const pane =
    frozenRows === 0
      ? ""
      : `<pane ySplit="${String(frozenRows)}" topLeftCell="A${String(frozenRows + 1)}" activePane="bottomLeft" state="frozen"/>`;
  const columns = widths.map((width, at) => {
    const last = at === widths.length - 1 ? 16_384 : at + 1;
    return `<col min="${String(at + 1)}" max="${String(last)}" width="${String(width)}" customWidth="1"/>`;
  });
  const data = rows.map((row, at) => {
    const style = at < frozenRows ? STYLE.head : STYLE.plain;
    const cells = row.map((cell, column) =>
      cellXml(cell, columnName(column) + String(at + 1), style),
    );
    const hidden = at < hiddenRows ? ' hidden="1"' : "";
    return `<row r="${String(at + 1)}"${hidden}>${cells.join("")}</row>`;
  });
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    (columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`) +
    `<sheetData>${data.join("")}</sheetData></worksheet>`
  );
}

function cellXml(cell: Cell, ref: string, style: number): string {
  if (cell === null || cell === "") return "";
  const start = `<c r="${ref}"`;
  if (typeof cell === "number") {
    assert(Number.isFinite(cell), "a number in a cell is finite");
    return `${start} s="${String(style)}"><v>${String(cell)}</v></c>`;
  }
  if (typeof cell === "boolean") {
    return `${start} s="${String(style)}" t="b"><v>${cell ? "1" : "0"}</v></c>`;
  }
  const serial = typeof cell === "string" ? null : daySerial(cell.day);
  if (serial !== null) return `${start} s="${String(STYLE.day)}"><v>${String(serial)}</v></c>`;
  const text = typeof cell === "string" ? cell : cell.day;
  assert(text.length <= MAX_CELL_CHARACTERS, "a text fits into its cell");
  return `${start} s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** Days since the end of 1899; null before March 1900, where the programs disagree by a day. */
function daySerial(day: string): number | null {
  const serial = (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return Number.isInteger(serial) && serial > 60 ? serial : null;
}

/** A, B, … Z, AA, … for 0, 1, … */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/**
 * What XML does not take stands as `_xHHHH_`, as the standard has it; a text that looks like that by
 * itself gets its underscore written so. Half a pair of a character is no text: the encoder makes U+FFFD of it.
 */
function escaped(text: string): string {
  return (
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      // eslint-disable-next-line no-control-regex -- these are what must not stand in XML
      .replace(/[\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff]/g, (character) => {
        return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
      })
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}
