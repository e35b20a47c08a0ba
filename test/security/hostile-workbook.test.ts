import { expect, test } from "vitest";
import { crc32 } from "../../shared/spreadsheets/crc32";
import { readWorkbook } from "../../shared/spreadsheets/read-workbook";
import { plainSheet } from "../../shared/spreadsheets/sheet";
import { writeWorkbook } from "../../shared/spreadsheets/write-workbook";
import { readZip } from "../../shared/spreadsheets/zip-reader";
import { makeZip } from "../../shared/spreadsheets/zip-writer";

const ALL = { entries: 100, entryBytes: 1e9, totalBytes: 1e9 };

/** A good workbook with some parts replaced or added. */
async function workbookWith(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const good = await writeWorkbook([plainSheet("Cases", [["Name"], ["Sok"]], [])]);
  const read = await readZip(good, ALL, () => true);
  if (!read.ok) throw new Error(read.error);
  const files = new Map(read.value.files);
  for (const [name, text] of Object.entries(parts)) files.set(name, new TextEncoder().encode(text));
  return makeZip(
    [...files].map(([name, content]) => ({ name, content })),
    "deflated",
  );
}

function sheetOf(rows: string): Readonly<Record<string, string>> {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  return {
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  };
}

async function faultOf(bytes: Uint8Array): Promise<string> {
  const read = await readWorkbook(bytes);
  return read.ok ? "read" : read.error;
}

test("the workbook that the attacks start from is read", async () => {
  expect(await faultOf(await workbookWith({}))).toBe("read");
  expect(await faultOf(await workbookWith(sheetOf('<row r="1"><c r="A1"><v>5</v></c></row>')))).toBe("read"); // prettier-ignore
});

test("a bomb of 200 MB is refused by what it says of itself", async () => {
  const bomb = await makeZip(
    [{ name: "xl/workbook.xml", content: new Uint8Array(200e6) }],
    "deflated",
  );
  expect(bomb.byteLength).toBeLessThan(1e6);
  expect(await faultOf(bomb)).toBe("too_big");
});

test("a bomb that lies about its size is left as soon as more comes out", async () => {
  const bomb = await makeZip(
    [{ name: "xl/workbook.xml", content: new Uint8Array(50e6) }],
    "deflated",
  );
  const lying = bomb.slice();
  const view = new DataView(lying.buffer);
  const directory = view.getUint32(lying.byteLength - 22 + 16, true);
  view.setUint32(directory + 24, 1_000, true);
  view.setUint32(directory + 16, crc32(new Uint8Array(1_000)), true);
  expect(await faultOf(lying)).toBe("damaged");
});

test("entries that lie over each other are refused", async () => {
  const one = await makeZip([{ name: "a.xml", content: new Uint8Array(1_000).fill(7) }], "stored");
  const view = new DataView(one.buffer);
  const start = view.getUint32(one.byteLength - 22 + 16, true);
  const entry = one.slice(start, one.byteLength - 22);
  const many = new Uint8Array(start + entry.byteLength * 50 + 22);
  many.set(one.subarray(0, start));
  for (let at = 0; at < 50; at++) many.set(entry, start + at * entry.byteLength);
  many.set(one.subarray(one.byteLength - 22), many.byteLength - 22);
  new DataView(many.buffer).setUint16(many.byteLength - 22 + 10, 50, true);
  expect(await readZip(many, ALL, () => true)).toEqual({ ok: false, error: "damaged" });
});

test("a million rows, a far cell and a far column are refused before anything is made of them", async () => {
  expect(await faultOf(await workbookWith(sheetOf("<row/>".repeat(1_000_000))))).toBe("too_many_cells"); // prettier-ignore
  for (const far of [
    '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
    "<row><c r='A99999999'><v>1</v></c></row>",
    '<row r="1"><c r = "XFD1"><v>1</v></c></row>',
    '<x:row xmlns:x="y" r="9999999"/>',
  ]) {
    expect(await faultOf(await workbookWith(sheetOf(far)))).toBe("too_many_cells");
  }
});

test("an address spelt with entities, a document type and entities of its own are refused", async () => {
  expect(await faultOf(await workbookWith(sheetOf('<row r="1"><c r="&#88;FD1"><v>1</v></c></row>')))).toBe("damaged"); // prettier-ignore
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>';
  expect(await faultOf(await workbookWith({ "xl/worksheets/sheet1.xml": laughs }))).toBe("damaged");
});

test("macros are refused, by their part, their type or the old kind of sheet", async () => {
  expect(await faultOf(await workbookWith({ "xl/vbaProject.bin": "x" }))).toBe("has_macros");
  expect(await faultOf(await workbookWith({ "xl/macrosheets/sheet1.xml": "<x/>" }))).toBe("has_macros"); // prettier-ignore
  const types =
    '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>';
  expect(await faultOf(await workbookWith({ "[Content_Types].xml": types }))).toBe("has_macros");
});

test("a formula counts with its saved value, links are not followed, and both are told", async () => {
  const bytes = await workbookWith({
    ...sheetOf(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>[1]A!A1</f><v>old</v></c></row>',
    ),
    "xl/externalLinks/externalLink1.xml": "<externalLink/>",
  });
  const read = await readWorkbook(bytes);
  expect(read.ok && read.value.sheets[0]?.rows).toEqual([[2, "old"]]);
  expect(read.ok && read.value.notices).toEqual(["formulas", "links_to_files"]);
});

test("merged cells keep their text in the first of them, and are told", async () => {
  const bytes = await workbookWith({
    "xl/worksheets/sheet1.xml":
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Both</t></is></c></row></sheetData>' +
      '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>',
  });
  const read = await readWorkbook(bytes);
  expect(read.ok && read.value.sheets[0]?.rows).toEqual([["Both"]]);
  expect(read.ok && read.value.notices).toEqual(["merged_cells"]);
});

test("no cut, flipped or foreign file throws", async () => {
  const good = await workbookWith({});
  for (let at = 0; at < good.byteLength; at += 97) {
    expect(typeof (await faultOf(good.subarray(0, at)))).toBe("string");
    const flipped = good.slice();
    flipped[at] = (flipped[at] ?? 0) ^ 0x55;
    expect(typeof (await faultOf(flipped))).toBe("string");
  }
  expect(await faultOf(new TextEncoder().encode("Name,Age\n"))).toBe("not_a_workbook");
  expect(await faultOf(new Uint8Array(0))).toBe("not_a_workbook");
});
