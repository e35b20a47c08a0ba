import fc from "fast-check";
import { expect, test } from "vitest";
import { known, MISSING_STATES } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import {
  answerCounts,
  COUNTED_FIELDS,
  NO_ANSWERS,
  totalAnswers,
} from "../../../shared/report/answer-counts";
import { fieldLabel } from "../../../renderer/forms/field-label";
import { handover } from "../care/samples";
import { adultCase } from "../../support/sample-case";

const withSex = (sex: CaseContent["person"]["sex"]): CaseContent => {
  const content = adultCase();
  return { ...content, person: { ...content.person, sex } };
};

test("the four kinds of no answer are counted apart, and none of them as a value", () => {
  const files = [withSex(known("female")), ...MISSING_STATES.map((mv) => withSex({ mv }))];
  files.push(withSex({ mv: "declined" }), withSex({ mv: "estimated", value: "male" }));
  expect(answerCounts(files, "person.sex")).toEqual({
    known: 1,
    estimated: 1,
    unknown: 1,
    not_asked: 1,
    declined: 2,
    not_applicable: 1,
  });
});

test("every entry of a list is asked by itself, and a file without entries owes nothing", () => {
  const content = adultCase();
  const handovers = [
    handover(1, "2026-11-21"),
    handover(2, "2026-11-22", { personAgreed: { mv: "declined" } }),
  ];
  const counts = answerCounts([{ ...content, handovers }, content], "handovers.personAgreed");
  expect(counts).toEqual({ ...NO_ANSWERS, known: 1, declined: 1 });
});

test("a field that is no answer, or does not exist, is counted nowhere", () => {
  expect(answerCounts([adultCase()], "caseFile.status")).toEqual(NO_ANSWERS);
  expect(answerCounts([adultCase()], "person.shoeSize")).toEqual(NO_ANSWERS);
});

test("no answer is lost or counted twice, in whatever state it is", () => {
  const anySex = fc.constantFrom(
    known("female" as const),
    ...MISSING_STATES.map((mv) => ({ mv }) as const),
  );
  fc.assert(
    fc.property(fc.array(anySex, { maxLength: 30 }), (answers) => {
      const counts = answerCounts(answers.map(withSex), "person.sex");
      expect(totalAnswers(counts)).toBe(answers.length);
    }),
    { numRuns: 50, seed: 7 },
  );
});

test("every counted question has its words in both languages", () => {
  for (const path of COUNTED_FIELDS) {
    expect(fieldLabel(path, "en")).not.toBe(path);
    expect(fieldLabel(path, "km")).not.toBe(path);
  }
});
