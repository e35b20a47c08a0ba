// Finds a Chromium on this machine. Starts nothing and downloads nothing.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";

const HOW_TO_GET_ONE =
  "No Chromium found. Set CHROMIUM_PATH, or run: npx playwright install chromium, or: apt-get install chromium";

/**
 * The path of an executable: CHROMIUM_PATH, Playwright's own download, the system's browsers, then
 * (headless, Linux x64 only) the one from the optional package @sparticuz/chromium.
 * Throws a message that says what to install when there is none.
 */
export async function findChromium({ isHeadless = true } = {}) {
  const candidates = [process.env.CHROMIUM_PATH, playwrightChromium(), ...systemBrowsers()];
  const found = candidates.find((file) => file && fs.existsSync(file));
  const packaged = found ?? (isHeadless ? await packagedChromium() : undefined);
  if (packaged === undefined) throw new Error(HOW_TO_GET_ONE);
  return packaged;
}

function playwrightChromium() {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

function systemBrowsers() {
  const { env, platform } = process;
  if (platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === "win32") {
    const roots = [env.ProgramFiles, env["ProgramFiles(x86)"], env.LocalAppData].filter(Boolean);
    const files = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];
    return roots.flatMap((root) => files.map((file) => path.join(root, file)));
  }
  const names = [
    ...["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    ...["microsoft-edge", "brave-browser"],
  ];
  const folders = (env.PATH ?? "").split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

async function packagedChromium() {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const module = await import("@sparticuz/chromium").catch(() => undefined);
  if (module === undefined) return undefined;
  // It unpacks to a fixed name in the temp folder and runs what lies there: nobody else may have put
  // it there, so it gets a temp folder that only this user can enter.
  const before = process.env.TMPDIR;
  process.env.TMPDIR = privateTempDir();
  try {
    return await module.default.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function privateTempDir() {
  const uid = process.getuid();
  const folder = path.join(os.tmpdir(), `chumrok-chromium-${String(uid)}`);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stat = fs.lstatSync(folder);
  const isPrivate = stat.isDirectory() && stat.uid === uid && (stat.mode & 0o077) === 0;
  if (!isPrivate) throw new Error(`${folder} is not private to this user; remove it`);
  return folder;
}
