import type * as electron from "electron";
import type { Page } from "@playwright/test";

type MainProcess = typeof electron;

export interface LaunchedApp {
  readonly kind: "electron" | "standin";
  /** Resolves with the exit code (null after a signal) when main has ended, for whatever reason. */
  readonly ended: Promise<number | null>;
  /** Console errors, warnings and uncaught errors of every page so far. */
  readonly violations: string[];
  /** The arguments of each `app.relaunch`; the stand-in starts nothing. Stays empty on real Electron. */
  readonly relaunches: readonly string[][];
  /** Everything main has printed so far. */
  output(): string;
  /** Runs `fn` in main; it sees only its arguments. Rejects with what it throws. */
  evaluate<Result, Arg = undefined>(
    fn: (modules: MainProcess, arg: Arg) => Result | Promise<Result>,
    arg?: Arg,
  ): Promise<Result>;
  /** What was printed on paper since the last call, as PDFs; no printer and no file is touched. */
  takePaper(): Promise<Buffer[]>;
  /** The pages of all open windows that show the program. */
  pages(): Promise<Page[]>;
  /** Process ids of all renderer processes, the spare one of the stand-in included. */
  rendererPids(): Promise<number[]>;
  /** Quits in the ordinary way and waits for the end. */
  close(): Promise<void>;
  /** Ends main without any warning (SIGKILL) and waits for the end. */
  kill(): Promise<void>;
}

export function launchApp(options?: {
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
  cwd?: string;
}): Promise<LaunchedApp>;
