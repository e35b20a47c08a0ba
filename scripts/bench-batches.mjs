// npm run bench -- --batches: seals, writes, opens and takes in batches of 10,000 and 50,000 records in
// Chromium, and packs and opens the same bytes with the stock tools in the same run. It never fails by time.
//   npm run bench -- --batches --records 2000,10000   other sizes
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { build } from "vite";
import { runBatch } from "../test/bench/batches/run-batches.mjs";
import { printBatch, printGrowth } from "../test/bench/batches/print-batches.mjs";
import { root } from "./setup.mjs";

/** Measures and prints, smallest batch first. */
export async function benchBatches(sizes) {
  const workDir = fs.mkdtempSync(path.join(os.tmpdir(), "chumrok-bench-batches-"));
  try {
    const pagesDir = path.join(workDir, "pages");
    await buildPage(pagesDir);
    const results = [];
    for (const count of sizes) {
      const result = await runBatch(pagesDir, workDir, count);
      const whole = { ...result, ...withStockTools(result, workDir) };
      fs.rmSync(result.file);
      printBatch(whole);
      results.push(whole);
    }
    printGrowth(results);
  } finally {
    fs.rmSync(workDir, { recursive: true, force: true });
  }
}

async function buildPage(outDir) {
  await build({
    root: path.join(root, "test/bench/batches"),
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    build: {
      outDir,
      target: "es2022",
      lib: {
        entry: path.join(root, "test/bench/batches/page.ts"),
        formats: ["es"],
        fileName: "page",
      },
    },
  });
  const page = '<!doctype html><meta charset="utf-8"><script type="module" src="page.js"></script>';
  fs.writeFileSync(path.join(outDir, "index.html"), page);
}

/** Times of `gzip -6 | age` and `age -d | gunzip` on the text of this batch; null without these tools. */
function withStockTools({ file, keys }, workDir) {
  const [text, packed] = ["text", "packed"].map((name) => path.join(workDir, name));
  const key = path.join(workDir, "key");
  // A key that was made for this run, and opens invented records only.
  fs.writeFileSync(key, `${keys.ageIdentity}\n`, { mode: 0o600 });
  const run = (script, ...given) => {
    const started = performance.now();
    const { status } = spawnSync("sh", ["-c", script, "sh", ...given], { stdio: "ignore" });
    return status === 0 ? performance.now() - started : null;
  };
  const whole = 'age -d -i "$1" "$2" | tail -n +3 | gunzip > "$3"';
  if (run(whole, key, file, text) === null || fs.statSync(text).size === 0) {
    return { textBytes: null, packMs: null, unpackMs: null };
  }
  const textBytes = fs.statSync(text).size;
  const packMs = run('gzip -6 < "$1" | age -r "$2" > "$3"', text, keys.ageRecipient, packed);
  const unpackMs = run('age -d -i "$1" "$2" | gunzip > /dev/null', key, packed);
  for (const name of [text, packed, key]) fs.rmSync(name);
  return { textBytes, packMs, unpackMs };
}
