import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { AppError } from "../../../shared/errors";
import type { ByteSource } from "../../../shared/exchange/byte-source";
import { buildContainer } from "../../../shared/exchange/container";
import { lineOf, linesOf, sortedLines, withLines } from "../../../shared/exchange/file-lines";
import type { ExchangeItem } from "../../../shared/exchange/item";
import { makeFile, packFile } from "../../../shared/exchange/make-file";
import {
  draft,
  fileOf,
  item,
  items,
  joined,
  openWhole,
  outcome,
  plaintextOf,
  site,
  smallLimits,
} from "./builders";
import { forge, line } from "./forgery";

/** Nothing of a body is kept between two readings, as of a large file. */
const KEEPS_NOTHING = { limits: smallLimits({ heldBytes: 0 }) };

/** A file on a stick: it is read in pieces of any size, and may change while it is read. */
function stick(bytes: Uint8Array, pieceBytes: number) {
  const state = { bytes, reads: 0, readings: 0 };
  const source: ByteSource = {
    sizeBytes: bytes.byteLength,
    read: (offset) => {
      state.reads += 1;
      if (offset === 0) state.readings += 1;
      return Promise.resolve(state.bytes.slice(offset, offset + pieceBytes));
    },
  };
  return { state, source };
}

/** Text that does not pack, so that the file has several age chunks. */
function noisy(count: number): ExchangeItem[] {
  const note = () => Buffer.from(crypto.getRandomValues(new Uint8Array(30_000))).toString("base64");
  return Array.from({ length: count }, (_, at) => item(at + 1, { record: { note: note() } }));
}

describe("a file that is read piece by piece", () => {
  it.each([1_000, 65_536, 4 * 1024 * 1024])(
    "in pieces of %i bytes is the same file",
    async (size) => {
      const sent = noisy(12);
      const { source } = stick(await fileOf(sent), size);
      for (const change of [{}, KEEPS_NOTHING]) {
        const opened = await openWhole(source, change);
        expect(opened.ok && opened.value.items).toMatchObject(sent);
      }
    },
  );

  it("is read once when it is small, and again from the source when it is large", async () => {
    const file = await fileOf(noisy(4));
    const small = stick(file, 65_536);
    await openWhole(small.source);
    // The outer header first, then all of it.
    expect(small.state.readings).toBe(2);
    const large = stick(file, 65_536);
    await openWhole(large.source, KEEPS_NOTHING);
    expect(large.state.readings).toBeGreaterThan(2);
  });

  it("that becomes shorter is cut_short, that gives more than it has is damaged", async () => {
    const file = await fileOf(noisy(4));
    const { source, state } = stick(file, 65_536);
    state.bytes = file.subarray(0, 100_000);
    expect(await outcome(source)).toBe("cut_short");
    state.bytes = Buffer.concat([file, new Uint8Array(9)]);
    expect(await outcome(source)).toBe("damaged_file");
  });

  it("that is another file by the second reading is damaged, though that one is honest, too", async () => {
    const honest = (note: string) => {
      const text = line(`{"note":"${note.repeat(1_000)}"}`);
      return forge({ text, body: gzipSync(text, { level: 0 }) });
    };
    const [file, other] = [await honest("a"), await honest("b")];
    expect(other.byteLength).toBe(file.byteLength);
    expect(await outcome(file, KEEPS_NOTHING)).toBe("opened");
    expect(await outcome(other, KEEPS_NOTHING)).toBe("opened");
    const { source, state } = stick(file, 65_536);
    const swapped: ByteSource = {
      ...source,
      read: (offset) => {
        // The outer header, then all of it, then what is believed.
        if (state.readings === 2 && offset === 0) state.bytes = other;
        return source.read(offset);
      },
    };
    expect(await outcome(swapped, KEEPS_NOTHING)).toBe("damaged_file");
  });

  it("hands the failure of its source on", async () => {
    const { source } = stick(await fileOf(noisy(2)), 10_000);
    const pulled: ByteSource = {
      ...source,
      read: (offset) =>
        offset < 40_000 ? source.read(offset) : Promise.reject(new AppError("folder_gone")),
    };
    expect(await outcome(pulled)).toBe("folder_gone");
  });

  it("stops when told to in the second reading", async () => {
    const stop = new AbortController();
    const { source, state } = stick(await fileOf(noisy(40)), 65_536);
    const stopping: ByteSource = {
      ...source,
      read: (offset) => {
        if (state.readings > 2) stop.abort();
        return source.read(offset);
      },
    };
    const change = { ...KEEPS_NOTHING, signal: stop.signal };
    expect(await outcome(stopping, change)).toBe("cancelled");
  });
});

