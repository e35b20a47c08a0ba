import { expect, test } from "vitest";
import { optionTyped } from "../../../renderer/ui/answer/option-data";

const options = [
  { value: "hotline", label: "Hotline" },
  { value: "family", label: "Family" },
  { value: "other_family", label: "Other family" },
];

test("a choice typed out in full is that choice, in any case of letters", () => {
  expect(optionTyped(options, " hotline ")?.value).toBe("hotline");
  expect(optionTyped(options, "FAMILY")?.value).toBe("family");
});

test("half a word, nothing, or a word of two options chooses none", () => {
  expect(optionTyped(options, "hot")).toBeNull();
  expect(optionTyped(options, "")).toBeNull();
  expect(optionTyped([...options, { value: "h2", label: "Hotline" }], "hotline")).toBeNull();
});
