import { describe, expect, it } from "vitest";
import { inPieces, packAreas, unpackAreas } from "../../../shared/domain/places/area-text";
import { placeIndex } from "../../../shared/domain/places/find-places";
import { compareGazetteers, countLevels } from "../../../shared/domain/places/gazetteer-change";
import { placeBook, PROVINCES_ONLY } from "../../../shared/domain/places/place-book";
import { areasOf, DALES } from "./samples";

const known = areasOf(DALES);
const without = (code: string) => areasOf(DALES.filter((line) => !line.startsWith(`${code},`)));

describe("the book of places", () => {
  it("knows the provinces when no gazetteer was taken in", () => {
    expect(PROVINCES_ONLY.isDetailed).toBe(false);
    expect(PROVINCES_ONLY.within(null)).toHaveLength(25);
    expect(PROVINCES_ONLY.areaOf("01")?.nameLatin).toBe("Banteay Meanchey");
    expect(PROVINCES_ONLY.chainOf("01020101").map(({ code }) => code)).toEqual(["01"]);
  });

  it("leads from the province down, and offers what lies inside", () => {
    const book = placeBook(known);
    expect(book.isDetailed).toBe(true);
    expect(book.chainOf("91010102").map(({ nameLatin }) => nameLatin)).toEqual([
      "Cardamom Dale",
      "Ou Thum",
      "Spean Bridge",
      "Rumduol",
    ]);
    expect(book.within("910101").map(({ code }) => code)).toEqual(["91010101", "91010102"]);
    expect(book.within("91010101")).toEqual([]);
    expect(book.areaOf("99")).toBeNull();
  });

  it("names a retired place and does not offer it, but always offers the provinces", () => {
    const book = placeBook(
      ["91010102", "01"].map((code) => ({
        ...{ code, nameKm: "ក", nameLatin: "Old", unit: "" },
        isRetired: true,
      })),
    );
    expect(book.areaOf("91010102")?.nameLatin).toBe("Old");
    expect(book.within("910101")).toEqual([]);
    expect(book.within(null).map(({ code }) => code)).toContain("01");
  });
});

describe("a newer gazetteer", () => {
  it("retires what it does not name, keeps its name, and says what is new and what is called otherwise", () => {
    const next = areasOf([
      ...DALES.filter((line) => !line.startsWith("91010102,")).map((line) =>
        line.replace("Middle Dale", "Kandal"),
      ),
      "91010103,ភូមិថ្មី,New Town,Village",
    ]);
    const change = compareGazetteers(known, next);
    expect(change.retired.map(({ code }) => code)).toEqual(["91010102"]);
    expect(change.addedCount).toBe(1);
    expect(change.renamed.map(({ before, after }) => [before.nameLatin, after.nameLatin])).toEqual([
      ["Middle Dale", "Kandal"],
    ]);
    expect(change.areas.find(({ code }) => code === "91010102")).toMatchObject({
      nameLatin: "Rumduol",
      isRetired: true,
    });
    expect(countLevels(change.areas)).toEqual({ province: 1, district: 2, commune: 2, village: 3 });
    expect(change.missingProvinces).toHaveLength(25);
  });

  it("keeps what was retired long ago, tells it once, and takes it back when it is named again", () => {
    const first = compareGazetteers(known, without("91010101"));
    const second = compareGazetteers(first.areas, without("91010101"));
    expect(second.retired).toEqual([]);
    expect(second.areas.find(({ code }) => code === "91010101")?.isRetired).toBe(true);
    const third = compareGazetteers(second.areas, areasOf(DALES));
    expect(third.returnedCount).toBe(1);
    expect(third.areas.every(({ isRetired }) => !isRetired)).toBe(true);
  });
});

describe("the search for a place", () => {
  const { find } = placeIndex(known);

  it("finds in either script, with the spellings that people take for the same", () => {
    for (const typed of ["Ou Thum", "ou thum", "OU  THUM", "u thum"]) {
      expect(find(typed, 5)[0]).toBe("9101");
    }
    expect(find("ស្រុកកណ្ដាល", 5)).toEqual(["9102"]);
    expect(find("កណ្តាល", 5)).toEqual(["9102"]);
    expect(find("ស្រះ\u200bបី", 5)).toEqual(["91010101"]);
  });

  it("tells places of one name apart by what is around them, the larger one first", () => {
    expect(find("rumduol", 5)).toEqual(["910201", "91010102", "91020101"]);
    expect(find("rumduol bridge", 5)).toEqual(["91010102"]);
    expect(find("rumduol middle", 5)).toEqual(["910201", "91020101"]);
    expect(find("rumduol", 1)).toEqual(["910201"]);
  });

  it("finds by the beginning of a code in either digits, and nothing for nothing", () => {
    expect(find("910101", 5)).toEqual(["910101", "91010101", "91010102"]);
    expect(find("៩១០២០១", 5)).toEqual(["910201", "91020101"]);
    expect(find("  ", 5)).toEqual([]);
    expect(find("nowhere", 5)).toEqual([]);
  });

  it("does not offer what is retired", () => {
    const retired = known.map((area) => ({ ...area, isRetired: area.code === "91010102" }));
    expect(placeIndex(retired).find("rumduol", 5)).toEqual(["910201", "91020101"]);
  });
});

describe("the lines in which areas are kept", () => {
  it("give back what was put in, cut in pieces or whole", () => {
    const retired = known.map((area, at) => ({ ...area, isRetired: at % 2 === 0 }));
    const text = packAreas(retired);
    expect(unpackAreas(text)).toEqual(retired);
    const pieces = inPieces(text, 90);
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.flatMap((piece) => unpackAreas(piece) ?? [])).toEqual(retired);
    expect(inPieces("", 90)).toEqual([]);
    expect(unpackAreas("")).toEqual([]);
  });

  it("are refused when they are something else", () => {
    for (const text of ["91", "91\tក\tA\tB", "9\tក\tA\tB\t", "91\tក\tA\tB\t-\tmore", "{}"]) {
      expect(unpackAreas(text)).toBeNull();
    }
  });
});
