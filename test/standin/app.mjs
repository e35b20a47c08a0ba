// The module `app`: paths, life cycle, the single-instance lock and relaunching.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { isBrowserStarted, stopBrowser } from "./browser.mjs";
import { appDir, isDemoOnly, isTest, mainFile, packageJson } from "./environment.mjs";
import { preventableEvent, strictEmitter } from "./strict.mjs";
import { openWindows } from "./window-list.mjs";

const home = os.homedir();
const DEFAULT_PATHS = {
  home,
  temp: os.tmpdir(),
  appData: process.env.XDG_CONFIG_HOME || path.join(home, ".config"),
  documents: path.join(home, "Documents"),
  downloads: path.join(home, "Downloads"),
  desktop: path.join(home, "Desktop"),
  exe: process.execPath,
};

class App extends strictEmitter("app") {
  isPackaged = false;
  name = packageJson.productName ?? packageJson.name;
  /** The arguments of every `relaunch` so far; the last one counts. */
  standInRelaunches = [];
  /** What was printed in a test, as PDFs in memory; never on the disk. */
  standInPaper = [];
  /** Chromium switches that main asked for before it was ready, as [name, value]. */
  standInSwitches = [];
  isSandboxed = false;
  isQuitting = false;

  #paths = { ...DEFAULT_PATHS };
  #isReady = false;
  #setReady;
  #whenReady = new Promise((resolve) => {
    this.#setReady = resolve;
  });

  commandLine = {
    appendSwitch: (name, value) => void this.standInSwitches.push([name, value]),
    appendArgument: () => {},
    hasSwitch: (name) => this.standInSwitches.some(([other]) => other === name),
    getSwitchValue: (name) => this.standInSwitches.find(([other]) => other === name)?.[1] ?? "",
  };

  getVersion = () => packageJson.version;
  getName = () => this.name;
  setName = (name) => void (this.name = name);
  getAppPath = () => appDir;
  getLocale = () => process.env.STANDIN_LOCALE ?? "en-US";
  getSystemLocale = () => this.getLocale();
  getPreferredSystemLanguages = () => [this.getLocale()];
  setAppUserModelId() {}
  setAboutPanelOptions() {}
  disableHardwareAcceleration() {}
  focus() {}
  enableSandbox() {
    this.isSandboxed = true;
  }

  getPath(name) {
    if (name === "userData")
      return this.#paths.userData ?? path.join(this.#paths.appData, this.name);
    if (name === "sessionData") return this.getPath("userData");
    if (name === "logs") return path.join(this.getPath("userData"), "logs");
    if (name === "crashDumps") return path.join(this.getPath("userData"), "Crashpad");
    const known = this.#paths[name];
    if (known === undefined) throw new Error(`Failed to get '${name}' path`);
    return known;
  }

  setPath(name, folder) {
    if (name === "userData" && isBrowserStarted()) {
      throw new Error("stand-in: app.setPath('userData') after ready comes too late");
    }
    this.#paths[name] = folder;
  }

  isReady = () => this.#isReady;
  whenReady = () => this.#whenReady;
  /** Called by the stand-in once Chromium runs. */
  standInReady() {
    this.#isReady = true;
    this.#setReady();
    this.emit("ready", {}, {});
  }

  /** The lock is a file with the owner's process id; the owner hears of a second start by a signal. */
  requestSingleInstanceLock() {
    const owner = this.#lockOwner();
    if (owner !== undefined && owner !== process.pid) {
      process.kill(owner, "SIGUSR2");
      return false;
    }
    fs.mkdirSync(path.dirname(this.#lockFile()), { recursive: true });
    fs.writeFileSync(this.#lockFile(), String(process.pid));
    process.on("exit", () => {
      this.releaseSingleInstanceLock();
    });
    return true;
  }
  hasSingleInstanceLock = () => this.#lockOwner() === process.pid;
  releaseSingleInstanceLock() {
    if (this.hasSingleInstanceLock()) fs.rmSync(this.#lockFile(), { force: true });
  }
  #lockFile = () => path.join(this.getPath("userData"), "standin.lock");
  #lockOwner() {
    try {
      const pid = Number(fs.readFileSync(this.#lockFile(), "utf8"));
      process.kill(pid, 0);
      return pid;
    } catch {
      return undefined;
    }
  }

  /** Records what to start at exit. A test is only told of it; nothing is started there. */
  relaunch(options = {}) {
    const args = ownArgs(options.args ?? process.argv.slice(1));
    this.standInRelaunches.push(args);
    this.emit("standin-relaunch", args);
  }

  /** before-quit, then every window's close; either may be prevented. Then will-quit and the end. */
  quit() {
    if (this.isQuitting) return;
    if (!this.#allows("before-quit")) return;
    this.isQuitting = true;
    void this.#closeAllAndExit();
  }
  async #closeAllAndExit() {
    for (const window of openWindows()) {
      window.close();
      if (!window.standInIsClosing) {
        this.isQuitting = false;
        return;
      }
      await window.standInClosed;
    }
    if (this.#allows("will-quit")) this.exit(0);
    else this.isQuitting = false;
  }
  #allows(eventName) {
    const event = preventableEvent();
    this.emit(eventName, event);
    return !event.defaultPrevented;
  }

  exit(code = 0) {
    this.isQuitting = true;
    void stopBrowser().then(() => {
      this.emit("quit", {}, code);
      if (!isTest) this.standInRelaunches.slice(-1).forEach((last) => this.#startAgain(last));
      process.exit(code);
    });
  }
  #startAgain(args) {
    this.releaseSingleInstanceLock();
    const demoOnly = isDemoOnly && !args.includes("--demo") ? ["--demo"] : [];
    if (demoOnly.length > 0) console.error("Without Electron, Chumrok stays in demo mode.");
    const command = [...process.execArgv, mainFile, ...args, ...demoOnly];
    spawn(process.execPath, command, { stdio: "inherit" });
  }
}

/** Without the program's own path, which the stand-in puts first itself. */
function ownArgs(args) {
  return args.filter((arg) => path.resolve(arg) !== mainFile && arg !== ".");
}

export const app = new App();

process.on("SIGUSR2", () => {
  app.emit("second-instance", preventableEvent(), process.argv, process.cwd(), {});
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void app.quit());
