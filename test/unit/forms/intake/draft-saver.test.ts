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
  saver.stop();
  type("a");
  await vi.advanceTimersByTimeAsync(1000);
  expect(saves).toEqual([]);
});
