import fs from "node:fs";
import path from "node:path";
import { ownReport, sharedReport } from "../../../shared/report/measures/measure-report";
import { RowCollector } from "../../../shared/report/row-collector";
import { manyPeople } from "./many-people";
import { disagreements, sqliteScript, tablesOf, YEAR } from "./same-aggregates";

const REQUEST = { period: YEAR, province: null, cutoffAt: "2030-01-01T00:00:00.000Z" } as const;
const MIB = 1024 * 1024;

/** Milliseconds and mebibytes of one run of the report over so many people. */
export interface ReportTimes {
  readonly people: number;
  readonly collectMs: number;
  readonly ownMs: number;
  readonly publicMs: number;
  readonly rowsMib: number;
  readonly peakMib: number;
}

/**
 * Counts, with the rows left in `dir` for SQLite as CSV files and a script. To be run in a process of its
 * own, started with `--expose-gc`, since it tells of that process's memory.
 */
export function measureReport(people: number, dir: string): ReportTimes {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const collector = new RowCollector();
  let collectMs = 0;
  for (const record of manyPeople(people)) {
    const startMs = performance.now();
    collector.add(record);
    collectMs += performance.now() - startMs;
  }
  const startMs = performance.now();
  const rows = collector.ownRows();
  collectMs += performance.now() - startMs;
  globalThis.gc?.();
  const rowsMib = (process.memoryUsage().heapUsed - before) / MIB;
  const ownMs = timed(() => ownReport(rows, { ...REQUEST, audience: "own" }));
  const publicMs = timed(() => sharedReport(rows, { ...REQUEST, audience: "public" }));
  const peakMib = process.resourceUsage().maxRSS / 1024;
  for (const [name, lines] of Object.entries(tablesOf(rows))) {
    const text = lines.map((line) => line.map((value) => value ?? "").join(",")).join("\n");
    fs.writeFileSync(path.join(dir, `${name}.csv`), `${text}\n`);
  }
  fs.writeFileSync(path.join(dir, "queries.sql"), sqliteScript(dir));
  const { measures } = ownReport(rows, { ...REQUEST, audience: "own" });
  fs.writeFileSync(path.join(dir, "measures.json"), JSON.stringify(measures));
  return { people: rows.cases.length, collectMs, ownMs, publicMs, rowsMib, peakMib };
}

/** What SQLite printed, read: its numbers, the milliseconds of all queries, and where it disagrees. */
export function readSqlite(
  printed: string,
  dir: string,
): { readonly queryMs: number; readonly numbers: number; readonly disagreements: string[] } {
  const lines = printed.split(/\r?\n/);
  const seconds = lines.flatMap((line) => /^Run Time: real ([\d.]+)/.exec(line)?.[1] ?? []);
  const counted = lines.flatMap((line): [string, number][] => {
    const [, key, value] = /^"?([a-z_]+:[^",]+)"?,(\d+)$/.exec(line) ?? [];
    return key === undefined ? [] : [[key, Number(value)]];
  });
  const measures = JSON.parse(fs.readFileSync(path.join(dir, "measures.json"), "utf8"));
  return {
    queryMs: seconds.reduce((sum, text) => sum + Number(text) * 1000, 0),
    numbers: counted.length,
    disagreements: disagreements(measures, counted),
  };
}

function timed(work: () => unknown): number {
  const startMs = performance.now();
  work();
  return performance.now() - startMs;
}
