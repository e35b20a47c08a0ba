// npm run bench -- --report: the whole report over so many people beside the same aggregates in SQLite, on
// the same rows in the same run. It never fails by time; numbers that differ are an error.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle-tests.mjs";

/** Measures and prints; needs the `sqlite3` shell for its second half. */
export async function benchReport(people) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "chumrok-bench-report-"));
  try {
    const module = await bundle("test/bench/report/measure-report.ts", dir);
    const own = ownTimes(module, people, dir);
    printOwn(own);
    const sqlite = sqliteTimes(dir);
    if (sqlite === null) {
      console.log(
        "SQLite: not measured, there is no `sqlite3` shell (Debian: apt install sqlite3)",
      );
      return;
    }
    const { readSqlite } = await import(pathToFileURL(module).href);
    printBoth(own, { ...sqlite, ...readSqlite(sqlite.printed, dir) });
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

/** In a process of its own: the memory of the bundler is not the report's. */
function ownTimes(module, people, dir) {
  const code = `import { measureReport } from ${JSON.stringify(pathToFileURL(module).href)};
    console.log(JSON.stringify(measureReport(${String(people)}, ${JSON.stringify(dir)})));`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--expose-gc", "--input-type=module", "--eval", code],
    { encoding: "utf8", maxBuffer: 1 << 26 },
  );
  if (status !== 0) throw new Error(`The report could not be measured: ${stderr}`);
  return JSON.parse(stdout);
}

/** Rows in memory, as ours are; null without the shell. */
function sqliteTimes(dir) {
  if (spawnSync("sqlite3", ["--version"]).status !== 0) return null;
  const input = fs.readFileSync(path.join(dir, "queries.sql"), "utf8");
  const hasTime = fs.existsSync("/usr/bin/time");
  const command = hasTime
    ? ["/usr/bin/time", "-f", "peak %M", "sqlite3", ":memory:"]
    : ["sqlite3", ":memory:"];
  const startMs = performance.now();
  const { status, stdout, stderr } = spawnSync(command[0], command.slice(1), {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const wholeMs = performance.now() - startMs;
  if (status !== 0) throw new Error(`SQLite failed: ${stderr}`);
  const peakKib = /peak (\d+)/.exec(stderr)?.[1];
  return { wholeMs, printed: stdout, peakMib: peakKib === undefined ? null : peakKib / 1024 };
}

function printOwn({ people, collectMs, ownMs, publicMs, rowsMib, peakMib }) {
  console.log(`\nreport of 2022 over ${people.toLocaleString("en")} people`);
  line("records to rows", ms(collectMs));
  line("rows kept", mib(rowsMib));
  line("all measures, own", ms(ownMs));
  line("all measures, public, hidden and audited", ms(publicMs));
  line("process at its largest, records made in it too", mib(peakMib));
}

function printBoth(own, { wholeMs, queryMs, peakMib, numbers, disagreements }) {
  line(`SQLite, ${String(numbers)} of the same numbers`, ms(queryMs));
  line("SQLite, rows read in", ms(wholeMs - queryMs));
  line("SQLite at its largest", peakMib === null ? "not measured" : mib(peakMib));
  line("report ÷ SQLite, counting", (own.ownMs / queryMs).toFixed(2));
  line("report ÷ SQLite, with the rows made", ((own.collectMs + own.ownMs) / wholeMs).toFixed(2));
  if (peakMib !== null) line("rows ÷ SQLite, memory", (own.rowsMib / peakMib).toFixed(2));
  for (const text of disagreements) console.error(`differs: ${text}`);
  if (disagreements.length > 0 || numbers === 0) process.exitCode = 1;
}

function line(name, value) {
  console.log(`${name.padEnd(50)}${value.padStart(14)}`);
}

function ms(value) {
  return `${value.toFixed(0)} ms`;
}

function mib(value) {
  return `${value.toFixed(0)} MiB`;
}
