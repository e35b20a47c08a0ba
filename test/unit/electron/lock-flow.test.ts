import { describe, expect, it } from "vitest";
import { FLUSH_LIMIT_MS, LockFlow } from "../../../electron/app/lock-flow";
import { fakeClock, fakeLog } from "./fakes";

function flowAtWork() {
  const did: string[] = [];
  let isUnlocked = true;
  const { clock, advance } = fakeClock();
  const log = fakeLog();
  const parts = {
    isUnlocked: () => isUnlocked,
    forget: () => {
      isUnlocked = false;
      did.push("forget");
      return Promise.resolve();
    },
    notify: (reason: string) => void did.push(`notify ${reason}`),
    replaceWindow: () => {
      did.push("replace");
      return Promise.resolve();
    },
    quit: () => void did.push("quit"),
    clock,
    log,
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { flow: new LockFlow(parts), parts, did, advance, log, settle };
}

describe("locking", () => {
  it("forgets before it replaces the window", async () => {
    const { flow, did } = flowAtWork();
    await flow.lock();
    expect(did).toEqual(["forget", "replace"]);
  });

  it("asks the page first and ends it anyway when it does not answer in time", async () => {
    const { flow, did, advance, log, settle } = flowAtWork();
    flow.request("suspend");
    advance(FLUSH_LIMIT_MS - 1);
    await settle();
    expect(did).toEqual(["notify suspend"]);
    advance(1);
    await settle();
    expect(did).toEqual(["notify suspend", "forget", "replace"]);
    expect(log.entries).toEqual([{ event: "lock_forced" }]);
  });

  it("is not done twice when the page answers in time", async () => {
    const { flow, did, advance, settle } = flowAtWork();
    flow.request("menu");
    await flow.lock();
    advance(FLUSH_LIMIT_MS * 2);
    await settle();
    expect(did).toEqual(["notify menu", "forget", "replace"]);
  });

  it("does nothing when nobody is at work", async () => {
    const { flow, did } = flowAtWork();
    await flow.lock();
    did.length = 0;
    flow.request("suspend");
    expect(did).toEqual([]);
  });

  it("ends the program when no new window can be shown", async () => {
    const { parts, did } = flowAtWork();
    const flow = new LockFlow({ ...parts, replaceWindow: () => Promise.reject(new Error("no")) });
    await flow.lock();
    expect(did).toEqual(["forget", "quit"]);
  });
});

describe("quitting", () => {
  it("waits for the flush, then goes on without a new window", async () => {
    const { flow, did } = flowAtWork();
    expect(flow.shouldHoldQuit()).toBe(true);
    await flow.lock();
    expect(did).toEqual(["notify quit", "forget", "quit"]);
    expect(flow.shouldHoldQuit()).toBe(false);
  });

  it("goes on after the limit even when the page hangs", async () => {
    const { flow, did, advance, settle } = flowAtWork();
    flow.shouldHoldQuit();
    flow.shouldHoldQuit();
    advance(FLUSH_LIMIT_MS);
    await settle();
    expect(did).toEqual(["notify quit", "forget", "quit"]);
  });

  it("is not held when nobody is at work", async () => {
    const { flow } = flowAtWork();
    await flow.lock();
    expect(flow.shouldHoldQuit()).toBe(false);
  });
});