describe("a file that is written piece by piece", () => {
  it("has the size that was said before the first piece", async () => {
    for (const list of [[], items(1), noisy(5)]) {
      const packed = await packFile(draft(), linesOf(list), site);
      if (!packed.ok) throw new Error(packed.error);
      const file = await joined(packed.value.pieces());
      expect(file.byteLength).toBe(packed.value.sizeBytes);
      expect(await outcome(file)).toBe("opened");
    }
  });

  it("is the same before encryption when its body was too large to keep", async () => {
    const list = noisy(5);
    const { plaintext } = await buildContainer(draft(), linesOf(list), site, {}, 1_000);
    expect(await joined(plaintext({}))).toEqual(await plaintextOf(list));
  });

  it("breaks off when what goes in the second time is not what was signed", async () => {
    const lists = [noisy(3), noisy(3)];
    const changing = { count: 3, read: () => linesOf(lists.shift() ?? []).read() };
    const { plaintext } = await buildContainer(draft(), changing, site, {}, 1_000);
    await expect(joined(plaintext({}))).rejects.toMatchObject({ code: "batch_changed" });
  });

  it("can be stopped between two pieces", async () => {
    const packed = await packFile(draft(), linesOf(noisy(80)), site);
    const stop = new AbortController();
    const writing = async () => {
      if (!packed.ok) throw new Error(packed.error);
      for await (const piece of packed.value.pieces({ signal: stop.signal })) {
        if (piece.byteLength > 0) stop.abort();
      }
    };
    await expect(writing()).rejects.toMatchObject({ code: "cancelled" });
  });

  it("is not made when a line is one that the reader refuses", async () => {
    const deep = JSON.parse(`{"a":${"[".repeat(20)}${"]".repeat(20)}}`) as ExchangeItem["record"];
    for (const record of [deep, { a: "x".repeat(200_001) }, { a: "\0" }]) {
      const made = await makeFile(draft(), [item(1, { record })], site);
      expect(made).toEqual({ ok: false, error: "file_too_large" });
    }
  });
});

describe("lines that lie in another order than the file's", () => {
  const keysOf = (list: readonly ExchangeItem[]) => list.map(({ itemKey }) => itemKey);

  /** A store that gives what is asked for from its last record to its first. */
  function store(list: readonly ExchangeItem[]) {
    const state = { scans: 0, made: 0 };
    async function* readSome(keys: readonly string[]) {
      state.scans += 1;
      for (const one of [...list].reverse()) {
        if (!keys.includes(one.itemKey)) continue;
        const line = () => {
          state.made += 1;
          return lineOf(one);
        };
        yield await Promise.resolve({ itemKey: one.itemKey, line });
      }
    }
    return { state, readSome };
  }

  it.each([
    ["all at once where they may be held", 100_000_000, 1],
    ["few at a time where they may not", 5_000, 4],
    ["few at a time where nothing may", 1, 4],
  ])("are put in order: %s", async (_, held, scans) => {
    const list = items(150);
    const { state, readSome } = store(list);
    const lines = sortedLines(keysOf(list).reverse(), readSome, held);
    const { plaintext } = await buildContainer(draft(), lines, site);
    expect(await joined(plaintext({}))).toEqual(await plaintextOf(list));
    expect(state.scans).toBe(scans);
  });

  it("are not a file any more when one of them is gone", async () => {
    const list = noisy(6);
    for (const gone of [list[0], list[3], list[5]]) {
      const { readSome } = store(list.filter((one) => one !== gone));
      const making = buildContainer(draft(), sortedLines(keysOf(list), readSome), site);
      await expect(making).rejects.toMatchObject({ code: "batch_changed" });
    }
  });

  it("take others between them, before them and behind them", async () => {
    const list = noisy(9);
    const few = list.filter((_, at) => [0, 4, 5, 8].includes(at));
    const rest = list.filter((one) => !few.includes(one));
    const { plaintext } = await buildContainer(
      draft(),
      withLines(linesOf(rest), linesOf(few)),
      site,
    );
    expect(await joined(plaintext({}))).toEqual(await plaintextOf(list));
  });
});
