import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test as base, type Page, type TestInfo } from "@playwright/test";
import { launchApp, type LaunchedApp } from "../standin/launch.mjs";

const WINDOW_TIMEOUT_MS = 60_000;
const ACTION_TIMEOUT_MS = 30_000;

/** One run of the built program, as a journey drives it. */
export interface Chumrok {
  /** Main's side: `evaluate`, `output`, `rendererPids`, `ended`. */
  readonly app: LaunchedApp;
  /** Console errors, warnings, refusals by the CSP and uncaught errors so far; must stay empty. */
  readonly violations: string[];
  /** Returns the violations so far and forgets them: for a test that provokes some. */
  takeViolations(): string[];
  /** The window that is open now; waits until it is there and loaded. */
  window(): Promise<Page>;
  /** The window that replaces `previous`, after lock or unlock; waits for it. */
  nextWindow(previous: Page): Promise<Page>;
  /** Gives the window's content this size in CSS pixels and waits until the page has it. */
  setSize(width: number, height: number): Promise<void>;
  /** The next save dialogs answer with this path; null cancels. */
  answerSave(filePath: string | null): Promise<void>;
  /** The next open dialogs answer with this path; null cancels. */
  answerOpen(filePath: string | null): Promise<void>;
  /** The next message boxes answer with the button of this index. */
  answerMessage(buttonIndex: number): Promise<void>;
  /** What was printed on paper since the last call, as PDFs. */
  takePaper(): Promise<Buffer[]>;
  close(): Promise<void>;
  kill(): Promise<void>;
}

/** Starts the program over `dataDir`; the same folder finds the same vault and store again. */
export async function launchChumrok(options: {
  dataDir: string;
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
}): Promise<Chumrok> {
  const app = await launchApp({
    args: options.args ?? [],
    env: { CHUMROK_TEST: "1", CHUMROK_DATA_DIR: options.dataDir, ...options.env },
    cwd: process.env["APP_DIR"] ?? process.cwd(),
  });
  const waitForWindow = async (isWanted: (page: Page) => boolean): Promise<Page> => {
    const deadline = Date.now() + WINDOW_TIMEOUT_MS;
    while (Date.now() < deadline) {
      const page = (await app.pages()).findLast(isWanted);
      if (page !== undefined) {
        await page.waitForLoadState("load");
        page.setDefaultTimeout(ACTION_TIMEOUT_MS);
        return page;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`no window after ${String(WINDOW_TIMEOUT_MS)} ms\n${app.output()}`);
  };
  const window = () => waitForWindow(() => true);

  return {
    app,
    violations: app.violations,
    takeViolations: () => app.violations.splice(0),
    window,
    nextWindow: (previous) => waitForWindow((page) => page !== previous),
    async setSize(width, height) {
      const page = await window();
      await app.evaluate(
        ({ BrowserWindow }, size) => {
          for (const open of BrowserWindow.getAllWindows()) {
            open.setContentSize(size.width, size.height);
          }
        },
        { width, height },
      );
      await page.waitForFunction((wanted) => innerWidth === wanted, width);
    },
    answerSave: (filePath) =>
      app.evaluate(({ dialog }, answer) => {
        dialog.showSaveDialog = () =>
          Promise.resolve({ canceled: answer === null, filePath: answer ?? "" });
      }, filePath),
    answerOpen: (filePath) =>
      app.evaluate(({ dialog }, answer) => {
        dialog.showOpenDialog = () =>
          Promise.resolve({
            canceled: answer === null,
            filePaths: answer === null ? [] : [answer],
          });
      }, filePath),
    answerMessage: (buttonIndex) =>
      app.evaluate(({ dialog }, response) => {
        dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false });
      }, buttonIndex),
    takePaper: () => app.takePaper(),
    close: () => app.close(),
    kill: () => app.kill(),
  };
}

interface Fixtures {
  /** A fresh folder for this test, removed afterwards. */
  dataDir: string;
  /** Starts the program over `dataDir`; whatever is still open is closed after the test. */
  launch: (options?: {
    dataDir?: string;
    args?: readonly string[];
    env?: Readonly<Record<string, string>>;
  }) => Promise<Chumrok>;
}

/** Playwright's `test` with a data folder of its own. Every test ends with: no violation in any window. */
export const test = base.extend<Fixtures>({
  // Playwright reads a fixture's needs from its first parameter, which must be a pattern.
  // eslint-disable-next-line no-empty-pattern
  dataDir: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), "chumrok-test-"));
    // One level down, so that the folders of practice, which lie beside it, go with it.
    await use(path.join(folder, "data"));
    removeFolder(folder);
  },
  launch: async ({ dataDir }, use, testInfo) => {
    const started: Chumrok[] = [];
    await use(async (options = {}) => {
      const chumrok = await launchChumrok({ dataDir, ...options });
      started.push(chumrok);
      return chumrok;
    });
    if (testInfo.errors.length > 0) await keepPictures(started, testInfo);
    for (const chumrok of started) await chumrok.kill();
    expect(started.flatMap((chumrok) => chumrok.violations)).toEqual([]);
  },
});

/** Helpers of a Chromium that was ended may write in its profile for a moment longer. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** What the windows showed when a journey failed. */
async function keepPictures(started: readonly Chumrok[], testInfo: TestInfo): Promise<void> {
  for (const [index, chumrok] of started.entries()) {
    const pages = await chumrok.app.pages().catch(() => []);
    for (const page of pages) {
      const file = testInfo.outputPath(`window-${index + 1}.png`);
      await page.screenshot({ path: file, timeout: ACTION_TIMEOUT_MS }).catch(() => undefined);
    }
  }
}

export { expect } from "@playwright/test";
