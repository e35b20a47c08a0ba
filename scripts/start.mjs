// npm start: sets everything up and opens Chumrok. On Electron where its binary is or can be
// downloaded; otherwise in a window of an installed Chromium, in demo mode only.
// CHUMROK_WINDOW=electron|chromium forces one of the two.
import { spawn } from "node:child_process";
import path from "node:path";
import { ensureDependencies, requireNode, root } from "./setup.mjs";

requireNode();
if (!hasDisplay()) {
  console.error("This machine has no display, so Chumrok cannot open a window here.");
  console.error("Run `npm run tour` instead: it walks through the real screens without one.");
  process.exit(1);
}
process.chdir(root);
ensureDependencies();
const { ensureBuilt } = await import("./build.mjs");
await ensureBuilt();

const forced = process.env.CHUMROK_WINDOW;
const ownArgs = process.argv.slice(2);
const electron = forced === "chromium" ? undefined : await electronBinary();
if (electron !== undefined) {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  run(electron, [...asRoot, ".", ...ownArgs], {});
} else if (forced === "electron") {
  process.exit(1);
} else {
  await runInChromium();
}

function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== "linux" || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

async function electronBinary() {
  const { findElectron } = await import("../test/standin/electron-binary.mjs");
  const { downloadElectron } = await import("./electron-download.mjs");
  return findElectron() ?? downloadElectron();
}

async function runInChromium() {
  const { findChromium } = await import("../test/standin/chromium.mjs");
  try {
    await findChromium({ isHeadless: false });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  console.error("Opening in a Chromium window, in demo mode: no real records without Electron.");
  console.error("បើកក្នុងបង្អួច Chromium ជារបៀបសាកល្បង៖ គ្មាន Electron មិនអាចប្រើកំណត់ត្រាពិតបានទេ។");
  const loader = path.join(root, "test/standin/register.mjs");
  const demo = ownArgs.includes("--demo") ? [] : ["--demo"];
  const main = path.join(root, "dist/main/main.js");
  const { pathToFileURL } = await import("node:url");
  run(process.execPath, ["--import", pathToFileURL(loader).href, main, ...ownArgs, ...demo], {
    STANDIN_DEMO_ONLY: "1",
  });
}

/** Runs in the foreground: signals go through, and its exit code is ours. */
function run(command, args, env) {
  const child = spawn(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on("exit", (code, signal) => {
    process.exit(code ?? (signal === null ? 0 : 1));
  });
}
