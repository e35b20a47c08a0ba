import { describe, expect, it } from "vitest";
import {
  EVERYTHING,
  filteredItems,
  kindsIn,
} from "../../../renderer/features/batches/import-filter";
import type { ImportItem } from "../../../renderer/store/vault-api";

function line(label: string, change: Partial<ImportItem> = {}): ImportItem {
  return { itemKey: label, recordKind: "case", label, verdict: "new", reason: null, ...change };
}

const LINES = [
  line("RD-4T9XM-C"),
  line("RD-77777-A", { verdict: "conflicting", reason: "changed_on_both_sides" }),
  line("2026-10-02 12", { recordKind: "incident" }),
  line("ផ្ទះរំដួល", { recordKind: "organisation", verdict: "same" }),
  line("", { recordKind: null, verdict: "refused", reason: "bad_record" }),
];

function labels(change: Partial<typeof EVERYTHING>): string[] {
  return filteredItems(LINES, { ...EVERYTHING, ...change }).map(({ label }) => label);
}

describe("the lines of a file", () => {
  it("are the same list while nothing is asked for", () => {
    expect(filteredItems(LINES, EVERYTHING)).toBe(LINES);
    expect(filteredItems(LINES, { ...EVERYTHING, text: "  " })).toBe(LINES);
  });

  it("are found by what happens to them, by kind, and by a part of their label", () => {
    expect(labels({ verdict: "conflicting" })).toEqual(["RD-77777-A"]);
    expect(labels({ kind: "incident" })).toEqual(["2026-10-02 12"]);
    expect(labels({ text: "4t9" })).toEqual(["RD-4T9XM-C"]);
    expect(labels({ text: "រំដួល" })).toEqual(["ផ្ទះរំដួល"]);
    expect(labels({ text: "rd", verdict: "new" })).toEqual(["RD-4T9XM-C"]);
  });

  it("are found by a number in either digits", () => {
    expect(labels({ text: "២០២៦-១០" })).toEqual(["2026-10-02 12"]);
  });

  it("are counted by the kinds that are there", () => {
    expect([...kindsIn(LINES)]).toEqual([
      ["case", 2],
      ["incident", 1],
      ["organisation", 1],
    ]);
  });
});
