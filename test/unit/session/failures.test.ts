import { expect, test } from "vitest";
import { hearFailures } from "../../../renderer/app-frame/unhandled-failures";
import { answerOf, attempt } from "../../../renderer/session/attempt";
import { AppError } from "../../../shared/errors";
import { err, ok } from "../../../shared/result";

function heard() {
  const page = new EventTarget();
  const codes: string[] = [];
  const stop = hearFailures(page, (code) => codes.push(code));
  const fail = (type: string, detail: object) =>
    page.dispatchEvent(Object.assign(new Event(type), detail));
  return { codes, stop, fail };
}

test("a failure that nobody caught is told by its code, never by its text", () => {
  const { codes, fail } = heard();
  fail("unhandledrejection", { reason: new Error("Sok Srey was here") });
  fail("unhandledrejection", { reason: new AppError("disk_full") });
  fail("error", { error: new TypeError("boom") });
  expect(codes).toEqual(["internal", "disk_full", "internal"]);
});

test("the browser's own notes about layout are not told", () => {
  const { codes, fail, stop } = heard();
  fail("error", { error: null, message: "ResizeObserver loop completed" });
  stop();
  fail("error", { error: new TypeError("boom") });
  expect(codes).toEqual([]);
});

test("what the vault throws becomes an answer that a screen can say", async () => {
  expect(await attempt(Promise.reject(new AppError("store_damaged")))).toEqual(
    err("store_damaged"),
  );
  expect(await answerOf(Promise.reject(new Error("gone")))).toEqual(err("internal"));
  expect(await answerOf(Promise.resolve(err("stale_revision" as const)))).toEqual(
    err("stale_revision"),
  );
  expect(await attempt(Promise.resolve(3))).toEqual(ok(3));
});
