import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BOX_OVERHEAD_BYTES,
  deriveSealingKey,
  generateDataKeyBytes,
  importDataKey,
  openBox,
  randomBytes,
  sealBox,
} from "../../../shared/crypto";
import { encodeSealContext } from "../../../shared/crypto/seal-context";

const rootKey = new Uint8Array(32).fill(7);
const key = await deriveSealingKey(rootKey, "records");
const place = { table: "tail", rowId: "row-1", keyId: "records", revision: 3 };
const content = new TextEncoder().encode("នាង និយាយ");
const damaged = expect.objectContaining({ code: "store_damaged" }) as unknown;

describe("a sealed box", () => {
  it("opens in its place", async () => {
    expect(await openBox(key, place, await sealBox(key, place, content))).toEqual(content);
  });

  it.each([
    ["row", { ...place, rowId: "row-2" }],
    ["table", { ...place, table: "blk" }],
    ["key id", { ...place, keyId: "journal" }],
    ["revision", { ...place, revision: 4 }],
  ])("does not open when moved to another %s", async (_, other) => {
    const box = await sealBox(key, place, content);
    await expect(openBox(key, other, box)).rejects.toEqual(damaged);
  });

  it("does not open when fields run into each other: (ab, c) is not (a, bc)", async () => {
    const box = await sealBox(key, { ...place, table: "ab", rowId: "c" }, content);
    await expect(openBox(key, { ...place, table: "a", rowId: "bc" }, box)).rejects.toEqual(damaged);
  });

  it("does not open under the key of another purpose, vault or case", async () => {
    const box = await sealBox(key, place, content);
    const others = [
      await deriveSealingKey(rootKey, "journal"),
      await deriveSealingKey(randomBytes(32), "records"),
      await importDataKey(generateDataKeyBytes()),
    ];
    for (const other of others) await expect(openBox(other, place, box)).rejects.toEqual(damaged);
  });

  it("does not open with any single byte flipped", async () => {
    const box = await sealBox(key, place, content);
    for (let at = 0; at < box.byteLength; at += 1) {
      const changed = box.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(openBox(key, place, changed), `byte ${at}`).rejects.toEqual(damaged);
    }
  });

  it("does not open when cut at any length", async () => {
    const box = await sealBox(key, place, content);
    for (let length = 0; length < box.byteLength; length += 1) {
      await expect(openBox(key, place, box.subarray(0, length))).rejects.toEqual(damaged);
    }
  });

  it("never repeats a nonce and adds 29 bytes", async () => {
    const boxes = await Promise.all(
      Array.from({ length: 500 }, () => sealBox(key, place, content)),
    );
    const nonces = new Set(boxes.map((box) => Buffer.from(box.subarray(1, 13)).toString("hex")));
    expect(nonces.size).toBe(500);
    expect(boxes[0]?.byteLength).toBe(content.byteLength + BOX_OVERHEAD_BYTES);
  });

  it("gives back any content, from any window of a larger buffer", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(20), async (bytes, shift) => {
        const large = new Uint8Array(bytes.byteLength + 40);
        large.set(bytes, shift);
        const box = await sealBox(key, place, large.subarray(shift, shift + bytes.byteLength));
        const moved = new Uint8Array(box.byteLength + 40);
        moved.set(box, shift);
        const opened = await openBox(key, place, moved.subarray(shift, shift + box.byteLength));
        expect(opened).toEqual(Uint8Array.from(bytes));
      }),
      { numRuns: 100 },
    );
  });

  it("has one context encoding per place", () => {
    const context = fc.record({
      table: fc.string({ unit: "binary", maxLength: 6 }),
      rowId: fc.string({ maxLength: 6 }),
      keyId: fc.string({ maxLength: 6 }),
      revision: fc.maxSafeNat(),
    });
    fc.assert(
      fc.property(context, context, (a, b) => {
        const isSame = Buffer.from(encodeSealContext(a)).equals(encodeSealContext(b));
        expect(isSame).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it("cannot be made with a revision that is no whole number", async () => {
    await expect(sealBox(key, { ...place, revision: 1.5 }, content)).rejects.toThrow("revision");
  });
});

describe("keys", () => {
  it("cannot be exported", async () => {
    await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
  });

  it("are refused at any other length than 32 bytes", async () => {
    await expect(deriveSealingKey(new Uint8Array(31), "records")).rejects.toThrow("32 bytes");
    await expect(importDataKey(new Uint8Array(16))).rejects.toThrow("32 bytes");
  });
});
