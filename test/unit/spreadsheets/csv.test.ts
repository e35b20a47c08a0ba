import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv, writeCsv } from "../../../shared/spreadsheets/csv";
import { guardedText, unguardedText } from "../../../shared/spreadsheets/formula-guard";
import { TRIGGERS } from "./triggers";

const PAYLOADS = ["cmd|' /C calc'!A0", 'HYPERLINK("http://x.invalid";A1)', "1+1", "SUM(A1:A9)", ""];

const asBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const SKIPPED = /[ \u00a0\u3000\u200b-\u200f\u2060\ufeff]|\p{Cc}/u;

/** What a program sees first in the field, once blanks and marks that it skips are off. */
function firstSeen(field: string): string {
  const first = Array.from(field).find((one) => "\t\r\n".includes(one) || !SKIPPED.test(one));
  return first ?? "";
}

test.each(Object.entries(TRIGGERS))(
  "a text of class %s is shown and never worked out",
  (_, all) => {
    expect(Object.keys(TRIGGERS)).toHaveLength(10);
    for (const text of all.flatMap((start) => PAYLOADS.map((payload) => start + payload))) {
      const guarded = guardedText(text);
      expect(Array.from("=+-@\t\r\n＝＋－＠")).not.toContain(firstSeen(guarded));
      expect(unguardedText(guarded)).toBe(text);
    }
  },
);

test("the guard comes off again for every text, also one that begins with a guard", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.constantFrom("", "'", "''", "'="),
      (text, start) => {
        expect(unguardedText(guardedText(start + text))).toBe(start + text);
      },
    ),
    { numRuns: 1_000 },
  );
});

test("rows come back from CSV as they went, with and without the mark", () => {
  const field = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(...Object.values(TRIGGERS).flat(), 'a"b', "a,b;c", "ភូមិ", "x\r\ny"),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      (rows, withByteOrderMark) => {
        const whole = rows.map((row) => ["head", ...row]);
        const read = readCsv(asBytes(writeCsv(whole, { withByteOrderMark })));
        expect(read).toEqual({ ok: true, value: whole });
      },
    ),
    { numRuns: 300 },
  );
});

test("numbers stand as numbers, and a fall of 36 is no formula to be guarded", () => {
  expect(
    writeCsv([["a", -36, true, null, { day: "2022-01-02" }]], { withByteOrderMark: false }),
  ).toBe('"a",-36,true,,"2022-01-02"\r\n');
});

test("a file with semicolons, or in UTF-16 as old programs save it, is read", () => {
  expect(readCsv(asBytes("a;b\r\n1;2\r\n"))).toEqual({ ok: true, value: [["a", "b"], ["1", "2"]] }); // prettier-ignore
  const utf16 = new Uint8Array(Buffer.from("\ufeffឈ្មោះ\tអាយុ\r\nសុខា\t១៧\r\n", "utf16le"));
  expect(readCsv(utf16)).toEqual({ ok: true, value: [["ឈ្មោះ", "អាយុ"], ["សុខា", "១៧"]] }); // prettier-ignore
});

test("bytes that are no text, and rows without end, are refused", () => {
  expect(readCsv(Uint8Array.of(0x61, 0xff, 0xfe))).toEqual({ ok: false, error: "not_a_workbook" });
  expect(readCsv(asBytes("a,b\n".repeat(60_000)))).toEqual({ ok: false, error: "too_many_cells" });
  expect(readCsv(asBytes(",".repeat(300)))).toEqual({ ok: false, error: "too_many_cells" });
});
