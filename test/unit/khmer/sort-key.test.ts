import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PROVINCES } from "../../../shared/domain/places/provinces";
import { khmerCompare } from "../../../shared/khmer/sort-key";

const sorted = (texts: readonly string[]) => [...texts].sort(khmerCompare);

describe("Khmer sorts as in a Khmer word list", () => {
  it("puts a bare consonant first, then its vowels, then its subscripts", () => {
    expect(sorted(["ក្រ", "កា", "កក", "ក", "ខ", "កី"])).toEqual(["ក", "កក", "កា", "កី", "ក្រ", "ខ"]);
  });
  it("follows the alphabet, not the code points, for ry and ly", () => {
    expect(sorted(["ឫ", "វ", "ល", "រ"])).toEqual(["រ", "ឫ", "ល", "វ"]);
  });
  it("lets a register sign decide only between equal words", () => {
    expect(sorted(["ប៉ាង", "បាន", "បាង"])).toEqual(["បាង", "ប៉ាង", "បាន"]);
  });
  it("sorts both spellings of Kandal to the same place", () => {
    expect(khmerCompare("កណ្ដាល", "កណ្តាល")).toBe(0);
  });
  it("puts digits before Khmer and Khmer before Latin", () => {
    expect(sorted(["Sok", "សុខ", "12"])).toEqual(["12", "សុខ", "Sok"]);
  });
  it("takes no notice of Latin case and accents", () => {
    expect(sorted(["Élan", "echo", "Zoo", "emu"])).toEqual(["echo", "Élan", "emu", "Zoo"]);
  });
});

describe("the order is an order", () => {
  it("sorts the provinces the same way from any start", () => {
    const names = PROVINCES.map((province) => province.nameKm);
    const once = sorted(names);
    expect(sorted([...names].reverse())).toEqual(once);
    expect(once[0]).toBe("កណ្តាល");
    expect(once.slice(-2)).toEqual(["ស្វាយរៀង", "ឧត្តរមានជ័យ"]);
  });
  it("is opposite when the sides are swapped", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
        expect(khmerCompare(a, b) + khmerCompare(b, a)).toBe(0);
      }),
    );
  });
});
