import { truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OpenDesk } from "../../electron/export/open-desk";
import { packAreas, unpackAreas } from "../../shared/domain/places/area-text";
import { readGazetteer } from "../../shared/domain/places/gazetteer-file";
import { fakeClock, fakeDialogs, refusalOf, tempFolder } from "../unit/electron/fakes";

// A gazetteer comes from anywhere: an internet page, a stick, a spreadsheet that somebody saved again.

const HEAD = "code,name_km,name_latin,unit";

describe("a hostile gazetteer", () => {
  it("of 50 MB is refused by main before a byte is read; a batch of that size is not", async () => {
    const folder = await tempFolder();
    const large = path.join(folder, "places.csv");
    await writeFile(large, "");
    await truncate(large, 50 * 1024 * 1024);
    const { clock } = fakeClock();
    const desk = new OpenDesk({ dialogs: fakeDialogs(large).dialogs, clock, mode: "real" });
    expect(await refusalOf(desk.choose({ kind: "gazetteer" }))).toBe("file_too_large");
    expect((await desk.choose({ kind: "batch" })).chosen).toBe(true);
    await desk.closeAll();
  });

  it("with more lines than any country has places is refused as a whole", () => {
    const many = [HEAD, ...Array.from({ length: 50_001 }, () => "91,ក,A,")].join("\n");
    expect(readGazetteer(many)).toEqual({ ok: false, error: "too_large" });
    expect(readGazetteer("x".repeat(9_000_000))).toEqual({ ok: false, error: "too_large" });
  });

  it("as a spreadsheet saved it keeps its codes, whatever ends its lines and marks its beginning", () => {
    const read = readGazetteer(`\ufeff${HEAD}\r\n"01","ក","A","Province"\r\n0102,ខ,"B, C",\r\n`);
    expect(read.ok && read.value.areas).toEqual([
      { code: "01", nameKm: "ក", nameLatin: "A", unit: "Province" },
      { code: "0102", nameKm: "ខ", nameLatin: "B, C", unit: "" },
    ]);
    expect(read.ok && read.value.faults).toEqual([]);
  });

  it("gives formulas as the text they are, and never a name with a tab, a line end or a zero byte", () => {
    const formula = '=HYPERLINK(""http://x"",""y"")';
    const lines = [`91,"${formula}",+1,@x`, "92,ក\tខ,A,", "93,ក,A\u0000,", "94,ក,A,\u0085"];
    const read = readGazetteer([HEAD, ...lines].join("\n"));
    expect(read.ok && read.value.areas.map(({ nameKm }) => nameKm)).toEqual([
      '=HYPERLINK("http://x","y")',
    ]);
    expect(read.ok && read.value.faults.map(({ fault }) => fault)).toEqual([
      "name",
      "name",
      "name",
    ]);
  });

  it("puts nothing under a parent that is not there, and counts a code once", () => {
    const lines = ["91,ក,A,", "91,ខ,B,", "9201,គ,C,", "920101,ឃ,D,", "9101,ង,E,"];
    const read = readGazetteer([HEAD, ...lines].join("\n"));
    expect(read.ok && read.value.areas.map(({ code }) => code)).toEqual(["91", "9101"]);
    expect(read.ok && read.value.faults).toEqual([
      { line: 3, fault: "twice" },
      { line: 4, fault: "no_parent" },
      { line: 5, fault: "no_parent" },
    ]);
  });

  it("whatever its names are, is kept and read back as it was", () => {
    const cell = fc.string({ maxLength: 40, unit: "binary" });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), (names) => {
        const lines = names.map(
          ([km, latin], at) => `${String(10 + at)},${quoted(km)},${quoted(latin)},`,
        );
        const read = readGazetteer([HEAD, ...lines].join("\n"));
        const areas = read.ok ? read.value.areas : [];
        const kept = areas.map((area) => ({ ...area, isRetired: false }));
        expect(unpackAreas(packAreas(kept))).toEqual(kept);
      }),
    );
  });
});
