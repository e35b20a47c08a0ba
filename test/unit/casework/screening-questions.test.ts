import { describe, expect, test } from "vitest";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { CaseFile } from "../../../shared/domain/case-file";
import { openQuestions } from "../../../shared/domain/completeness";
import type { IndicatorCode } from "../../../shared/domain/code-lists/indicators";
import type { Screening } from "../../../shared/domain/screening";
import { adultCase } from "../../support/sample-case";
import { screeningWith } from "./screening-samples";

const INDICATED: IndicatorCode[] = [
  "D1_job_nature",
  "D1_wages",
  "D4_excessive_hours",
  "D4_bad_living",
  "D5_documents_taken",
  "D5_debt",
];

function open(screening: Partial<Screening>, caseFile: Partial<CaseFile> = {}): string[] {
  const adult = adultCase();
  const content: CaseContent = {
    ...adult,
    caseFile: { ...adult.caseFile, ...caseFile },
    screenings: [screeningWith(INDICATED, screening)],
  };
  return openQuestions(content).map(({ step, path }) => `${step} ${path}`);
}

describe("before a file with a screening is accepted", () => {
  test("a screening that agrees with us leaves nothing to ask", () => {
    expect(open({}, { shelterAssessment: known("actual") })).toEqual([]);
  });

  test("acts are asked; not known is an answer", () => {
    expect(open({ actCodes: NOT_ASKED })).toEqual(["screening screenings.0.actCodes"]);
    expect(open({ actCodes: { mv: "unknown" } })).toEqual([]);
  });

  test("an interview before anybody came here is to be looked at", () => {
    expect(open({ screenedOn: "2026-11-20" })).toEqual(["screening screenings.0.screenedOn"]);
  });

  test("another result than suggested needs a reason, given where we say what we think", () => {
    const not = { shelterAssessment: known("not_victim" as const) };
    expect(open({}, not)).toEqual(["assessment screenings.0.staffResultReason"]);
    expect(open({ staffResultReason: known("She spoke of her brother.") }, not)).toEqual([]);
    expect(open({ staffResultReason: { mv: "declined" } }, not)).toHaveLength(1);
  });

  test("nothing is to be explained where no strengths are known", () => {
    const not = { shelterAssessment: known("not_victim" as const) };
    expect(open({ profile: "adult_sexual" }, not)).toEqual([]);
  });
});

describe("what the State decided", () => {
  test.each(["presumed", "confirmed", "refused"] as const)(
    "%s names the authority and the day",
    (decision) => {
      expect(open({}, { formalIdentification: known(decision) })).toEqual([
        "assessment caseFile.formalIdAuthority",
        "assessment caseFile.formalIdDate",
      ]);
    },
  );

  test.each(["not_sought", "declined_by_person", "applied"] as const)(
    "%s asks for neither",
    (decision) => {
      expect(open({}, { formalIdentification: known(decision) })).toEqual([]);
    },
  );
});
