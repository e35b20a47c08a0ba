import { describe, expect, test } from "vitest";
import { ageNote, isAgeMismatch } from "../../../../renderer/features/intake/age-note";
import { consentGate } from "../../../../shared/domain/consent-standing";
import { gateWarnings } from "../../../../renderer/features/intake/consent-gate";
import { FIRST_TERMS } from "../../../../renderer/features/intake/consent-rows";
import { newRelatedPerson } from "../../../../renderer/features/intake/new-entries";
import { relatedPersonSchema } from "../../../../shared/domain/related-person";
import { known, TODAY } from "./a-case";

const NOBODY_KNOWS = {
  birthDate: { mv: "unknown" },
  ageYearsStated: { mv: "not_asked" },
  ageStatedOn: null,
} as const;
const bornIn = (date: string) => ({
  ...NOBODY_KNOWS,
  birthDate: known({ date, prec: date.length === 4 ? "year" : "day" } as const),
});
const stated = (years: number) => ({
  ...NOBODY_KNOWS,
  ageYearsStated: known(years),
  ageStatedOn: TODAY,
});

describe("the gate of consent by age", () => {
  test.each([
    ["2021", "caregiver"],
    ["2017-01-01", "caregiver_and_spoken"],
    ["2013-01-01", "caregiver_and_marked"],
    ["2010-01-01", "own_as_child"],
    ["2008-11-22", "own_as_child"],
    ["2008-11-21", "adult"],
    ["2008", "own_as_child"],
  ])("born %s: %s", (date, gate) => {
    expect(consentGate(bornIn(date), TODAY)).toBe(gate);
  });

  test("an unknown age is asked as a child", () => {
    expect(consentGate(NOBODY_KNOWS, TODAY)).toBe("unknown_age");
  });
});

describe("who may agree for a child", () => {
  const mother = relatedPersonSchema.parse(
    newRelatedPerson("6f0a7c1e-3b52-4d8a-9c11-0000000000a1", "mother"),
  );
  const terms = {
    ...FIRST_TERMS,
    givenBy: "guardian" as const,
    guardianRelatedId: mother.relatedId,
    childAssent: known("assent" as const),
  };

  test("not an adult whom nobody has asked about", () => {
    expect(gateWarnings("caregiver_and_spoken", terms, [mother])).toContain("unsafe_guardian");
  });

  test("not an adult who is suspected", () => {
    const suspected = {
      ...mother,
      isCaregiver: true,
      involvedInExploitation: known("suspected" as const),
    };
    expect(gateWarnings("caregiver_and_spoken", terms, [suspected])).toContain("unsafe_guardian");
  });

  test("a caregiver known not to be involved", () => {
    const safe = { ...mother, isCaregiver: true, involvedInExploitation: known("no" as const) };
    expect(gateWarnings("caregiver_and_spoken", terms, [safe])).toEqual([]);
  });

  test("not a child of eleven alone, and never over the child's no", () => {
    expect(gateWarnings("caregiver_and_spoken", FIRST_TERMS, [])).toEqual([
      "needs_caregiver",
      "assent_not_asked",
    ]);
    const no = { ...FIRST_TERMS, childAssent: known("dissent" as const) };
    expect(gateWarnings("own_as_child", no, [])).toEqual(["dissent"]);
  });

  test.each(["unknown", "declined", "not_applicable"] as const)(
    "not a child whose own word is missing, whatever the reason (%s)",
    (mv) => {
      const silent = { ...FIRST_TERMS, childAssent: { mv }, bestInterestBy: ["Sokha", "Bopha"] };
      expect(gateWarnings("caregiver_and_marked", silent, [])).toEqual(["assent_not_asked"]);
    },
  );

  test("two of the house, with the child's yes, where no adult is safe", () => {
    const two = { ...terms, childAssent: known("assent" as const) };
    expect(gateWarnings("caregiver_and_spoken", two, [mother])).toEqual(["unsafe_guardian"]);
    const decided = { ...two, bestInterestBy: ["Sokha", "Bopha"] };
    expect(gateWarnings("caregiver_and_spoken", decided, [mother])).toEqual([]);
  });
});

test("a birth year alone says two ages, both of a child", () => {
  expect(ageNote(bornIn("2011"), TODAY)).toEqual({ minYears: 14, maxYears: 15, isChild: true });
  expect(ageNote(NOBODY_KNOWS, TODAY)).toBeNull();
});

describe("an age beside a birth date", () => {
  test.each([
    ["2011", 17, true],
    ["2011", 15, false],
    ["2011", 14, false],
    ["2011", 13, true],
  ])("born %s, said %i: does not fit is %s", (date, years, isMismatch) => {
    expect(isAgeMismatch({ ...stated(years), birthDate: bornIn(date).birthDate }, TODAY)).toBe(
      isMismatch,
    );
  });

  test("an estimate may miss by a year", () => {
    const evidence = {
      ...bornIn("2011"),
      ageYearsStated: { mv: "estimated", value: 16 } as const,
      ageStatedOn: TODAY,
    };
    expect(isAgeMismatch(evidence, TODAY)).toBe(false);
  });
});
