import { describe, expect, it } from "vitest";
import { createBridge, type Bridge } from "../../../renderer/bridge/bridge";
import { openFile } from "../../../renderer/bridge/open-file";
import { saveFile } from "../../../renderer/bridge/save-file";
import { sha256Hex } from "../../../shared/crypto";
import { MAX_CHUNK_BYTES } from "../../../shared/ipc/fields";

const TOKEN = "0123456789abcdef0123456789abcdef";
const CHOSEN = { chosen: true, token: TOKEN, fileName: "october.chumrok", sizeBytes: 0 };

/** A main that answers by channel; what it got is written down. */
function main(answer: (channel: string, request: never) => unknown) {
  const asked: { channel: string; request: unknown }[] = [];
  const bridge: Bridge = createBridge({
    invoke: async (channel, request) => {
      asked.push({ channel, request });
      return answer(channel, request as never);
    },
    on: () => () => undefined,
  });
  return { bridge, asked, channels: () => asked.map(({ channel }) => channel) };
}

describe("the border", () => {
  it("sends nothing that main would refuse", async () => {
    const { bridge, asked } = main(() => null);
    const refused = await bridge.invoke("import:close", { token: "x" });
    expect(refused).toEqual({ ok: false, error: "bad_request" });
    expect(asked).toEqual([]);
  });

  it.each([
    ["no envelope", null],
    ["a reply of another shape", { ok: true, value: { version: 1 } }],
    ["a code that nobody knows", { ok: false, code: "all_is_well" }],
    ["more than was agreed", { ok: false, code: "locked", path: "C:/somewhere" }],
  ])("believes no answer with %s", async (_what, reply) => {
    const { bridge } = main(() => reply);
    expect(await bridge.invoke("app:info", {})).toEqual({ ok: false, error: "internal" });
  });
});

describe("saving a file", () => {
  it("writes in chunks that main accepts and commits with the hash", async () => {
    const bytes = new Uint8Array(MAX_CHUNK_BYTES + 10).fill(5);
    const written: Uint8Array[] = [];
    const { bridge, asked } = main((channel, request: { chunk: Uint8Array }) => {
      if (channel === "export:choose-target") return { ok: true, value: CHOSEN };
      if (channel === "export:write") {
        written.push(request.chunk);
        return { ok: true, value: { writtenBytes: 1 } };
      }
      return { ok: true, value: { fileName: "october.chumrok", sizeBytes: bytes.byteLength } };
    });
    const saved = await saveFile(
      { kind: "batch", suggestedName: "october", bytes },
      () => undefined,
      undefined,
      bridge,
    );
    expect(saved.ok).toBe(true);
    expect(written.map((chunk) => chunk.byteLength)).toEqual([MAX_CHUNK_BYTES, 10]);
    expect(asked.at(-1)?.request).toEqual({ token: TOKEN, sha256: await sha256Hex(bytes) });
  });

  it("aborts when the person stops it or main refuses a chunk", async () => {
    const stop = new AbortController();
    stop.abort();
    const file = { kind: "batch", suggestedName: "x", bytes: new Uint8Array(9) } as const;
    const border = main((channel) =>
      channel === "export:choose-target"
        ? { ok: true, value: CHOSEN }
        : channel === "export:write"
          ? { ok: false, code: "disk_full" }
          : { ok: true, value: {} },
    );
    const quiet = () => undefined;
    expect(await saveFile(file, quiet, stop.signal, border.bridge)).toMatchObject({
      error: "cancelled",
    });
    expect(await saveFile(file, quiet, undefined, border.bridge)).toMatchObject({
      error: "disk_full",
    });
    expect(border.channels().filter((channel) => channel === "export:abort")).toHaveLength(2);
    expect(border.channels()).not.toContain("export:commit");
  });
});

describe("opening a file", () => {
  const inChunks = (sizeBytes: number, chunks: readonly Uint8Array[]) => {
    let next = 0;
    return main((channel) => {
      if (channel === "import:choose-file") return { ok: true, value: { ...CHOSEN, sizeBytes } };
      if (channel === "import:close") return { ok: true, value: {} };
      const chunk = chunks[next++];
      return { ok: true, value: { chunk, isLast: next === chunks.length } };
    });
  };

  it("joins the chunks and closes", async () => {
    const border = inChunks(3, [Uint8Array.of(1, 2), Uint8Array.of(3)]);
    const opened = await openFile("batch", () => undefined, border.bridge);
    expect(opened).toEqual({
      ok: true,
      value: { fileName: "october.chumrok", bytes: Uint8Array.of(1, 2, 3) },
    });
    expect(border.channels().at(-1)).toBe("import:close");
  });

  it("refuses a file that grew, ended early or never ends while it was read", async () => {
    const open = (size: number, chunks: readonly Uint8Array[]) =>
      openFile("batch", () => undefined, inChunks(size, chunks).bridge);
    expect(await open(1, [Uint8Array.of(1, 2)])).toMatchObject({ error: "damaged_file" });
    expect(await open(4, [Uint8Array.of(1, 2)])).toMatchObject({ error: "cut_short" });
    const empty = new Uint8Array(0);
    expect(await open(4, [empty, empty])).toMatchObject({ error: "damaged_file" });
  });
});
