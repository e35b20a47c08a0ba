// The one Chromium behind all windows: started when main is ready, ended with it. Its profile lies
// under userData, so the same userData finds its IndexedDB again. It has no network.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./chromium.mjs";
import { extraSwitches, isHeadless, isTest } from "./environment.mjs";

const SWITCHES = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  // Windows must not share a renderer process: Lock relies on ending it with its window.
  "--renderer-process-limit=64",
];

/** Translation would send text out; the password and address stores would keep what is typed. */
const PREFERENCES = {
  translate: { enabled: false },
  credentials_enable_service: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
};

const PROFILE_TIMEOUT_MS = 10_000;
const PORT_TIMEOUT_MS = 10_000;

let context;
let executablePath;
let launcherArgs;
let firstPage;
let parkedPage;

/** Starts Chromium. `onEnded` is called when it goes away, whoever ended it. */
export async function startBrowser({ userDataDir, title, switches, onEnded }) {
  const profileDir = path.join(userDataDir, "standin-profile");
  await waitForProfile(profileDir);
  writePreferences(profileDir);
  // One that was killed leaves its own behind.
  fs.rmSync(portFile(profileDir), { force: true });
  executablePath = await findChromium({ isHeadless });
  const appArg = `--app=data:text/html,<title>${encodeURIComponent(title)}</title>`;
  launcherArgs = [`--user-data-dir=${profileDir}`, appArg];
  context = await chromium.launchPersistentContext(profileDir, {
    executablePath,
    headless: isHeadless,
    viewport: null,
    chromiumSandbox: !isRoot(),
    handleSIGINT: false,
    handleSIGTERM: false,
    // Playwright would add about:blank as a second window beside the --app window.
    ignoreDefaultArgs: ["--enable-automation", ...(isHeadless ? [] : ["about:blank"])],
    args: [
      ...SWITCHES,
      ...(isTest ? ["--remote-debugging-port=0"] : []),
      // --test-type hides the bar about unsupported flags.
      ...(isHeadless ? [] : [appArg, "--test-type", `--class=${title}`]),
      ...switches,
      ...extraSwitches,
    ],
  });
  context.on("close", onEnded);
  firstPage = context.pages()[0] ?? (await context.newPage());
  return context;
}

export async function stopBrowser() {
  await context?.close().catch(() => {});
}

export const isBrowserStarted = () => context !== undefined;

/**
 * A page for a new BrowserWindow, always in a renderer process of its own. Headless, the page that
 * Chromium began with stays unused: Chromium ends with its last page, and Lock closes the only window.
 */
export async function newWindowPage() {
  if (isHeadless) return context.newPage();
  if (firstPage !== undefined) {
    const page = firstPage;
    firstPage = undefined;
    return page;
  }
  // A second start on the same profile makes the running Chromium open another --app window.
  const opened = context.waitForEvent("page", { timeout: 30_000 });
  spawn(executablePath, [...launcherArgs, ...(isRoot() ? ["--no-sandbox"] : [])], {
    stdio: "ignore",
  }).unref();
  const page = await opened;
  await parkedPage?.close();
  parkedPage = undefined;
  return page;
}

/**
 * Ends a window's page and its renderer process. With a display, Chromium would end with its last
 * window, so that one is emptied (another site: another process) and closed when the next is open.
 */
export async function closeWindowPage(page) {
  if (isHeadless || context.pages().length > 1) return page.close();
  parkedPage = page;
  await page.goto("data:text/html,");
}

/** A CDP session at the level of the whole browser, through any page that is open. */
export async function withBrowserCdp(page, use) {
  const cdp = await context.newCDPSession(page);
  try {
    return await use(cdp);
  } finally {
    await cdp.detach().catch(() => {});
  }
}

/** The loopback port that tests connect to; Chromium may run a moment before it has one. Only when isTest. */
export async function debuggingPort(userDataDir) {
  const file = portFile(path.join(userDataDir, "standin-profile"));
  const deadline = Date.now() + PORT_TIMEOUT_MS;
  while (!fs.existsSync(file) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return Number(fs.readFileSync(file, "utf8").split("\n")[0]);
}

const portFile = (profileDir) => path.join(profileDir, "DevToolsActivePort");

function isRoot() {
  return process.getuid?.() === 0;
}

/** After a kill, Chromium ends a moment later than main did; until then the profile is taken. */
async function waitForProfile(profileDir) {
  const deadline = Date.now() + PROFILE_TIMEOUT_MS;
  while (isProfileTaken(profileDir) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** On Linux and macOS the lock is a link to "host-pid"; elsewhere there is nothing to look at. */
function isProfileTaken(profileDir) {
  try {
    const owner = fs.readlinkSync(path.join(profileDir, "SingletonLock"));
    process.kill(Number(owner.split("-").at(-1)), 0);
    return true;
  } catch {
    return false;
  }
}

function writePreferences(profileDir) {
  const file = path.join(profileDir, "Default", "Preferences");
  if (fs.existsSync(file)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(PREFERENCES));
}
