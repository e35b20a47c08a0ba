import { describe, expect, it } from "vitest";
import { ClipboardGuard, type ClipboardPort } from "../../../electron/clipboard/clipboard-guard";
import { sha256Of } from "./fakes";

const COPIED = "ស្រីមុំ · 012 555 010";
const COPIED_SHA256 = sha256Of(new TextEncoder().encode(COPIED));

function clipboardWith(text: string) {
  const state = { text, reads: 0 };
  const port: ClipboardPort = {
    readText: () => {
      state.reads += 1;
      return Promise.resolve(state.text);
    },
    clear: () => {
      state.text = "";
    },
  };
  return { state, guard: new ClipboardGuard(port) };
}

describe("the clipboard at lock", () => {
  it("is cleared when it still holds what was copied here", async () => {
    const { state, guard } = clipboardWith(COPIED);
    guard.filled(COPIED_SHA256);
    await guard.clearOurs();
    expect(state.text).toBe("");
  });

  it("is cleared though Windows changed the line ends", async () => {
    const { state, guard } = clipboardWith("one\r\ntwo");
    guard.filled(sha256Of(new TextEncoder().encode("one\ntwo")));
    await guard.clearOurs();
    expect(state.text).toBe("");
  });

  it("is left alone when something else was copied since", async () => {
    const { state, guard } = clipboardWith("a shopping list");
    guard.filled(COPIED_SHA256);
    await guard.clearOurs();
    expect(state.text).toBe("a shopping list");
  });

  it("is not even read when nothing was copied here, nor a second time", async () => {
    const { state, guard } = clipboardWith(COPIED);
    await guard.clearOurs();
    expect(state.reads).toBe(0);
    guard.filled(COPIED_SHA256);
    await guard.clearOurs();
    await guard.clearOurs();
    expect(state.reads).toBe(1);
  });

  it("that cannot be read does not stop the lock", async () => {
    const guard = new ClipboardGuard({
      readText: () => Promise.reject(new Error("held by another program")),
      clear: () => undefined,
    });
    guard.filled(COPIED_SHA256);
    await expect(guard.clearOurs()).resolves.toBeUndefined();
  });
});
