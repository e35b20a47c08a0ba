// npm run tour: walks the main job through the real screens without a display, in practice, and leaves
// in tour-out/ what it saw and made: pictures, the monthly batch, the practice key, the national table.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { ensureDependencies, requireNode, root } from "./setup.mjs";

requireNode();
process.chdir(root);
ensureDependencies();
const { ensureBuilt } = await import("./build.mjs");
const { ensureChromium } = await import("./ensure-chromium.mjs");

const OUT_DIR = path.join(root, "tour-out");
const SUMMARY_FILE = path.join(root, "node_modules/.cache/chumrok/tour.json");

await ensureBuilt();
const chromiumPath = await ensureChromium().catch(giveUp);
fs.rmSync(OUT_DIR, { recursive: true, force: true });
fs.mkdirSync(OUT_DIR, { recursive: true });
fs.mkdirSync(path.dirname(SUMMARY_FILE), { recursive: true });
fs.rmSync(SUMMARY_FILE, { force: true });

console.log("Walking: first start, intake, referral, acceptance, monthly batch, desk, table …");
const { status } = spawnSync(
  process.execPath,
  ["node_modules/@playwright/test/cli.js", "test", "--config", "test/tour/playwright.config.mjs"],
  {
    stdio: "inherit",
    env: {
      ...process.env,
      CHROMIUM_PATH: chromiumPath,
      TOUR_OUT: OUT_DIR,
      TOUR_SUMMARY: SUMMARY_FILE,
    },
  },
);
if (status !== 0 || !fs.existsSync(SUMMARY_FILE)) {
  giveUp(new Error("tour: stopped on the way; the reason stands above"));
}

const left = fs.readdirSync(OUT_DIR).sort();
console.log("\nIn tour-out/:");
for (const name of left.filter((file) => !file.endsWith(".png"))) console.log(`  ${name}`);
console.log(`  ${left.filter((file) => file.endsWith(".png")).length} pictures (*.png)`);
openWithStockTools(left.find((name) => name.endsWith(".chumrok-demo")));
const { screenshots, plaintext, violations, keyboard } = JSON.parse(
  fs.readFileSync(SUMMARY_FILE, "utf8"),
);
console.log(
  `tour: ${screenshots} screenshots, batch read back, ${plaintext} plaintext, ${violations} violations`,
);
for (const [name, words] of [
  ["night", "an intake at night, saved as a draft"],
  ["review", "an intake that is ready for its review"],
  ["full", "a full intake, every question of every step"],
]) {
  const { keystrokes, fieldsMet, seconds } = keyboard[name];
  console.log(
    `by keyboard alone, ${words}: ${keystrokes} keystrokes, ${fieldsMet} fields, ${seconds} s by this machine`,
  );
}

/** What anyone with the key can do: age opens the batch, gunzip its body (docs/exchange-format.md). */
function openWithStockTools(batch) {
  const key = path.join(OUT_DIR, "practice-key.txt");
  const opened = spawnSync("age", ["-d", "-i", key, path.join(OUT_DIR, batch)], {
    maxBuffer: 512 * 1024 * 1024,
  });
  if (opened.error) {
    console.log("age is not installed here: the batch was read back by the program only.");
    return;
  }
  if (opened.status !== 0) giveUp(new Error("tour: age could not open the batch"));
  const plain = opened.stdout;
  const end1 = plain.indexOf(10);
  const end2 = plain.indexOf(10, end1 + 1);
  const body = zlib.gunzipSync(plain.subarray(end2 + 1)).toString("utf8");
  console.log(`\nOpened with age; the manifest and ${body.trimEnd().split("\n").length} records:`);
  console.log(plain.subarray(0, end1).toString("utf8"));
}

function giveUp(error) {
  console.error(error.message);
  process.exit(1);
}
