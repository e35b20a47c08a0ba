import { describe, expect, test } from "vitest";
import { isUnchanged } from "../../../../renderer/features/intake/case-change";
import { checkCase, isOnlyUnchosen } from "../../../../renderer/features/intake/case-check";
import {
  isBegun,
  isOwed,
  isUntouched,
  stepProgress,
} from "../../../../renderer/features/intake/step-progress";
import { stepOf } from "../../../../renderer/features/intake/step-fields";
import { openQuestions } from "../../../../shared/domain/completeness";
import { newRecruitment } from "../../../../renderer/features/intake/new-entries";
import { freshCase, known, savableCase, TODAY } from "./a-case";

test("a fresh form is no file yet, only for want of two choices, and nobody touched it", () => {
  const values = freshCase();
  const check = checkCase(values, TODAY);
  expect(check.content).toBeNull();
  expect(isOnlyUnchosen(check.issues)).toBe(true);
  expect(isUntouched(values)).toBe(true);
});

test("with those two choices everything else may be missing", () => {
  const check = checkCase(savableCase(), TODAY);
  expect(check.content?.caseFile.receptionBasis).toBe("self");
  expect(isUntouched(savableCase())).toBe(false);
});

describe("something unreadable in one field", () => {
  const values = savableCase();
  const broken = {
    ...values,
    person: {
      ...values.person,
      birthDate: known({ year: "2555", month: "", day: "", approx: false }),
      sex: known("female"),
    },
    caseFile: { ...values.caseFile, receptionAt: "2026-11-99T10:00" },
  };
  const check = checkCase(broken, TODAY);

  test("keeps the form from being a file and names the field", () => {
    expect(check.content).toBeNull();
    expect(check.issues).toContainEqual({
      path: "person.birthDate.value",
      message: "buddhist_year",
    });
  });

  test("leaves all other answers readable, so that the rules still see them", () => {
    expect(check.readable?.person.sex).toEqual(known("female"));
    expect(check.readable?.person.birthDate).toEqual({ mv: "not_asked" });
    expect(check.readable?.caseFile.receptionAt).toBe(`${TODAY}T00:00`);
  });

  test("changes nothing that was typed", () => {
    expect(broken.person.birthDate.value.year).toBe("2555");
  });
});

test("a half-made entry of a list does not hide the rest of the case", () => {
  const values = savableCase();
  const check = checkCase(
    {
      ...values,
      referrals: [{ toOrgId: "nobody" }],
      person: { ...values.person, sex: known("male") },
    },
    TODAY,
  );
  expect(check.readable?.referrals).toEqual([]);
  expect(check.readable?.person.sex).toEqual(known("male"));
});

test("every open question leads to the step that asks it", () => {
  const { readable } = checkCase(freshCase(), TODAY);
  expect(readable).not.toBeNull();
  for (const { step, path } of openQuestions(readable!))
    expect([path, stepOf(path)]).toEqual([path, step]);
});

test("a step is begun by its first answer, owes what is open, and counts its answers", () => {
  const values = savableCase();
  const asked = { ...values, person: { ...values.person, sex: { mv: "declined" } as const } };
  const check = checkCase(asked, TODAY);
  expect(isBegun("identity", values)).toBe(false);
  expect(isBegun("identity", asked)).toBe(true);
  expect(isOwed("identity", check)).toBe(true);
  const before = stepProgress("identity", values, checkCase(values, TODAY));
  const after = stepProgress("identity", asked, check);
  expect(after.settled).toBe(before.settled + 1);
  expect(after.settled + after.toAsk + after.toCorrect).toBe(after.total);
});

test("the foot of a step counts nothing as missing that the step does not ask", () => {
  const values = savableCase();
  const missing = (given: typeof values, step: "age" | "account"): number =>
    stepProgress(step, given, checkCase(given, TODAY)).toAsk;
  const aged = (years: number) => ({
    ...values,
    person: { ...values.person, ageYearsStated: known(years) },
  });
  // Who is with a child, and which paper says who is responsible.
  expect(missing(aged(24) as typeof values, "age")).toBe(
    missing(aged(12) as typeof values, "age") - 2,
  );

  const began = (row: Partial<ReturnType<typeof newRecruitment>>): number =>
    missing(
      { ...values, recruitments: [{ ...newRecruitment(values.caseFile.caseId), ...row }] },
      "account",
    );
  const atHome = began({ recruiterKind: known("family" as const) });
  expect(began({ recruiterKind: known("unlicensed_agency" as const) })).toBe(atHome + 2);
});

test("a saved case that was only looked at is unchanged; a letter or a broken date is a change", () => {
  const saved = checkCase(savableCase(), TODAY).content;
  expect(isUnchanged(savableCase(), saved)).toBe(true);
  const { person, ...rest } = savableCase();
  expect(isUnchanged({ person, ...rest }, saved)).toBe(true);
  expect(isUnchanged({ ...rest, person: { ...person, otherNames: known("Lak") } }, saved)).toBe(
    false,
  );
  const birthDate = known({ year: "20", month: "", day: "", approx: false });
  expect(isUnchanged({ ...rest, person: { ...person, birthDate } }, saved)).toBe(false);
  expect(isUnchanged(freshCase(), null)).toBe(true);
});

test("a number of others that is not typed yet takes nothing else with it, and two of one system do not fit", () => {
  const values = savableCase();
  const withNumbers = (...externalIds: { system: "oscar" | "police"; value: string }[]) => ({
    ...values,
    caseFile: { ...values.caseFile, externalIds },
  });
  const oscar = { system: "oscar", value: "77" } as const;
  const half = checkCase(withNumbers(oscar, { system: "police", value: "" }), TODAY);
  expect(half.content).toBeNull();
  expect(half.readable?.caseFile.externalIds).toEqual([oscar]);
  const twice = checkCase(withNumbers(oscar, { ...oscar, value: "78" }), TODAY);
  expect(twice.issues).toEqual([{ path: "caseFile.externalIds", message: "twice" }]);
  expect(twice.readable?.caseFile.externalIds).toEqual([]);
});
