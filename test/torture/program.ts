import { mkdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { LaunchedApp, launchApp } from "../standin/launch.mjs";
import { isRunning, processesOf } from "../support/processes";
import type { Random } from "../support/seeded-random";
import type { Driver } from "./page/main";

const WINDOW_TIMEOUT_MS = 30_000;
const END_TIMEOUT_MS = 10_000;

/** How a mode starts programs; made by scripts/torture.mjs. */
export interface Workshop {
  readonly launchApp: typeof launchApp;
  /** A copy of the built program with the driver page for its screen. */
  readonly appDir: string;
  /** Everything of this run lies below; it is removed at the end. */
  readonly workDir: string;
  readonly chromiumPath: string;
  /** More switches for Chromium, e.g. another backend of IndexedDB. */
  readonly chromiumArgs: string;
}

/** Where one program keeps its data, and where its temporary files go. */
export interface Place {
  readonly dataDir: string;
  readonly tempDir: string;
}

/** One run of the whole program with the driver page. */
export class Program {
  readonly app: LaunchedApp;
  readonly page: Page;
  readonly #dataDir: string;
  readonly #mainPid: number;

  private constructor(app: LaunchedApp, page: Page, dataDir: string, mainPid: number) {
    this.app = app;
    this.page = page;
    this.#dataDir = dataDir;
    this.#mainPid = mainPid;
  }

  /** `onLine` hears what the page tells; only then the page goes on. */
  static async start(
    { launchApp: launch, appDir, chromiumPath, chromiumArgs }: Workshop,
    { dataDir, tempDir }: Place,
    onLine: (line: string) => void,
  ): Promise<Program> {
    mkdirSync(tempDir, { recursive: true });
    const app = await launch({
      env: {
        ...{ CHUMROK_TEST: "1", CHUMROK_DATA_DIR: dataDir, TMPDIR: tempDir },
        ...{ CHROMIUM_PATH: chromiumPath, STANDIN_CHROMIUM_ARGS: chromiumArgs },
      },
      cwd: appDir,
    });
    const mainPid = await app.evaluate(() => process.pid);
    const page = await firstPage(app);
    await listen(page, onLine);
    await page.waitForFunction(() => "driver" in window);
    return new Program(app, page, dataDir, mainPid);
  }

  /** Calls one function of the driver page. */
  call<Name extends keyof Driver>(
    name: Name,
    ...given: Parameters<Driver[Name]>
  ): Promise<Awaited<ReturnType<Driver[Name]>>> {
    return this.page.evaluate(
      ([called, args]) => {
        const ask = window.driver[called] as (...list: readonly unknown[]) => unknown;
        return ask(...args) as never;
      },
      [name, given] as const,
    );
  }

  /** All save dialogs answer with a new name in `folder`; all open dialogs with the next of `files`. */
  async answerDialogs(folder: string, files: readonly string[]): Promise<void> {
    mkdirSync(folder, { recursive: true });
    await this.app.evaluate(
      ({ dialog }, given) => {
        let count = 0;
        dialog.showSaveDialog = (...asked: unknown[]) => {
          const { defaultPath = "" } = asked.at(-1) as { readonly defaultPath?: string };
          const extension = /\.[\w-]+$/.exec(defaultPath)?.[0] ?? "";
          count += 1;
          const filePath = `${given.folder}/${String(Date.now())}-${String(count)}${extension}`;
          return Promise.resolve({ canceled: false, filePath });
        };
        dialog.showOpenDialog = () => {
          const next = given.files[count % Math.max(1, given.files.length)];
          count += 1;
          return Promise.resolve({
            canceled: next === undefined,
            filePaths: next === undefined ? [] : [next],
          });
        };
      },
      { folder, files },
    );
  }

  /**
   * Ends every process of the program without any warning. Mostly at one moment, at times main or
   * Chromium a little earlier than the other.
   */
  async kill(random: Random): Promise<void> {
    const all = this.pids();
    const others = all.filter((pid) => pid !== this.#mainPid);
    const choice = random();
    const pause = () => new Promise((resolve) => setTimeout(resolve, random() * 40));
    if (choice < 0.6) all.forEach(endNow);
    else if (choice < 0.8) {
      endNow(this.#mainPid);
      await pause();
      others.forEach(endNow);
    } else {
      others.forEach(endNow);
      await pause();
      endNow(this.#mainPid);
    }
    await this.app.kill();
    await this.#untilEnded(all);
  }

  /** Quits as a person would. */
  async close(): Promise<void> {
    const all = this.pids();
    await this.app.close();
    await this.#untilEnded(all);
  }

  /** Main, all of Chromium, and the key process while there is one. */
  pids(): number[] {
    return processesOf(this.#mainPid, this.#dataDir).map(({ pid }) => pid);
  }

  async #untilEnded(pids: readonly number[]): Promise<void> {
    const deadline = Date.now() + END_TIMEOUT_MS;
    while (pids.some(isRunning)) {
      if (Date.now() > deadline) throw new Error("a process of the program does not end");
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

/**
 * A binding, and an answer to each message: lines of the console are still under way when the program is
 * killed, so what was tried last would be unknown here.
 */
async function listen(page: Page, onLine: (line: string) => void): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  cdp.on("Runtime.bindingCalled", ({ name, payload }) => {
    if (name !== "tellRunner") return;
    const [message, line] = JSON.parse(payload) as [number, string];
    onLine(line);
    const expression = `heard(${String(message)})`;
    cdp.send("Runtime.evaluate", { expression }).catch(() => undefined);
  });
  await cdp.send("Runtime.enable");
  await cdp.send("Runtime.addBinding", { name: "tellRunner" });
}

async function firstPage(app: LaunchedApp): Promise<Page> {
  const deadline = Date.now() + WINDOW_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const page = (await app.pages()).at(-1);
    if (page !== undefined) return page;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`no window\n${app.output()}`);
}

function endNow(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It was faster.
  }
}
