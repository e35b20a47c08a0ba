import fc from "fast-check";
import { expect, test } from "vitest";
import { isCaseNo, makeCaseNo, makeSurvivorCode } from "../../../shared/domain/case-no";

const randomBytes = fc.uint8Array({ minLength: 5, maxLength: 5 });
const siteCode = fc.stringMatching(/^[A-Z]{2,4}$/);
const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

test("every random draw makes a number that checks", () => {
  fc.assert(
    fc.property(siteCode, randomBytes, (site, bytes) => {
      expect(isCaseNo(makeCaseNo(site, bytes))).toBe(true);
    }),
  );
});

test("one mistyped character is noticed", () => {
  fc.assert(
    fc.property(
      randomBytes,
      fc.nat({ max: 4 }),
      fc.constantFrom(...Array.from(SYMBOLS)),
      (bytes, position, symbol) => {
        const right = makeCaseNo("RD", bytes);
        const at = 3 + position;
        fc.pre(right[at] !== symbol);
        expect(isCaseNo(right.slice(0, at) + symbol + right.slice(at + 1))).toBe(false);
      },
    ),
  );
});

test("two swapped neighbours are noticed", () => {
  fc.assert(
    fc.property(randomBytes, fc.nat({ max: 3 }), (bytes, position) => {
      const right = makeCaseNo("RD", bytes);
      const at = 3 + position;
      fc.pre(right[at] !== right[at + 1]);
      const swapped =
        right.slice(0, at) + (right[at + 1] ?? "") + (right[at] ?? "") + right.slice(at + 2);
      expect(isCaseNo(swapped)).toBe(false);
    }),
  );
});

test("a survivor code has six readable characters", () => {
  expect(makeSurvivorCode(Uint8Array.of(0, 1, 31, 32, 255, 9))).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
});
