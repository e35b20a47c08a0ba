import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createFileLog, formatLogLine } from "../../../electron/platform/log";
import { fakeClock, tempFolder } from "./fakes";

describe("the log", () => {
  it("keeps class and system code of an error, never its message or path", () => {
    const thrown = Object.assign(new RangeError("case RD-7K2QF of Sok Dara"), {
      code: "ENOSPC",
      path: "/media/stick/keys.json",
    });
    const line = formatLogLine({ event: "request_failed", code: "disk_full", thrown }, 0);
    expect(JSON.parse(line)).toEqual({
      time: "1970-01-01T00:00:00.000Z",
      event: "request_failed",
      code: "disk_full",
      errorClass: "RangeError",
      system: "ENOSPC",
    });
  });

  it("does not trust what an error calls itself", () => {
    const thrown = Object.assign(new Error("x"), { code: "Sok Dara", name: "Sok Dara" });
    expect(formatLogLine({ event: "request_failed", thrown }, 0)).not.toContain("Dara");
    const text: unknown = "Sok Dara";
    expect(formatLogLine({ event: "request_failed", thrown: text }, 0)).not.toContain("Dara");
  });

  it("stays small: a full file becomes the one older file", async () => {
    const folder = await tempFolder();
    const logPath = path.join(folder, "chumrok.log");
    await writeFile(logPath, "x".repeat(300 * 1024));
    createFileLog(logPath, fakeClock().clock).write({ event: "lock_forced" });
    await expect.poll(() => readdir(folder)).toEqual(["chumrok.log", "chumrok.log.1"]);
    await expect.poll(() => readFile(logPath, "utf8")).toContain("lock_forced");
  });
});
