import { describe, expect, it } from "vitest";
import { codeLabel, codeOptions } from "../../../renderer/i18n/codes/code-label";
import { keepWordsWhole } from "../../../renderer/i18n/format/whole-words";
import { CODE_LISTS, type CodeListName } from "../../../shared/domain/code-lists";
import { searchKey } from "../../../shared/khmer/fold";

const LISTS = Object.keys(CODE_LISTS) as CodeListName[];
const LONGEST_LABEL = 45;
/** Asked one below the other, with a line for each. */
const LONGEST_QUESTION = 65;
/** Names and abbreviations that Khmer writes in Latin letters. */
const LATIN_IN_KHMER = /^[A-Za-z0-9() ]+$|UNHCR|\([A-Z]{3}\)/;

describe.each(["en", "km"] as const)("code labels in %s", (lang) => {
  it.each(LISTS)("can be told apart within the list %s and fit a choice field", (list) => {
    const labels = codeOptions(list, lang).map((option) => option.label);
    const longest = list === "indicator" ? LONGEST_QUESTION : LONGEST_LABEL;
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) {
      expect(label.trim()).not.toBe("");
      expect(label.length).toBeLessThanOrEqual(longest);
    }
  });
});

it("writes Khmer labels in Khmer, without hidden spaces or deprecated letters", () => {
  for (const list of LISTS) {
    for (const { label } of codeOptions(list, "km")) {
      if (!LATIN_IN_KHMER.test(label)) expect(label).not.toMatch(/[A-Za-z]/);
      expect(label).not.toMatch(/[\u17a3\u17a4\u200b\ufeff]/);
    }
  }
});

it("never calls a suspect guilty by the list of roles", () => {
  for (const { label } of codeOptions("suspectRole", "en")) {
    expect(label).not.toMatch(/offender|criminal|trafficker|guilty/i);
  }
});

it("keeps the order of the dictionary and follows the digit setting", () => {
  expect(codeOptions("ageBand", "km").map((option) => option.code)).toEqual([
    "u15",
    "a15_17",
    "a18p",
    "unk",
  ]);
  expect(codeLabel("ageBand", "u15", "km")).toBe("ក្រោម ១៥ ឆ្នាំ");
  expect(codeLabel("ageBand", "u15", "km", { khmerDigits: false })).toBe("ក្រោម 15 ឆ្នាំ");
});

it("keeps health in one piece at a line end, and searching does not notice", () => {
  expect(codeLabel("dataScope", "health", "km")).toBe("សុខ\u2060ភាព");
  expect(searchKey(keepWordsWhole("អាណាព្យាបាល"))).toBe(searchKey("អាណាព្យាបាល"));
});
