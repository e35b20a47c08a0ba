import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach } from "vitest";
import type { Clock } from "../../../electron/platform/clock";
import type { LogEntry } from "../../../electron/platform/log";
import type { FileDialogs } from "../../../electron/export/file-dialogs";
import type { PasswordKdf } from "../../../electron/vault/password-kdf";

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

/** A folder that is gone after the test. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "chumrok-test-"));
  folders.push(folder);
  return folder;
}

/** Time that moves only when the test says so. */
export function fakeClock() {
  let nowMs = Date.UTC(2026, 0, 5);
  let timers: { dueMs: number; task: () => void }[] = [];
  const waitedMs: number[] = [];
  const clock: Clock = {
    nowMs: () => nowMs,
    wait: (durationMs) => {
      waitedMs.push(durationMs);
      return Promise.resolve();
    },
    after: (delayMs, task) => {
      const timer = { dueMs: nowMs + delayMs, task };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };
  const advance = (byMs: number): void => {
    nowMs += byMs;
    const due = timers.filter((timer) => timer.dueMs <= nowMs);
    timers = timers.filter((timer) => timer.dueMs > nowMs);
    for (const { task } of due) task();
  };
  return { clock, advance, waitedMs };
}

export function fakeLog() {
  const entries: LogEntry[] = [];
  return { entries, write: (entry: LogEntry) => void entries.push(entry) };
}

/** As fast as a hash, but just as sensitive to passphrase, salt and cost as the real one. */
export function fakeKdf() {
  const derived: string[] = [];
  const kdf: PasswordKdf = {
    measureFloorMs: () => Promise.resolve(300),
    derive: (passphraseBytes, cost) => {
      const parts = [passphraseBytes, cost.salt, `${cost.memoryKib} ${cost.passes}`];
      const hash = createHash("sha256");
      for (const part of parts) hash.update(part);
      derived.push(new TextDecoder().decode(passphraseBytes));
      return Promise.resolve(new Uint8Array(hash.digest()));
    },
  };
  return { kdf, derived };
}

/** Dialogs in which a person always chooses `chosenPath`; null cancels. */
export function fakeDialogs(chosenPath: string | null) {
  const asked: { suggestedFileName: string; extension: string }[] = [];
  const dialogs: FileDialogs = {
    askSavePath: (suggestedFileName, extension) => {
      asked.push({ suggestedFileName, extension });
      return Promise.resolve(chosenPath);
    },
    askOpenPath: () => Promise.resolve(chosenPath),
  };
  return { dialogs, asked };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Expects a refusal and answers its code. */
export async function refusalOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (thrown) {
    return thrown instanceof Error && "code" in thrown ? thrown.code : thrown;
  }
  throw new Error("was not refused");
}
