import fc from "fast-check";
import { expect, test } from "vitest";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import { INDICATOR_CODE } from "../../../shared/domain/code-lists/indicators";
import type { IndicatorAnswer, Screening } from "../../../shared/domain/screening";
import { suggestResult, type SuggestedResult } from "../../../shared/domain/screening-score";
import { sayAt, screeningWith } from "./screening-samples";

const RISING: readonly SuggestedResult[] = [
  "none",
  "insufficient",
  "exploitation_no_tip",
  "tip_indicated",
];

const anyAnswer = fc.constantFrom("yes", "no", "unknown", "not_asked");
// More often a whole dimension alike: random answers alone hardly ever leave one undecided.
const anyAnswers = fc
  .tuple(
    fc.array(anyAnswer, { minLength: INDICATOR_CODE.length, maxLength: INDICATOR_CODE.length }),
    fc.array(fc.option(anyAnswer), { minLength: 6, maxLength: 6 }),
  )
  .map(([each, dimensions]) =>
    INDICATOR_CODE.map((code, index) =>
      sayAt(code, dimensions[Number(code[1]) - 1] ?? each[index] ?? "not_asked"),
    ),
  );
const anyAct = fc.constantFrom<Screening["actCodes"]>(
  known(["receipt"]),
  NOT_ASKED,
  { mv: "unknown" },
  { mv: "not_applicable" },
);
const anyScreening = fc
  .tuple(anyAnswers, anyAct)
  .map(([answers, actCodes]) => screeningWith([], { answers, actCodes }));
const someSign = fc.integer({ min: 0, max: INDICATOR_CODE.length - 1 });

function withAnswer(
  screening: Screening,
  index: number,
  answer: IndicatorAnswer["answer"],
): Screening {
  const answers = screening.answers.map((row, at) => (at === index ? { ...row, answer } : row));
  return { ...screening, answers };
}

test("the order of the answers changes nothing", () => {
  fc.assert(
    fc.property(
      anyScreening.chain((screening) => {
        const { answers } = screening;
        const all = { minLength: answers.length, maxLength: answers.length };
        return fc.tuple(fc.constant(screening), fc.shuffledSubarray(answers, all));
      }),
      fc.boolean(),
      ([screening, answers], isChild) => {
        expect(suggestResult({ ...screening, answers }, isChild)).toEqual(
          suggestResult(screening, isChild),
        );
      },
    ),
  );
});

test("a yes where nobody had an answer yet never lowers what is suggested", () => {
  fc.assert(
    fc.property(anyScreening, someSign, fc.boolean(), (screening, index, isChild) => {
      fc.pre(["unknown", "not_asked"].includes(screening.answers[index]?.answer ?? ""));
      const before = suggestResult(screening, isChild).result;
      const after = suggestResult(withAnswer(screening, index, "yes"), isChild).result;
      expect(RISING.indexOf(after)).toBeGreaterThanOrEqual(RISING.indexOf(before));
    }),
    { numRuns: 500 },
  );
});

test("a yes instead of a no undoes no dimension, no trafficking, and never makes none", () => {
  fc.assert(
    fc.property(anyScreening, someSign, fc.boolean(), (screening, index, isChild) => {
      const before = suggestResult(screening, isChild);
      const after = suggestResult(withAnswer(screening, index, "yes"), isChild);
      for (const [at, finding] of before.because.entries()) {
        if (finding.standing === "present") expect(after.because[at]?.standing).toBe("present");
      }
      if (before.result === "tip_indicated") expect(after.result).toBe("tip_indicated");
      if (before.result !== "none") expect(after.result).not.toBe("none");
    }),
    { numRuns: 500 },
  );
});

test("not known weighs like not asked: never as a no", () => {
  fc.assert(
    fc.property(anyScreening, fc.boolean(), (screening, isChild) => {
      const answers = screening.answers.map((row) =>
        row.answer === "unknown" ? { ...row, answer: "not_asked" as const } : row,
      );
      expect(suggestResult({ ...screening, answers }, isChild)).toEqual(
        suggestResult(screening, isChild),
      );
    }),
  );
});
