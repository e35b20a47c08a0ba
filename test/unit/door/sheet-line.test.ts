import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  EMPTY_SHEETS,
  firstOpenLine,
  lineStanding,
  sheetTexts,
  type TypedSheets,
} from "../../../renderer/features/unlock/sheet-line";
import { formatSheet, parseSheet } from "../../../shared/vault/recovery-sheet";

const share = fc.uint8Array({ minLength: 33, maxLength: 33 });
const setId = fc.uint8Array({ minLength: 4, maxLength: 4 });
const sheet = fc.record({ sheetNo: fc.integer({ min: 1, max: 5 }), setId, share });
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

describe("a line of a sheet while it is typed", () => {
  it("is right exactly when it is whole, however it is spaced and cased", async () => {
    await fc.assert(
      fc.asyncProperty(sheet, async (made) => {
        const lines = (await formatSheet(made)).split("\n");
        for (const [at, line] of lines.entries()) {
          expect(lineStanding(line, at)).toBe("right");
          expect(lineStanding(` ${line.toLowerCase().replaceAll("-", " ")}`, at)).toBe("right");
          expect(lineStanding(line.slice(0, -2), at)).toBe("begun");
        }
      }),
      { numRuns: 30 },
    );
  });

  it("is told as wrong at once when one letter is another one", async () => {
    await fc.assert(
      fc.asyncProperty(
        sheet,
        fc.nat(7),
        fc.nat(7),
        fc.integer({ min: 1, max: 31 }),
        async (made, at, place, by) => {
          const lines = (await formatSheet(made)).split("\n");
          const letters = Array.from(lines[at]!.replaceAll("-", ""));
          letters[place] = LETTERS[(LETTERS.indexOf(letters[place]!) + by) % 32]!;
          expect(lineStanding(letters.join(""), at)).toBe("wrong");
        },
      ),
      { numRuns: 100 },
    );
  });

  it("is not blamed before it is whole, and letters that no sheet has are blamed at once", () => {
    expect(lineStanding("", 0)).toBe("empty");
    expect(lineStanding(" - ", 0)).toBe("empty");
    expect(lineStanding("20A4", 0)).toBe("begun");
    expect(lineStanding("20A4-?", 0)).toBe("wrong");
    expect(lineStanding("20A47QKXMM", 0)).toBe("wrong");
  });
});

describe("two typed sheets", () => {
  it("say where typing has to go on, and become the texts that the key process reads", async () => {
    const made = { setId: new Uint8Array([1, 2, 3, 4]), share: new Uint8Array(33).fill(7) };
    const one = (await formatSheet({ ...made, sheetNo: 1 })).split("\n");
    const other = (await formatSheet({ ...made, sheetNo: 4 })).split("\n");
    expect(firstOpenLine(EMPTY_SHEETS)).toEqual({ sheet: 0, line: 0 });
    const begun: TypedSheets = [one, other.map((line, at) => (at === 5 ? "" : line))];
    expect(firstOpenLine(begun)).toEqual({ sheet: 1, line: 5 });
    const whole: TypedSheets = [one, other];
    expect(firstOpenLine(whole)).toBeNull();
    for (const text of sheetTexts(whole)) expect((await parseSheet(text)).ok).toBe(true);
  });
});
