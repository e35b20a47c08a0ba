// npm run bench -- --list: opens the list of cases and types in its search, in the real page of the program
// in Chromium, with so many people (--records, 10,000). It never fails by time.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureChromium } from "./ensure-chromium.mjs";
import { root } from "./setup.mjs";

/** At 60 pictures a second. */
const FRAME_MS = 16.7;

/** Measures and prints; the last line is the figure. */
export async function benchList(people) {
  const { ensureBuilt } = await import("./build.mjs");
  await ensureBuilt();
  const appDir = fs.mkdtempSync(path.join(os.tmpdir(), "chumrok-bench-app-"));
  try {
    await buildApp(appDir, people);
    const outFile = path.join(appDir, "measured.json");
    const { status } = spawnSync(
      process.execPath,
      [
        "node_modules/@playwright/test/cli.js",
        "test",
        "--config",
        "test/bench/list/playwright.config.mjs",
      ],
      {
        stdio: "inherit",
        env: {
          ...process.env,
          CHROMIUM_PATH: await ensureChromium(),
          APP_DIR: appDir,
          BENCH_LIST_OUT: outFile,
        },
      },
    );
    if (status !== 0) process.exit(status ?? 1);
    print(JSON.parse(fs.readFileSync(outFile, "utf8")), people);
  } finally {
    fs.rmSync(appDir, { recursive: true, force: true });
  }
}

/** The built program, with a practice house of so many people; everything else is the same. */
async function buildApp(appDir, people) {
  const { build } = await import("vite");
  fs.copyFileSync(path.join(root, "package.json"), path.join(appDir, "package.json"));
  fs.cpSync(path.join(root, "dist"), path.join(appDir, "dist"), { recursive: true });
  const manyPeople = {
    name: "many-people",
    enforce: "pre",
    resolveId: (source, importer) =>
      source === "./demo-records" && importer?.endsWith("vault-worker.ts")
        ? path.join(root, "test/bench/list/many-people.ts")
        : null,
  };
  await build({
    root: path.join(root, "renderer"),
    configFile: path.join(root, "vite.config.mjs"),
    logLevel: "warn",
    define: { PEOPLE: String(people) },
    worker: { format: "es", plugins: () => [manyPeople] },
    build: { outDir: path.join(appDir, "dist/renderer"), emptyOutDir: true },
  });
}

function print({ shown, opening, typing, workMs }, people) {
  const say = (ms) => `${ms.toFixed(1)} ms`;
  const row = (name, values) => {
    const told = [50, 95, 100].map((share) => say(percentile(values, share)).padStart(11));
    console.log(`${name.padEnd(46)}${told.join("")}`);
  };
  console.log(`\n${shown ?? ""}`);
  console.log(
    `${"".padEnd(46)}${["p50", "p95", "most"].map((head) => head.padStart(11)).join("")}`,
  );
  const answered = (all) => all.flatMap(({ answeredMs }) => answeredMs ?? []);
  row(
    "a key, until its letter is on the screen",
    typing.map(({ paintedMs }) => paintedMs),
  );
  row("a key, until the list has its answer", answered(typing));
  row(
    "a key, longest time the page was busy",
    typing.map(({ longestMs }) => longestMs),
  );
  row("a key, longest piece of work by thread time", workMs);
  row("opening, until the list is on the screen", answered(opening));
  row(
    "opening, longest time the page was busy",
    opening.map(({ longestMs }) => longestMs),
  );
  const [key, open] = [percentile(workMs, 95), percentile(answered(opening), 95)];
  console.log(
    `list of ${people.toLocaleString("en")} people: p95 per key ${say(key)} of work in one piece (a frame is ${String(FRAME_MS)} ms), p95 to open ${say(open)}`,
  );
}

function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))] ?? 0;
}
