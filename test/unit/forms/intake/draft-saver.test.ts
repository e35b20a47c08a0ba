import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  createDraftSaver,
  type SavingState,
} from "../../../../renderer/features/intake/draft-saver";
import type { ErrorCode } from "../../../../shared/errors";
import { err, ok, type Result } from "../../../../shared/result";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function desk(outcomes: Result<null, ErrorCode>[] = []) {
  const states: SavingState["kind"][] = [];
  const saves: string[] = [];
  let typed = "";
  const saver = createDraftSaver({ onState: (state) => states.push(state.kind), now: () => 1 });
  saver.use(async () => {
    saves.push(typed);
    await Promise.resolve();
    return outcomes.shift() ?? ok(null);
  });
  const type = (text: string): void => {
    typed = text;
    saver.changed();
  };
  return { saver, states, saves, type };
}

test("typing is saved once after a short quiet", async () => {
  const { saves, states, type } = desk();
  type("a");
  type("ab");
  await vi.advanceTimersByTimeAsync(1000);
  expect(saves).toEqual(["ab"]);
  expect(states.at(-1)).toBe("saved");
});

test("locking saves at once what was typed a moment ago", async () => {
  const { saver, saves, type } = desk();
  type("half a wo");
  await saver.flush();
  expect(saves).toEqual(["half a wo"]);
});

test('a word typed while saving is saved too, and "saved" is not said before', async () => {
  const { saver, saves, states, type } = desk();
  type("a");
  const saving = saver.flush();
  type("ab");
  await saving;
  expect(saves).toEqual(["a", "ab"]);
  expect(states.filter((state) => state === "saved")).toHaveLength(1);
  expect(states.at(-1)).toBe("saved");
});

test("a full disk is said, and saving is tried again until it works", async () => {
  const { saves, states, type } = desk([err("disk_full"), err("disk_full")]);
  type("a");
  await vi.advanceTimersByTimeAsync(1000);
  expect(states.at(-1)).toBe("failed");
  await vi.advanceTimersByTimeAsync(20_000);
  expect(states.at(-1)).toBe("saved");
  expect(saves).toHaveLength(3);
});

test("a save that breaks is a failure, not the end of saving", async () => {
  const { saver, states, type } = desk();
  saver.use(() => Promise.reject(new Error("gone")));
  type("a");
  await saver.flush();
  expect(states.at(-1)).toBe("failed");
});

test("nothing changed, nothing is saved; and nothing after the draft became a file", async () => {
  const { saver, saves, type } = desk();
  await saver.flush();
  await saver.stop();
  type("a");
  await vi.advanceTimersByTimeAsync(1000);
  expect(saves).toEqual([]);
});

test("flush says whether everything typed is saved, and why it is not", async () => {
  const { saver, type } = desk([err("disk_full")]);
  type("a");
  expect(saver.isSaved()).toBe(false);
  expect(await saver.flush()).toEqual(err("disk_full"));
  expect(saver.isSaved()).toBe(false);
  expect(await saver.flush()).toEqual(ok(null));
  expect(saver.isSaved()).toBe(true);
});

test("a form that nobody sees does not try again by itself, but the lock still saves it", async () => {
  const { saver, saves, type } = desk([err("disk_full")]);
  type("a");
  saver.setSeen(false);
  await saver.flush();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(saves).toEqual(["a"]);
  expect(await saver.flush()).toEqual(ok(null));
  expect(saves).toEqual(["a", "a"]);
});

test("stopping waits for the save that is on its way: a removed draft does not come back", async () => {
  const { saver, type } = desk();
  const done: string[] = [];
  saver.use(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    done.push("draft written");
    return ok(null);
  });
  type("a");
  void saver.flush();
  const stopped = saver.stop().then(() => done.push("draft removed"));
  await vi.advanceTimersByTimeAsync(1000);
  await stopped;
  expect(done).toEqual(["draft written", "draft removed"]);
});

test("what is typed while the file is being saved is saved as draft when that fails", async () => {
  const { saver, saves, type } = desk();
  await saver.stop();
  type("typed meanwhile");
  await vi.advanceTimersByTimeAsync(1000);
  expect(saves).toEqual([]);
  saver.goOn();
  await vi.advanceTimersByTimeAsync(1000);
  expect(saves).toEqual(["typed meanwhile"]);
});
