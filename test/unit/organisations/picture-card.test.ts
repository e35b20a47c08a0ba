import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { cardBytesOf } from "../../../renderer/features/organisations/picture-card";

/** A PNG of a stated size; what is in it does not matter where nothing draws. */
function pngOf(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const chunk = (name: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(data.byteLength);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, sum]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.alloc(100));
  return Buffer.concat([
    ...[signature, chunk("IHDR", header), chunk("IDAT", data)],
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

describe("a file that was chosen as a card", () => {
  it("passes as it is when it is no picture: what it means is judged elsewhere", async () => {
    const file = new TextEncoder().encode('{"format":"chumrok-card"}');
    expect(await cardBytesOf(file)).toEqual({ ok: true, value: file });
  });

  it("is refused before it is drawn when a few bytes claim a picture of any size", async () => {
    expect(await cardBytesOf(pngOf(60_000, 60_000))).toEqual({
      ok: false,
      error: "file_too_large",
    });
  });

  it("gives nothing when it is a broken picture, or one without a code", async () => {
    const nothing = { ok: false, error: "no_code_in_picture" };
    expect(await cardBytesOf(pngOf(10, 10).subarray(0, 30))).toEqual(nothing);
    expect(await cardBytesOf(pngOf(10, 10))).toEqual(nothing);
    expect(await cardBytesOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2))).toEqual(nothing);
  });
});
