import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import Papa from "papaparse";
import { cellText } from "../../../shared/spreadsheets/sheet";
import { writeWorkbook } from "../../../shared/spreadsheets/write-workbook";
import { exportCase } from "../../../shared/standards/htcds/export-case";
import { htcdsSheets } from "../../../shared/standards/htcds/workbook";
import { caseContent, CONTEXT } from "./htcds-arbitrary";

const isHere = spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;

/** Every sheet as CSV in UTF-8, every field quoted, cells as they are stored and not as they are shown. */
const AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

function convert(dir: string, to: string, file: string): void {
  const profile = `-env:UserInstallation=file://${dir}/profile`;
  const { status } = spawnSync(
    "soffice",
    [profile, "--headless", "--convert-to", to, "--outdir", dir, path.join(dir, file)],
    { stdio: "ignore", timeout: 120_000, cwd: dir },
  );
  expect(status).toBe(0);
}

test.skipIf(!isHere)(
  "LibreOffice opens the HTCDS workbook and reads every cell back equal, also through ODS" +
    (isHere ? "" : " (could not run: soffice is not installed)"),
  async () => {
    // A fixed seed: the same cases every time, with everything that makes cells hard.
    const contents = fc.sample(caseContent, { numRuns: 25, seed: 7 });
    const options = { reach: "own", withDefinitionMeans: false } as const;
    const cases = contents.map((one) => exportCase(one, CONTEXT, options));
    const file = { cases, perpetrators: cases.map(() => []), organisations: [] };
    const sheets = htcdsSheets(file, { naming: "template", fields: "all" });
    const dir = mkdtempSync(path.join(tmpdir(), "htcds-"));
    try {
      writeFileSync(path.join(dir, "cases.xlsx"), await writeWorkbook(sheets));
      convert(dir, "ods", "cases.xlsx");
      for (const source of ["cases.xlsx", "cases.ods"]) {
        convert(dir, AS_CSV, source);
        for (const { name, rows } of sheets) {
          const csv = readFileSync(path.join(dir, `cases-${name}.csv`), "utf8");
          const read = Papa.parse<string[]>(csv, { skipEmptyLines: false }).data;
          rows.forEach((row, at) => {
            row.forEach((cell, column) => {
              const seen = (read[at]?.[column] ?? "").replace(/\r\n?/g, "\n");
              const text = typeof cell === "boolean" ? String(cell).toUpperCase() : cellText(cell);
              const meant = text.replace(/\r\n?/g, "\n");
              expect([source, name, at, column, seen]).toEqual([source, name, at, column, meant]);
            });
          });
        }
        for (const csv of readdirSync(dir).filter((one) => one.endsWith(".csv"))) {
          rmSync(path.join(dir, csv));
        }
      }
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  },
  300_000,
);
