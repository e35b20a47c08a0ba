import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decodeFrame,
  decodeFrames,
  encodeFrame,
  MAX_FRAME_BOX_BYTES,
} from "../../../shared/journal/frame";

const someFrame = fc.record({
  sequence: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  mac: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  box: fc.uint8Array({ minLength: 1, maxLength: 600 }),
});

describe("a frame", () => {
  it("comes back as it was written, wherever it stands", async () => {
    await fc.assert(
      fc.asyncProperty(someFrame, fc.nat(40), async (frame, before) => {
        const bytes = await encodeFrame(frame);
        const shifted = new Uint8Array(before + bytes.byteLength);
        shifted.set(bytes, before);
        expect(await decodeFrame(shifted, before)).toEqual({
          is: "frame",
          frame,
          endOffset: shifted.byteLength,
        });
      }),
    );
  });

  it("is torn when any bit of it is flipped", async () => {
    await fc.assert(
      fc.asyncProperty(someFrame, fc.nat(), async (frame, where) => {
        const bytes = await encodeFrame(frame);
        const bit = where % (bytes.byteLength * 8);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(await decodeFrame(bytes, 0)).toEqual({ is: "torn" });
      }),
    );
  });

  it("is torn when any of it is missing", async () => {
    await fc.assert(
      fc.asyncProperty(someFrame, fc.nat(), async (frame, where) => {
        const bytes = await encodeFrame(frame);
        const cut = bytes.subarray(0, 1 + (where % (bytes.byteLength - 1)));
        expect((await decodeFrame(cut, 0)).is).toBe("torn");
      }),
    );
  });

  it("is never read out of any other bytes, and reading never throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.nat(450), async (bytes, offset) => {
        expect((await decodeFrame(bytes, offset)).is).not.toBe("frame");
      }),
    );
  });

  it("that claims more than a frame may hold is torn before anything of it is read", async () => {
    const bytes = await encodeFrame({
      sequence: 1,
      mac: new Uint8Array(32),
      box: Uint8Array.of(1),
    });
    new DataView(bytes.buffer).setUint32(4, MAX_FRAME_BOX_BYTES + 1);
    expect(await decodeFrame(bytes, 0)).toEqual({ is: "torn" });
  });

  it("among others is refused with them when anything stands in between", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someFrame, { minLength: 1, maxLength: 4 }), async (frames) => {
        const encoded = await Promise.all(frames.map(encodeFrame));
        const whole = Uint8Array.from(Buffer.concat(encoded));
        expect(await decodeFrames(whole)).toEqual(frames);
        expect(await decodeFrames(Uint8Array.from([...whole, 0]))).toBeNull();
      }),
    );
  });
});
