import fc from "fast-check";
import { combine } from "shamir-secret-sharing";
import { describe, expect, it } from "vitest";
import { formatSheet, parseSheet, SHEET_LINES } from "../../../shared/vault/recovery-sheet";
import { joinSheets, makeSheetTexts } from "../../../shared/vault/recovery-shares";

const bytesOf = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((array) => new Uint8Array(array));
const keys = fc.record({ recoveryKey: bytesOf(32), setId: bytesOf(4) });
const pair = fc.tuple(fc.nat(4), fc.nat(4)).filter(([one, other]) => one !== other);
const sheets = fc.record({
  sheetNo: fc.integer({ min: 1, max: 5 }),
  setId: bytesOf(4),
  share: bytesOf(33),
});

describe("five sheets", () => {
  it("give the key back from any two", async () => {
    await fc.assert(
      fc.asyncProperty(keys, pair, async ({ recoveryKey, setId }, [one, other]) => {
        const texts = await makeSheetTexts(recoveryKey, setId);
        expect(await joinSheets([texts[one]!, texts[other]!])).toEqual({
          ok: true,
          value: { setId, recoveryKey },
        });
      }),
      { numRuns: 40 },
    );
  });

  it("give nothing from one: with it, every value of every byte of the key is as possible", async () => {
    const [text] = await makeSheetTexts(new Uint8Array(32).fill(9), new Uint8Array(4));
    const sheet = await parseSheet(text!);
    if (!sheet.ok) throw new Error("not read");
    const { share } = sheet.value;
    const place = share.at(-1) === 1 ? 2 : 1;
    const possible = Array.from({ length: 32 }, () => new Set<number>());
    for (let value = 0; value < 256; value += 1) {
      const guessed = new Uint8Array(33).fill(value);
      guessed[32] = place;
      const key = await combine([share, guessed]);
      for (const [index, byte] of key.entries()) possible[index]?.add(byte);
    }
    expect(possible.map((values) => values.size)).toEqual(Array(32).fill(256));
  });

  it("are refused when one is typed twice, or two were not made together", async () => {
    const key = new Uint8Array(32).fill(9);
    const texts = await makeSheetTexts(key, Uint8Array.of(1, 2, 3, 4));
    const others = await makeSheetTexts(key, Uint8Array.of(1, 2, 3, 5));
    const same = await joinSheets([texts[0]!, texts[0]!.toLowerCase()]);
    expect(same).toEqual({ ok: false, error: { code: "sheets_same" } });
    const mixed = await joinSheets([texts[0]!, others[1]!]);
    expect(mixed).toEqual({ ok: false, error: { code: "sheets_mixed" } });
  });
});

describe("a typed sheet", () => {
  it("is read as it was printed, and as people type", async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (sheet) => {
        const printed = await formatSheet(sheet);
        expect(printed).toMatch(/^([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]\n?){8}$/);
        const loose = printed.toLowerCase().replace(/-/g, " ").replace(/0/g, "o");
        const typed = [
          ...[printed, loose, loose.replace(/1/g, "l"), printed.replace(/1/g, "I")],
          ...[printed.replace(/[-\n]/g, ""), `\n ${printed}\r\n`, printed.replace(/0/g, "០")],
        ];
        for (const each of typed)
          expect(await parseSheet(each)).toEqual({ ok: true, value: sheet });
      }),
      { numRuns: 40 },
    );
  });

  it("tells the line of every single letter that is another", async () => {
    const printed = await formatSheet({
      ...{ sheetNo: 3, setId: Uint8Array.of(9, 8, 7, 6) },
      share: new Uint8Array(33).map((_, index) => index * 7),
    });
    const lines = printed.split("\n");
    for (const [line, text] of lines.entries()) {
      for (const [at, letter] of Array.from(text).entries()) {
        if (letter === "-") continue;
        for (const other of "0123456789ABCDEFGHJKMNPQRSTVWXYZU") {
          if (other === letter) continue;
          const changed = text.slice(0, at) + other + text.slice(at + 1);
          const typed = lines.with(line, changed).join("\n");
          expect(await parseSheet(typed)).toEqual({ ok: false, error: { line } });
        }
      }
    }
  });

  it("tells the first of two lines that changed places, and a letter too few or too many", async () => {
    await fc.assert(
      fc.asyncProperty(sheets, fc.nat(7), fc.nat(7), async (sheet, first, second) => {
        const lines = (await formatSheet(sheet)).split("\n");
        if (lines[first] === lines[second]) return;
        const swapped = lines.with(first, lines[second]!).with(second, lines[first]!);
        const line = Math.min(first, second);
        expect(await parseSheet(swapped.join("\n"))).toEqual({ ok: false, error: { line } });
        for (const wrong of [`${lines[first]!}0`, lines[first]!.slice(1)]) {
          const typed = lines.with(first, wrong).join("\n");
          expect(await parseSheet(typed)).toEqual({ ok: false, error: { line: first } });
        }
      }),
    );
  });

  it("tells that right lines of two sheets do not belong together", async () => {
    const texts = await makeSheetTexts(new Uint8Array(32).fill(9), Uint8Array.of(1, 2, 3, 4));
    const [one, other] = texts.map((text) => text.split("\n"));
    const mixed = one!.with(5, other![5]!).join("\n");
    expect(await parseSheet(mixed)).toEqual({ ok: false, error: { line: null } });
    const answer = await joinSheets([texts[2]!, mixed]);
    expect(answer).toEqual({ ok: false, error: { code: "sheet_mistyped", sheet: 1 } });
  });

  it("that is empty, short or long is mistyped, never an exception", async () => {
    for (const typed of ["", "\n\n", "x", "0".repeat(400), "\n".repeat(SHEET_LINES)]) {
      expect((await parseSheet(typed)).ok).toBe(false);
    }
  });
});
