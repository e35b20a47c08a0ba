import { expect, test } from "vitest";
import { caseSections } from "../../../renderer/features/cases/case-sections";
import { cssString } from "../../../renderer/features/cases/page-footer";
import { paperSections } from "../../../renderer/features/cases/paper-sections";
import { withoutNames } from "../../../renderer/features/cases/without-names";
import { aCase, aConsent, aReferral, HOUSE, plainWords, WORKER } from "./builders";

const WHOLE = aCase({ consents: [aConsent(1), aConsent(2)], referrals: [aReferral()] });

test("paper names neither the house nor a worker (R11, R13)", () => {
  const paper = JSON.stringify(paperSections(WHOLE, plainWords));
  expect(paper).not.toContain(HOUSE);
  expect(paper).not.toContain(WORKER);
  expect(paper).not.toContain("Worker Name");
});

test("a missing answer is said with its state, never left out or blank", () => {
  const rows = caseSections(WHOLE, plainWords).flatMap((section) => section.rows);
  expect(rows.find(({ path }) => path === "person.sex")?.shown).toEqual({ missing: "not_asked" });
  expect(rows.find(({ path }) => path === "caseFile.registrationDate")?.shown).toEqual({
    missing: "none",
  });
  for (const { shown } of rows) expect(shown).not.toMatchObject({ text: "" });
});

test("an estimate is not shown as known", () => {
  const content = aCase();
  const person = { ...content.person, ageYearsStated: { mv: "estimated", value: 15 } as const };
  const rows = caseSections({ ...content, person }, plainWords).flatMap((one) => one.rows);
  expect(rows.find(({ path }) => path === "person.ageYearsStated")?.shown).toEqual({
    text: "15",
    isEstimated: true,
  });
});

test("only parts of which there are several carry a number", () => {
  const sections = paperSections(WHOLE, plainWords);
  const numbers = (id: string) => sections.filter((one) => one.id === id).map((one) => one.number);
  expect(numbers("consents")).toEqual([1, 2]);
  expect(numbers("referrals")).toEqual([null]);
});

test("every field of the form that holds an answer is on paper or left out on purpose", () => {
  const shown = new Set(
    caseSections(WHOLE, plainWords).flatMap((one) => one.rows.map(({ path }) => path)),
  );
  const answers = (["caseFile", "person", "triage"] as const).flatMap((entity) =>
    Object.entries(WHOLE[entity])
      .filter(([, value]) => typeof value === "object" && value !== null && "mv" in value)
      .map(([field]) => `${entity}.${field}`),
  );
  expect(answers.filter((path) => !shown.has(path))).toEqual([]);
});

test("hidden names leave no trace of a name, and a missing name stays missing", () => {
  const content = aCase();
  const person = { ...content.person, familyNameKm: { mv: "known", value: "សុខ" } as const };
  const hidden = withoutNames({ ...content, person }, "…");
  expect(JSON.stringify(hidden)).not.toContain("សុខ");
  expect(hidden.person.givenNameKm).toEqual({ mv: "not_asked" });
});

test("the foot of a page cannot break out of its CSS string", () => {
  expect(cssString('a"; } body { } \\')).toBe('"a\\22 ; } body { } \\5c "');
  expect(cssString("a\nb")).toBe('"a\\a b"');
});
