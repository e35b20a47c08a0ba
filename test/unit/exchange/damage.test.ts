import { describe, expect, it } from "vitest";
import { fileOf, item, items, outcome } from "./builders";

const REFUSALS = ["wrong_key", "cut_short", "damaged_file", "not_ours", "demo_file"];

describe("a sealed file that changed on its way", () => {
  it("is refused whichever single byte was flipped", async () => {
    const file = await fileOf(items(1));
    for (let at = 0; at < file.byteLength; at += 1) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect(REFUSALS, `byte ${at}`).toContain(await outcome(changed));
    }
  });

  it("is refused at whichever length it was cut", async () => {
    const file = await fileOf(items(1));
    for (let length = 0; length < file.byteLength; length += 1) {
      const code = await outcome(file.subarray(0, length));
      expect(["cut_short", "damaged_file"], `length ${length}`).toContain(code);
    }
  });

  it("is refused with any byte behind it", async () => {
    const file = await fileOf(items(1));
    for (const byte of [0, 10, 255]) {
      expect(await outcome(Uint8Array.from([...file, byte]))).toBe("damaged_file");
    }
  });

  it("says cut_short for an empty file and for half a header", async () => {
    const file = await fileOf(items(1));
    expect(await outcome(new Uint8Array(0))).toBe("cut_short");
    expect(await outcome(file.subarray(0, 60))).toBe("cut_short");
  });

  it("says not_ours for a picture, a text and the armoured form of age", async () => {
    const files = ["\x89PNG\r\n\x1a\n", "Dear desk,\n", "-----BEGIN AGE ENCRYPTED FILE-----\n"];
    for (const text of files) {
      expect(await outcome(Buffer.from(text, "latin1"))).toBe("not_ours");
    }
  });
});

describe("a sealed file of several age chunks", () => {
  /** Text that does not pack, so that the file is longer than one 64 KiB chunk. */
  const noise = async () => {
    const bytes = globalThis.crypto.getRandomValues(new Uint8Array(60_000));
    const record = { note: Buffer.from(bytes).toString("base64") };
    return fileOf([1, 2, 3].map((number) => item(number, { record })));
  };

  it("is known as cut short wherever it ends after the first chunk", async () => {
    const file = await noise();
    const cuts = [1, 16, 17, 5_000, 65_552].map((missing) => file.byteLength - missing);
    for (const length of cuts) {
      expect(await outcome(file.subarray(0, length)), `length ${length}`).toBe("cut_short");
    }
  });

  it("is damaged, not cut, when a late byte changed or chunks were swapped or doubled", async () => {
    const file = await noise();
    const start = file.byteLength - 2 * 65_552;
    const chunk = file.slice(start, start + 65_552);
    const flipped = file.slice();
    flipped[file.byteLength - 40] = (flipped[file.byteLength - 40] ?? 0) ^ 1;
    const swapped = file.slice();
    swapped.copyWithin(start, start + 65_552, start + 2 * 65_552);
    swapped.set(chunk, start + 65_552);
    const doubled = Buffer.concat([file.subarray(0, start), chunk, file.subarray(start)]);
    for (const changed of [flipped, swapped, doubled]) {
      expect(await outcome(changed)).toBe("damaged_file");
    }
  });
});
