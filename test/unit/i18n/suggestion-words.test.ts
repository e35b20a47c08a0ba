import { expect, test } from "vitest";
import { codeOptions } from "../../../renderer/i18n/codes/code-label";
import { en } from "../../../renderer/i18n/en";
import { km } from "../../../renderer/i18n/km";

const said = (lang: "en" | "km"): string => {
  const words = lang === "km" ? km : en;
  const labels = codeOptions("suggestedResult", lang).map(({ label }) => label);
  return JSON.stringify([words.screening, words.intake.assessment, labels]);
};

test("a screening is given no percentage and no verdict", () => {
  for (const lang of ["en", "km"] as const) expect(said(lang)).not.toMatch(/%|ភាគរយ/);
  expect(said("en")).not.toMatch(/is a victim|proven|guilty|verdict|score of/i);
});

test("the program never says that the house confirms or identifies anybody (R7)", () => {
  expect(said("en").replace("we do not confirm anything", "")).not.toMatch(/confirm/i);
  expect(said("en")).not.toMatch(/we (have )?identif/i);
});
