import { describe, expect, it } from "vitest";
import { createCodec } from "../standin/codec.mjs";

const { encode, decode } = createCodec();
const across = (value: unknown): unknown => decode(encode(value));

describe("what crosses the stand-in's ipc", () => {
  it("arrives as structured clone would bring it", () => {
    const value = {
      date: new Date(5),
      map: new Map([["ក", [1n, undefined]]]),
      set: new Set(["a"]),
      numbers: [NaN, -0, Infinity, 1.5],
      bytes: new Uint8Array([0, 1, 255]).subarray(1),
      nothing: null,
      t: "bytes",
    };
    expect(across(value)).toStrictEqual({ ...value, bytes: new Uint8Array([1, 255]) });
  });

  it("refuses functions and symbols by DataCloneError", () => {
    expect(() => encode({ f: () => 1 })).toThrow("could not be cloned");
    expect(() => encode(Symbol("s"))).toThrow("could not be cloned");
  });

  it("does not let a key named __proto__ change the prototype", () => {
    const hostile: unknown = JSON.parse('{"__proto__":{"isAdmin":true}}');
    const arrived = across(hostile) as { isAdmin?: boolean };
    expect(arrived.isAdmin).toBeUndefined();
    expect(Object.getPrototypeOf(arrived)).toBe(Object.prototype);
  });
});
