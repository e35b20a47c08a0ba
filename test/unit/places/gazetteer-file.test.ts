import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  levelOf,
  parentCode,
  readGazetteer,
  type GazetteerFile,
} from "../../../shared/domain/places/gazetteer-file";

// Units that no country has.
const HEAD = "code,name_km,name_latin,unit";
const WHOLE = [
  "91,ខេត្តមួយ,First Land,Province",
  "9101,ស្រុកមួយ,Upper Dale,District",
  "910102,ឃុំពីរ,Mill End,Commune",
  "91010203,ភូមិបី,Three Ponds,Village",
];

function read(lines: readonly string[], head = HEAD): GazetteerFile {
  const found = readGazetteer([head, ...lines].join("\n"));
  if (!found.ok) throw new Error(found.error);
  return found.value;
}

describe("a gazetteer file", () => {
  it("gives units by level, each under the one whose code it begins with", () => {
    const { areas, counts, faults } = read(WHOLE);
    expect(counts).toEqual({ province: 1, district: 1, commune: 1, village: 1 });
    expect(areas.map(({ code }) => [levelOf(code), parentCode(code)])).toEqual([
      ["province", null],
      ["district", "91"],
      ["commune", "9101"],
      ["village", "910102"],
    ]);
    expect(faults).toEqual([]);
  });
  it("may come in any order of lines and columns, with a mark at its beginning", () => {
    const lines = ["Upper Dale,ស្រុកមួយ,9101", "First Land,ខេត្តមួយ,91"];
    const { areas } = read(lines, "\ufeffName_Latin,name_km,CODE");
    expect(areas.map(({ code, unit }) => [code, unit])).toEqual([
      ["91", ""],
      ["9101", ""],
    ]);
  });
  it("keeps leading zeros, and says where a spreadsheet took them", () => {
    const { areas, faults } = read(["01,ក,A,Province", "102,ខ,B,District", "2,គ,C,Province"]);
    expect(areas.map(({ code }) => code)).toEqual(["01"]);
    expect(faults).toEqual([
      { line: 3, fault: "lost_zero" },
      { line: 4, fault: "lost_zero" },
    ]);
  });
  it("keeps names as they are written, invisible letters too", () => {
    const name = "ភូមិ\u200bបី";
    expect(read([`91,${name},"Ponds, ""Old""",Province`]).areas[0]).toMatchObject({
      nameKm: name,
      nameLatin: 'Ponds, "Old"',
    });
  });
  it("leaves out what is wrong, line by line, and all that stands under it", () => {
    const lines = [
      ...WHOLE,
      "91,ខេត្តមួយ,First Land again,Province",
      "92,,,Province",
      "9201,ស្រុក,Under nobody,District",
      "920101,ឃុំ,Under nobody either,Commune",
      "9x,ក,Letters,Province",
      "93,ក",
      "",
    ];
    const { counts, faults } = read(lines);
    expect(counts).toEqual({ province: 1, district: 1, commune: 1, village: 1 });
    expect(faults).toEqual([
      { line: 6, fault: "twice" },
      { line: 7, fault: "name" },
      { line: 8, fault: "no_parent" },
      { line: 9, fault: "no_parent" },
      { line: 10, fault: "code" },
      { line: 11, fault: "columns" },
    ]);
  });
  it("is refused without its heads", () => {
    expect(readGazetteer("91,ក,A,Province")).toEqual({ ok: false, error: "bad_content" });
    expect(readGazetteer("")).toEqual({ ok: false, error: "bad_content" });
  });
  it("never gives a unit without all those above it, whatever the file", () => {
    const digits = fc.stringMatching(/^[0-9]{1,8}$/);
    fc.assert(
      fc.property(fc.array(digits, { maxLength: 40 }), (codes) => {
        const { areas, faults } = read(codes.map((code) => `${code},ក,A,`));
        const known = new Set(areas.map(({ code }) => code));
        for (const code of known) {
          const parent = parentCode(code);
          if (parent !== null) expect(known).toContain(parent);
        }
        expect(areas.length + faults.length).toBe(codes.length);
      }),
    );
  });
});
