// How this run of the stand-in was started, and the program it runs. Nothing here has effects.
import fs from "node:fs";
import path from "node:path";

const { env } = process;

/** A test drives the program: dialogs fail until answered and Chromium listens on a loopback port. */
export const isTest = env.STANDIN_TEST === "1";

/** Set by `npm start`: the program may never leave its demo mode here. */
export const isDemoOnly = env.STANDIN_DEMO_ONLY === "1";

const hasDisplay = process.platform !== "linux" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
export const isHeadless = env.STANDIN_HEADLESS ? env.STANDIN_HEADLESS === "1" : !hasDisplay;

/** More switches for Chromium, separated by spaces; a test uses it to try another IndexedDB backend. */
export const extraSwitches = isTest
  ? (env.STANDIN_CHROMIUM_ARGS ?? "").split(" ").filter(Boolean)
  : [];

/** The built main module: what Node was asked to run. */
export const mainFile = path.resolve(process.argv[1] ?? "dist/main/main.js");

/** The folder of the program's package.json, as `app.getAppPath()` gives it. */
export const appDir = folderWithPackage(path.dirname(mainFile));
export const packageJson = JSON.parse(fs.readFileSync(path.join(appDir, "package.json"), "utf8"));

function folderWithPackage(folder) {
  if (fs.existsSync(path.join(folder, "package.json"))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error(`stand-in: no package.json above ${mainFile}`);
  return folderWithPackage(parent);
}

/** Says what the stand-in does, when STANDIN_DEBUG is set. */
export function trace(...words) {
  if (env.STANDIN_DEBUG) console.error("[stand-in]", ...words);
}
