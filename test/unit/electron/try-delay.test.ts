import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { TryDelay, tryDelayMs } from "../../../electron/vault/try-delay";
import { fakeClock, tempFolder } from "./fakes";

const HOUR_MS = 60 * 60 * 1000;

async function failedTimes(count: number) {
  const filePath = path.join(await tempFolder(), "vault", "tries.json");
  const { clock, advance } = fakeClock();
  const delay = new TryDelay(filePath, clock);
  for (let number = 0; number < count; number += 1) await delay.failed();
  const restarted = () => new TryDelay(filePath, clock);
  return { filePath, clock, advance, delay, restarted };
}

describe("the wait between tries at the door", () => {
  it("rises from nothing to half a minute, and after fifteen tries to five minutes", () => {
    const seconds = [0, 1, 2, 3, 4, 5, 6, 7, 8, 15, 16, 17, 18, 19, 2000];
    expect(seconds.map((count) => tryDelayMs(count) / 1000)).toEqual([
      0, 0, 0, 1, 2, 4, 8, 16, 30, 30, 60, 120, 240, 300, 300,
    ]);
  });

  it("is not bought off by ending the program", async () => {
    const { restarted } = await failedTimes(7);
    expect(await restarted().waitMs()).toBe(16_000);
  });

  it("runs down while the program is closed", async () => {
    const { restarted, advance } = await failedTimes(7);
    advance(6_000);
    expect(await restarted().waitMs()).toBe(10_000);
    advance(HOUR_MS);
    expect(await restarted().waitMs()).toBe(0);
  });

  it("does not become shorter, and not endless, when the clock is set back", async () => {
    const { restarted, advance } = await failedTimes(7);
    advance(-HOUR_MS);
    const delay = restarted();
    expect(await delay.waitMs()).toBe(16_000);
    advance(16_000);
    expect(await delay.waitMs()).toBe(0);
  });

  it("ends with a success, which tells how many tries failed before it", async () => {
    const { delay, restarted } = await failedTimes(7);
    expect(await delay.succeeded()).toBe(7);
    expect(await delay.waitMs()).toBe(0);
    expect(await restarted().waitMs()).toBe(0);
    expect(await restarted().succeeded()).toBe(0);
  });

  it.each(["", "{}", "not json", '{"failedTries":-5,"lastAt":"2026-01-05T00:00:00.000Z"}'])(
    "is the longest when its file was damaged to %j",
    async (content) => {
      const { filePath, restarted } = await failedTimes(1);
      await writeFile(filePath, content);
      expect(await restarted().waitMs()).toBe(300_000);
    },
  );

  it("counts every one of several failures at once", async () => {
    const { delay, restarted } = await failedTimes(0);
    await Promise.all(Array.from({ length: 5 }, () => delay.failed()));
    expect(await restarted().succeeded()).toBe(5);
  });

  it("goes on counting in memory where nothing can be written", async () => {
    const blocked = path.join(await tempFolder(), "a-file");
    await writeFile(blocked, "");
    const delay = new TryDelay(path.join(blocked, "tries.json"), fakeClock().clock);
    await delay.succeeded();
    for (let number = 0; number < 40; number += 1) await delay.failed();
    expect(await delay.waitMs()).toBe(300_000);
  });

  it("keeps a count and a time, and nothing else", async () => {
    const { filePath } = await failedTimes(3);
    expect(JSON.parse(await readFile(filePath, "utf8"))).toEqual({
      failedTries: 3,
      lastAt: "2026-01-05T00:00:00.000Z",
    });
  });
});
