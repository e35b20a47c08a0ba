import { describe, expect, it } from "vitest";
import { createBridge, type Bridge } from "../../../renderer/bridge/bridge";
import { openFile } from "../../../renderer/bridge/open-file";
import { openSource } from "../../../renderer/bridge/open-source";
import { saveContent, saveFile } from "../../../renderer/bridge/save-file";
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

describe("a file that nobody holds as a whole", () => {
  const ANSWERS: Record<string, unknown> = {
    "export:choose-target": { ok: true, value: CHOSEN },
    "export:write": { ok: true, value: { writtenBytes: 1 } },
    "export:abort": { ok: true, value: {} },
    "export:commit": { ok: true, value: { fileName: "october.chumrok", sizeBytes: 6 } },
  };
  const sha256 = "ab".repeat(32);
  const saving = (
    pieces: Parameters<typeof saveContent>[0]["content"]["pieces"],
    answers = ANSWERS,
    signal?: AbortSignal,
  ) => {
    const border = main((channel) => answers[channel]);
    const content = { sizeBytes: 6, pieces };
    const file = { kind: "batch" as const, suggestedName: "october", content };
    return { border, saved: saveContent(file, () => undefined, signal, border.bridge) };
  };

  it("is written piece by piece and committed with the hash that its maker names", async () => {
    const { border, saved } = saving(async (take) => {
      expect(await take(Uint8Array.of(1, 2, 3))).toBeNull();
      expect(await take(Uint8Array.of(4, 5, 6))).toBeNull();
      return { ok: true, value: { sha256 } };
    });
    expect((await saved).ok).toBe(true);
    expect(border.channels()).toEqual([
      ...["export:choose-target", "export:write", "export:write", "export:commit"],
    ]);
    expect(border.asked.at(-1)?.request).toEqual({ token: TOKEN, sha256 });
  });

  it.each([
    ["its maker gives up", async () => ({ ok: false, error: "batch_changed" }) as const],
    ["its maker breaks", () => Promise.reject(new Error("broken"))],
  ])("leaves nothing behind when %s", async (_what, pieces) => {
    const { border, saved } = saving(pieces);
    expect((await saved).ok).toBe(false);
    expect(border.channels().at(-1)).toBe("export:abort");
  });

  it("is told why it cannot go on, and leaves nothing behind", async () => {
    const full = { ...ANSWERS, "export:write": { ok: false, code: "disk_full" } };
    const { border, saved } = saving(async (take) => {
      const refusal = await take(Uint8Array.of(1));
      return refusal === null ? { ok: true, value: { sha256 } } : { ok: false, error: refusal };
    }, full);
    expect(await saved).toEqual({ ok: false, error: "disk_full" });
    expect(border.channels().at(-1)).toBe("export:abort");
  });

  it("is not committed when somebody said stop after its last piece", async () => {
    const stop = new AbortController();
    const { border, saved } = saving(
      async (take) => {
        await take(Uint8Array.of(1));
        stop.abort();
        return { ok: true, value: { sha256 } };
      },
      ANSWERS,
      stop.signal,
    );
    expect(await saved).toEqual({ ok: false, error: "cancelled" });
    expect(border.channels()).not.toContain("export:commit");
  });

  it("is read where its reader asks, as often as it likes, and closed once", async () => {
    const bytes = Uint8Array.of(1, 2, 3, 4);
    const border = main((channel, request: { offset: number }) => {
      if (channel === "import:choose-file") return { ok: true, value: { ...CHOSEN, sizeBytes: 4 } };
      if (channel === "import:close") return { ok: true, value: {} };
      if (request.offset === 3) return { ok: false, code: "folder_gone" };
      return { ok: true, value: { chunk: bytes.slice(request.offset), isLast: true } };
    });
    const opened = await openSource("batch", border.bridge);
    if (!opened.ok) throw new Error(opened.error);
    const { source, close, fileName } = opened.value;
    expect(fileName).toBe("october.chumrok");
    expect(source.sizeBytes).toBe(4);
    expect(await source.read(0)).toEqual(bytes);
    expect(await source.read(2)).toEqual(bytes.slice(2));
    await expect(source.read(3)).rejects.toMatchObject({ code: "folder_gone" });
    await close();
    expect(border.channels().filter((channel) => channel === "import:close")).toHaveLength(1);
  });
});
