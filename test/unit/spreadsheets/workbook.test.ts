import fc from "fast-check";
import writeExcelFile from "write-excel-file/universal";
import { expect, test } from "vitest";
import { readWorkbook } from "../../../shared/spreadsheets/read-workbook";
import { plainSheet, type Cell, type Sheet } from "../../../shared/spreadsheets/sheet";
import { columnName, writeWorkbook } from "../../../shared/spreadsheets/write-workbook";

const day = fc
  .date({ min: new Date("1900-03-02"), max: new Date("2400-01-01"), noInvalidDate: true })
  .map((date): Cell => ({ day: date.toISOString().slice(0, 10) }));
/** Any text at all, with half pairs as U+FFFD: half a character is no text. */
const text = fc.string({ unit: "binary" }).filter((one) => one !== "");
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.boolean(),
  day,
  fc.constantFrom("=1+1", "_x0041_", "a\r\nb\tc", "ពេជ្រ \u200bសុខា", "<t>&amp;</t>", "  "),
);

function sheet(rows: readonly (readonly Cell[])[]): Sheet {
  return plainSheet("Cases", rows, [10, 20]);
}

/** Without what no program keeps: empty cells at the right, empty rows at the end. */
function trimmed(rows: readonly (readonly Cell[])[]): Cell[][] {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((one) => one !== null) + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
}

test("what is written to a workbook is read back equal, cell by cell, kind by kind", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), async (rows) => {
      const read = await readWorkbook(await writeWorkbook([sheet(rows)]));
      expect(read.ok && trimmed(read.value.sheets[0]?.rows ?? [])).toEqual(trimmed(rows));
    }),
    { numRuns: 60 },
  );
});

test("a workbook that another library wrote is read too", async () => {
  const blob = await writeExcelFile([["Name", 5, new Date("2020-02-29"), true]], {
    dateFormat: "dd/mm/yyyy",
  }).toBlob();
  const read = await readWorkbook(new Uint8Array(await blob.arrayBuffer()));
  expect(read.ok && read.value.sheets[0]?.rows).toEqual([["Name", 5, { day: "2020-02-29" }, true]]);
});

test("the same sheets make the same bytes: an archive tells no time", async () => {
  const rows = [["a", 1, { day: "2022-01-02" }]];
  expect(await writeWorkbook([sheet(rows)])).toEqual(await writeWorkbook([sheet(rows)]));
});

test("columns go on after Z", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(
    ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"], // prettier-ignore
  );
});

test("a number that is none never gets into a cell", () => {
  expect(() => writeWorkbook([sheet([[Number.NaN]])])).toThrow();
});
