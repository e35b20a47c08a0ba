import { existsSync, readFileSync } from "node:fs";
import type { RawBridge } from "../../shared/ipc/bridge";
import { expect, test } from "../support/launch";

const isRunning = (pid: number) =>
  existsSync(`/proc/${String(pid)}`) &&
  !readFileSync(`/proc/${String(pid)}/stat`, "utf8").includes(") Z");

test("the page is a guest: no Node, no network, no way out", async ({ launch }) => {
  const chumrok = await launch();
  const page = await chumrok.window();
  const address = page.url();

  const powers = await page.evaluate(() =>
    ["require", "process", "Buffer"].map((k) => k in window),
  );
  expect(powers).toEqual([false, false, false]);
  expect(await page.evaluate(() => isSecureContext)).toBe(true);

  expect(chumrok.takeViolations()).toEqual([]);
  const fetched = await page.evaluate(() =>
    fetch("https://example.org/").then(
      () => "got",
      () => "refused",
    ),
  );
  expect(fetched).toBe("refused");
  await page.evaluate(() => {
    location.href = "https://example.org/";
  });
  await page.evaluate(() => window.open("https://example.org/"));
  expect(page.url()).toBe(address);
  expect(await chumrok.app.pages()).toHaveLength(1);
  // The refused fetch is told on the console; that is the point.
  expect(chumrok.takeViolations().join("\n")).toContain("connect-src");
});

test("locking ends the renderer process that had the keys", async ({ launch }) => {
  test.skip(process.platform !== "linux", "reads process states from /proc");
  const chumrok = await launch();
  const before = await chumrok.window();
  const pidsBefore = await chumrok.app.rendererPids();

  // The answer may be lost with the page that asked.
  await before
    .evaluate(() => (window as unknown as { bridge: RawBridge }).bridge.invoke("vault:lock", {}))
    .catch(() => undefined);
  const after = await chumrok.nextWindow(before);

  await expect.poll(() => before.isClosed()).toBe(true);
  await expect(after.locator("body")).toBeVisible();
  await expect.poll(() => pidsBefore.filter((pid) => !isRunning(pid))).not.toHaveLength(0);
});
