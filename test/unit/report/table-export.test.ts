import { describe, expect, test } from "vitest";
import { tableWords } from "../../../renderer/i18n/table-words";
import { generateDemo } from "../../../shared/demo/generate-demo";
import { nationalTable, trendYearsUpTo } from "../../../shared/report/compose-table";
import { tableCsv } from "../../../shared/report/export/table-csv";
import { tableSheets } from "../../../shared/report/export/table-sheets";
import type { TableWords } from "../../../shared/report/export/table-words";
import type { Audience, NationalTable } from "../../../shared/report/national-table";
import { rowsFromRecords } from "../../../shared/report/report-rows";
import { readCsv } from "../../../shared/spreadsheets/csv";
import { readWorkbook } from "../../../shared/spreadsheets/read-workbook";
import { writeWorkbook } from "../../../shared/spreadsheets/write-workbook";
import { demoIds } from "../demo/demo-ids";
import { TRIGGERS } from "../spreadsheets/triggers";

const rows = rowsFromRecords(generateDemo(20_221, "shelter", demoIds));
const LANGUAGES = { en: tableWords("en"), km: tableWords("km") };
const BOTH = [LANGUAGES.en, LANGUAGES.km];
const CSV = { withByteOrderMark: false };

function table(audience: Audience): NationalTable {
  const period = { from: "2022-01-01", to: "2022-12-31" };
  const request = { period, audience, province: null, cutoffAt: "2026-11-21T15:00:00.000Z" };
  return nationalTable(rows, request, trendYearsUpTo(rows, period));
}

const asBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("the national table as a workbook", () => {
  test("figures are numbers, in both languages, under heads that stay in sight", async () => {
    const sheets = tableSheets(table("own"), BOTH);
    expect(sheets.every(({ frozenRows }) => frozenRows === 1)).toBe(true);
    const read = await readWorkbook(await writeWorkbook(sheets));
    const found = read.ok ? read.value.sheets : [];
    expect(found.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
    expect(new Set(found.map(({ name }) => name)).size).toBe(sheets.length);
    for (const words of BOTH) {
      const sheet = found.find(({ name }) => name === words.sheet.table);
      const line = sheet?.rows.find(([first]) => first === words.lineName("cases"));
      expect(line?.slice(4, 10)).toEqual([166, 36, 130, 359, -193, -53.8]);
    }
  });

  test("a hidden figure is the mark as a text, never blank, never 0, and its note stands below", () => {
    const hidden = table("public");
    const cells = hidden.lines.flatMap((line) => Object.values(line.cells));
    const count = cells.filter(({ isSuppressed }) => isSuppressed).length;
    expect(count).toBeGreaterThan(0);
    for (const words of BOTH) {
      const [sheet] = tableSheets(hidden, [words]);
      const figures = (sheet?.rows ?? [])
        .slice(1, hidden.lines.length + 1)
        .map((row) => row.slice(4, 7));
      expect(figures.flat().filter((cell) => cell === "‹11›")).toHaveLength(count);
      expect(figures.flat()).not.toContain(null);
      expect(sheet?.rows.flat()).toContain(words.hiddenNote(11));
    }
  });

  test("unit, basis, period, cutoff, k and code lists stand in the sheet", () => {
    const shown = table("partner");
    const texts = tableSheets(shown, [LANGUAGES.en])[0]?.rows.flat() ?? [];
    for (const fact of [
      "2022-01-01 – 2022-12-31",
      shown.request.cutoffAt,
      5,
      shown.codeListVersion,
    ]) {
      expect(texts).toContain(fact);
    }
    expect(texts).toContain("incidents");
    expect(texts).toContain("day of the police action");
  });

  test("the name of an operation goes to nobody else", () => {
    const own = table("own");
    const name = own.operations[0]?.name ?? "missing";
    expect(JSON.stringify(tableSheets(own, BOTH))).toContain(name);
    expect(JSON.stringify(tableSheets(table("public"), BOTH))).not.toContain(name);
    expect(tableCsv(table("public"), LANGUAGES, CSV)).not.toContain(name);
  });

  test("a table too small for its audience is not written", () => {
    const small = { ...table("public"), checks: [{ key: "month_too_small", outcome: "note", values: {} }] } as NationalTable; // prettier-ignore
    expect(() => tableSheets(small, BOTH)).toThrow();
    expect(() => tableCsv(small, LANGUAGES, CSV)).toThrow();
  });
});

describe("the national table as CSV", () => {
  test("every row says what is needed to reproduce it", () => {
    const read = readCsv(
      asBytes(tableCsv(table("public"), LANGUAGES, { withByteOrderMark: true })),
    );
    const [head = [], first = []] = read.ok ? read.value : [];
    const row = Object.fromEntries(head.map((name, at) => [name, first[at]]));
    expect(row).toMatchObject({
      measure: "R01",
      line: "cases",
      unit: "incident",
      total: "166",
      change: "-193", // prettier-ignore
      period_from: "2022-01-01",
      audience: "public",
      counting_basis: "crackdown",
      k: "11", // prettier-ignore
    });
    expect(row["label_km"]).toBe(LANGUAGES.km.lineName("cases"));
  });

  test.each(Object.entries(TRIGGERS))(
    "no text column lets a text of class %s be worked out",
    (_, all) => {
      for (const start of all) {
        const evil = `${start}HYPERLINK("http://x.invalid")`;
        const words: TableWords = { ...LANGUAGES.en, lineName: () => evil };
        const base = table("own");
        const poisoned: NationalTable = {
          ...base,
          codeListVersion: evil,
          statusFilter: [evil],
          request: { ...base.request, cutoffAt: evil, province: evil },
          lines: base.lines.map((line) => ({ ...line, key: evil, measure: evil, unit: evil, dateBasis: evil }) as never), // prettier-ignore
        };
        const csv = tableCsv(poisoned, { en: words, km: words }, CSV);
        expect(csv).toContain(`"'${evil.replaceAll('"', '""')}"`);
        expect(csv).not.toContain(`"${evil.replaceAll('"', '""')}"`);
        expect(csv).not.toContain(`,${evil}`);
      }
    },
  );
});
