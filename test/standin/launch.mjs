// Starts the built program for a test, on real Electron where its binary is and on the stand-in
// elsewhere. Both have the face of Playwright's ElectronApplication, as far as the journeys use it.
// E2E_ELECTRON=standin forces the stand-in.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { _electron, chromium } from "playwright-core";
import { findElectron } from "./electron-binary.mjs";

const CHROMIUM_TIMEOUT_MS = 10_000;

/** Starts the program in `cwd` (a folder with package.json and dist/) with `args` after its own path. */
export async function launchApp({ args = [], env = {}, cwd = process.cwd() } = {}) {
  const executablePath = process.env.E2E_ELECTRON === "standin" ? undefined : findElectron();
  return executablePath === undefined
    ? launchStandIn({ args, env, cwd })
    : launchElectron({ executablePath, args, env, cwd });
}

async function launchElectron({ executablePath, args, env, cwd }) {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const app = await _electron.launch({
    executablePath,
    args: [...asRoot, ".", ...args],
    env: { ...process.env, ...env },
    cwd,
  });
  const child = app.process();
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const violations = [];
  const output = collectOutput(child);
  await app.evaluate(catchPaper);
  app.on("window", (page) => {
    page.on("pageerror", (error) => violations.push(`page error: ${String(error)}`));
    page.on("console", (message) => {
      const isBad = ["error", "warning"].includes(message.type());
      if (isBad) violations.push(`${message.type()}: ${message.text()}`);
    });
  });
  return {
    kind: "electron",
    ended,
    violations,
    // Real Electron does start itself again, out of a test's sight.
    relaunches: [],
    output,
    evaluate: (fn, arg) => app.evaluate(fn, arg),
    takePaper: () => app.evaluate(() => globalThis.testPaper.splice(0)).then(toBuffers),
    pages: async () => app.windows().filter((page) => isProgramPage(page)),
    rendererPids: () =>
      app.evaluate(({ app: main }) =>
        main
          .getAppMetrics()
          .filter((metric) => metric.type === "Tab")
          .map((metric) => metric.pid),
      ),
    async close() {
      await app.close();
      await ended;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

async function launchStandIn({ args, env, cwd }) {
  const { main } = JSON.parse(fs.readFileSync(path.join(cwd, "package.json"), "utf8"));
  const loader = new URL("./register.mjs", import.meta.url).href;
  const child = spawn(process.execPath, ["--import", loader, path.resolve(cwd, main), ...args], {
    cwd,
    env: {
      ...process.env,
      STANDIN_TEST: "1",
      STANDIN_HEADLESS: process.env.HEADED ? "0" : "1",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    serialization: "advanced",
  });
  const channel = openChannel(child);
  const output = collectOutput(child);
  let connected;
  const connect = () => (connected ??= connectTo(channel));
  return {
    kind: "standin",
    ended: channel.ended,
    violations: channel.violations,
    relaunches: channel.relaunches,
    output,
    evaluate: (fn, arg) => channel.ask({ kind: "evaluate", source: String(fn), arg }),
    takePaper() {
      const take = ({ app }) => app.standInPaper.splice(0);
      return channel.ask({ kind: "evaluate", source: String(take) }).then(toBuffers);
    },
    async pages() {
      const { browser } = await connect();
      return browser
        .contexts()[0]
        .pages()
        .filter((page) => isProgramPage(page));
    },
    async rendererPids() {
      const { browser } = await connect();
      return processIds(browser, "renderer");
    },
    async close() {
      // In a timer, so that the answer to this very call still comes back.
      const quit = ({ app }) => void setTimeout(() => app.quit(), 0);
      await channel.ask({ kind: "evaluate", source: String(quit) }).catch(() => {});
      await channel.ended;
      await chromiumEnded(connected);
    },
    async kill() {
      child.kill("SIGKILL");
      await channel.ended;
      await chromiumEnded(connected);
    },
  };
}

/** Runs in real Electron's main: no journey may open the system's print dialog. */
function catchPaper({ app, webContents }) {
  globalThis.testPaper = [];
  const divert = (contents) => {
    contents.print = ({ landscape, printBackground } = {}, done = () => {}) => {
      contents.printToPDF({ pageSize: "A4", landscape, printBackground }).then(
        (pdf) => {
          globalThis.testPaper.push(pdf.toString("base64"));
          done(true, "");
        },
        (error) => done(false, String(error)),
      );
    };
  };
  webContents.getAllWebContents().forEach(divert);
  app.on("web-contents-created", (_event, contents) => divert(contents));
}

const toBuffers = (papers) =>
  papers.map((paper) =>
    typeof paper === "string" ? Buffer.from(paper, "base64") : Buffer.from(paper),
  );

async function connectTo(channel) {
  const port = await channel.ask({ kind: "port" });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${String(port)}`);
  const [browserPid] = await processIds(browser, "browser");
  return { browser, browserPid };
}

async function processIds(browser, kind) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.filter(({ type }) => type === kind).map(({ id }) => id);
}

/** Chromium notices a killed main a moment later; until then it writes in the data folder. */
async function chromiumEnded(connected) {
  const connection = await connected?.catch(() => undefined);
  if (connection === undefined) return;
  await connection.browser.close().catch(() => {});
  const deadline = Date.now() + CHROMIUM_TIMEOUT_MS;
  while (isRunning(connection.browserPid) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Not the blank page that keeps Chromium alive. */
const isProgramPage = (page) => !page.isClosed() && /^(https|app):/.test(page.url());

/** Everything that main printed so far; shown as well when STANDIN_DEBUG is set. */
function collectOutput(child) {
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk) => {
      text += chunk;
      if (process.env.STANDIN_DEBUG) process.stderr.write(chunk);
    });
  }
  return () => text;
}

/** Questions to test-channel.mjs and what it reports unasked. Questions fail when the program ends. */
function openChannel(child) {
  const waiting = new Map();
  const violations = [];
  const relaunches = [];
  let lastId = 0;
  child.on("message", (message) => {
    if (message.violation !== undefined) violations.push(message.violation);
    if (message.relaunch !== undefined) relaunches.push(message.relaunch);
    const question = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.failed !== undefined) question?.reject(new Error(message.failed));
    else question?.resolve(message.value);
  });
  const ended = new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      const error = new Error(`the program ended (${String(code ?? signal)})`);
      for (const question of waiting.values()) question.reject(error);
      resolve(code);
    });
  });
  const ask = (request) =>
    new Promise((resolve, reject) => {
      if (!child.connected) {
        reject(new Error("the program is not running"));
        return;
      }
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      child.send({ id, ...request });
    });
  return { ask, ended, violations, relaunches };
}
