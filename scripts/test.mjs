// npm test: sets everything up and runs every check, then says what ran and what could not.
//   npm test -- --only unit,screen      only these steps (see test-steps.mjs)
import { spawnSync } from "node:child_process";
import { ensureDependencies, requireNode, root } from "./setup.mjs";

requireNode();
process.chdir(root);
ensureDependencies();
const { STEPS, clearReports } = await import("./test-steps.mjs");
const { ensureChromium } = await import("./ensure-chromium.mjs");
const { ensureBuilt } = await import("./build.mjs");
const { findElectron } = await import("../test/standin/electron-binary.mjs");

const wanted = wantedSteps();
clearReports();
const results = [];
for (const step of wanted) results.push(await run(step));
summarise(results);
process.exit(results.every(({ isOk }) => isOk) ? 0 : 1);

function wantedSteps() {
  const flag = process.argv.indexOf("--only");
  if (flag === -1) return STEPS;
  const names = (process.argv[flag + 1] ?? "").split(",");
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length === 0) return STEPS.filter((step) => names.includes(step.name));
  console.error(
    `No such step: ${unknown.join(", ")}. Steps: ${STEPS.map((s) => s.name).join(", ")}`,
  );
  process.exit(2);
}

async function run(step) {
  console.log(`\n== ${step.name}`);
  const startedMs = Date.now();
  const outcome = await attempt(step);
  const seconds = Math.round((Date.now() - startedMs) / 1000);
  return { name: step.name, seconds, ...outcome };
}

async function attempt({ command, env = {}, needsChromium = false, report }) {
  try {
    if (needsChromium) {
      await ensureBuilt();
      // Found once, so that every journey uses the same one.
      env = { ...env, CHROMIUM_PATH: await ensureChromium() };
    }
  } catch (error) {
    console.error(error.message);
    return { isOk: false, note: error.message };
  }
  const { status } = spawnSync(process.execPath, command, {
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return { isOk: status === 0, counts: readCounts(report) };
}

function readCounts(report) {
  try {
    return report?.();
  } catch {
    return undefined;
  }
}

function summarise(all) {
  console.log("\n== Summary");
  for (const { name, seconds, isOk, counts, note } of all) {
    console.log(`${isOk ? "ok    " : "FAILED"} ${name} (${String(seconds)} s${inNumbers(counts)})`);
    if (note) console.log(`       ${note}`);
    for (const title of counts?.skipped ?? []) console.log(`       skipped: ${title}`);
    for (const title of counts?.secondTry ?? []) {
      console.log(`       passed only at the second try: ${title}`);
    }
  }
  const unreachable = notVerifiable(all);
  if (unreachable.length > 0) console.log("Could not run here:");
  for (const line of unreachable) console.log(`  - ${line}`);
  const failed = all.filter(({ isOk }) => !isOk);
  // Last, so that the end of a log says what failed.
  for (const { name, counts } of failed) {
    for (const { title, error } of counts?.failed ?? []) {
      console.log(`failed in ${name}: ${title}\n       ${error}`);
    }
  }
  console.log(
    failed.length === 0
      ? `PASSED: ${String(all.length)} of ${String(STEPS.length)} steps ran, none failed`
      : `FAILED: ${failed.map(({ name }) => name).join(", ")}`,
  );
}

function inNumbers(counts) {
  if (counts === undefined) return "";
  const { passed, failed, secondTry, skipped } = counts;
  const numbers = [`${passed} passed`, `${failed.length} failed`, `${skipped.length} skipped`];
  if (secondTry.length > 0) numbers.push(`${secondTry.length} passed only at the second try`);
  return `, ${numbers.join(", ")}`;
}

/** What the steps that ran could not reach on this machine, said rather than left out. */
function notVerifiable(all) {
  const ran = new Set(all.map(({ name }) => name));
  const lines = [];
  if (ran.has("screen") && findElectron() === undefined) {
    lines.push("the journeys on real Electron: its binary is not here, they ran on the stand-in");
  }
  if (ran.has("package")) {
    lines.push(
      "the installers (nsis, dmg, AppImage, deb): built per platform with Electron's binary",
    );
  }
  if (spawnSync("age", ["--version"], { stdio: "ignore" }).error) {
    lines.push("opening batches with the `age` command: it is not installed (apt-get install age)");
  }
  if (spawnSync("soffice", ["--version"], { stdio: "ignore" }).error) {
    lines.push(
      "opening workbooks with LibreOffice: it is not installed (apt-get install libreoffice-calc-nogui)",
    );
  }
  return lines;
}
