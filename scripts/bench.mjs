// npm run bench: the program's own store beside plain Dexie and the encrypted stores that others use,
// all in one run of one Chromium, in turns. It prints ratios beside the goals and never fails by time.
//   npm run bench -- --records 100000 --rounds 3 --backend sqlite --only own,plain-dexie
//   npm run bench -- --batches   files that travel, beside `gzip | age`, with peak memory
//   npm run bench -- --report   the report over 100,000 people (--records) beside SQLite on the same rows
//   npm run bench -- --list   the list of cases instead, in the real page: typing and opening
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { importBundled } from "./bundle-tests.mjs";
import { ensureDependencies, requireNode, root } from "./setup.mjs";

requireNode();
process.chdir(root);
ensureDependencies();
const { values } = parseArgs({
  options: {
    records: { type: "string" },
    rounds: { type: "string", default: "3" },
    backend: { type: "string", default: "leveldb" },
    only: { type: "string" },
    list: { type: "boolean", default: false },
    report: { type: "boolean", default: false },
    batches: { type: "boolean", default: false },
  },
});
const recordCount = Number(values.records ?? 10_000);
if (values.report) {
  const { benchReport } = await import("./bench-report.mjs");
  await benchReport(Number(values.records ?? 100_000));
  process.exit();
}
if (values.list) {
  const { benchList } = await import("./bench-list.mjs");
  await benchList(recordCount);
  process.exit(0);
}
if (values.batches) {
  const { benchBatches } = await import("./bench-batches.mjs");
  await benchBatches((values.records ?? "10000,50000").split(",").map(Number));
  process.exit(0);
}
const benchDir = path.join(root, "test", "bench");
ensurePeers();
const { buildPages, CONTENDERS } = await import("../test/bench/build-pages.mjs");
const { runRounds } = await import("../test/bench/run-rounds.mjs");
const { printTable } = await import("../test/bench/print-table.mjs");

const wanted = values.only?.split(",") ?? CONTENDERS.map(({ id }) => id);
const pagesDir = fs.mkdtempSync(path.join(os.tmpdir(), "chumrok-bench-"));
try {
  await buildPages(wanted, pagesDir);
  const results = await runRounds({
    pagesDir,
    contenders: CONTENDERS.filter(({ id }) => wanted.includes(id)),
    recordCount,
    roundCount: Number(values.rounds),
    isSqlite: values.backend === "sqlite",
  });
  printTable(results, {
    recordCount,
    backend: values.backend,
    appendMs: await timesOfAppend(results.get("own")?.[0].savedBytes),
  });
} finally {
  fs.rmSync(pagesDir, { recursive: true, force: true });
}

/** Main's part of a save, which no page can do: sorted milliseconds, none without the own store. */
async function timesOfAppend(boxBytes) {
  if (boxBytes === undefined) return [];
  const { appendTimes } = await importBundled("test/bench/journal-append.ts");
  return appendTimes(boxBytes);
}

/** The peers are no part of the program: they have a lock file of their own. */
function ensurePeers() {
  if (fs.existsSync(path.join(benchDir, "node_modules", ".package-lock.json"))) return;
  console.log("Installing the stores to measure against (test/bench) …");
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
  const { status } = spawnSync("npm", args, {
    cwd: benchDir,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
}
