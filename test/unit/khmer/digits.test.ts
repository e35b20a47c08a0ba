import fc from "fast-check";
import { expect, it } from "vitest";
import { toAsciiDigits, toKhmerDigits } from "../../../shared/khmer/digits";

it("reads and writes every Khmer digit", () => {
  expect(toAsciiDigits("០១២៣៤៥៦៧៨៩")).toBe("0123456789");
  expect(toKhmerDigits("21:40")).toBe("២១:៤០");
});

it("gives back the number that was shown in Khmer digits", () => {
  fc.assert(
    fc.property(fc.integer(), (value) => {
      expect(toAsciiDigits(toKhmerDigits(String(value)))).toBe(String(value));
    }),
  );
});

it("leaves letters alone", () => {
  expect(toAsciiDigits("ករណី RD")).toBe("ករណី RD");
});
