import { describe, expect, test } from "vitest";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import { DIMENSION, type IndicatorCode } from "../../../shared/domain/code-lists/indicators";
import type { Screening } from "../../../shared/domain/screening";
import {
  differsFromSuggestion,
  indicatorsFor,
  isPositive,
  latestScreening,
  suggestResult,
} from "../../../shared/domain/screening-score";
import { noTo, sayAt, screeningWith } from "./screening-samples";

const ALL_NO = (isChild: boolean) => noTo(DIMENSION, isChild);

describe("a dimension is positive", () => {
  test.each([
    [2, 0, 0, true, "two strong"],
    [1, 1, 0, true, "one strong and a medium"],
    [1, 0, 1, true, "one strong and a weak"],
    [0, 3, 0, true, "three medium"],
    [0, 2, 1, true, "two medium and a weak"],
    [1, 0, 0, false, "one strong alone"],
    [0, 2, 0, false, "two medium alone"],
    [0, 1, 2, false, "one medium and two weak"],
    [0, 0, 4, false, "weak ones alone"],
    [0, 0, 0, false, "nothing"],
  ])("S %i, M %i, W %i: %s (%s)", (S, M, W, expected) => {
    expect(isPositive({ S, M, W })).toBe(expected);
  });
});

describe("the lists", () => {
  test("an adult is asked 67 signs: 10, 10, 16, 9, 15 and 7", () => {
    const counts = DIMENSION.map(
      (dimension) => indicatorsFor(false).filter((each) => each.dimension === dimension).length,
    );
    expect(counts).toEqual([10, 10, 16, 9, 15, 7]);
  });

  test("a child is asked 65: two signs are not in the child list", () => {
    expect(indicatorsFor(true)).toHaveLength(65);
    expect(indicatorsFor(true).map(({ code }) => code)).not.toContain("D3_false_info_law");
    expect(indicatorsFor(true).map(({ code }) => code)).not.toContain("D4_no_social_protection");
  });
});

/** Enough for one dimension each, by the adult list. */
const ENOUGH: Readonly<Record<"D1" | "D2" | "D3" | "D4" | "D5" | "D6", IndicatorCode[]>> = {
  D1: ["D1_job_nature", "D1_wages"],
  D2: ["D2_violence", "D2_debt"],
  D3: ["D3_economic", "D3_family_situation", "D3_lack_information"],
  D4: ["D4_excessive_hours", "D4_low_or_no_pay"],
  D5: ["D5_documents_taken", "D5_debt"],
  D6: ["D6_dependency", "D6_economic", "D6_unknown_area"],
};

function result(dimensions: readonly (keyof typeof ENOUGH)[], change: Partial<Screening> = {}) {
  const yes = dimensions.flatMap((dimension) => ENOUGH[dimension]);
  return suggestResult(screeningWith(yes, change), false).result;
}

/** The same, with a firm no to every other sign. */
function answered(dimensions: readonly (keyof typeof ENOUGH)[]) {
  const yes = dimensions.flatMap((dimension) => ENOUGH[dimension]);
  const others = ALL_NO(false).filter(({ indicator }) => !yes.includes(indicator));
  return suggestResult(
    screeningWith([], { answers: [...yes.map((code) => sayAt(code, "yes")), ...others] }),
    false,
  );
}

describe("for an adult", () => {
  test.each([[["D1", "D4", "D5"]], [["D2", "D4", "D5"]], [["D3", "D4", "D5"]]] as const)(
    "%s together indicate trafficking",
    (dimensions) => {
      expect(answered(dimensions).result).toBe("tip_indicated");
    },
  );

  test("vulnerability at the destination may stand in for the means", () => {
    expect(answered(["D4", "D5", "D6"])).toMatchObject({
      result: "tip_indicated",
      means: "present",
    });
  });

  test.each([[["D1", "D5"]], [["D4"]], [["D1", "D4"]], [["D4", "D5"]]] as const)(
    "%s alone do not",
    (dimensions) => {
      expect(answered(dimensions).result).not.toBe("tip_indicated");
    },
  );

  test("exploitation with a firm no to the rest is exploitation without trafficking", () => {
    expect(answered(["D4"]).result).toBe("exploitation_no_tip");
  });

  test("exploitation while the rest was not asked is not enough to say so", () => {
    expect(result(["D4"])).toBe("insufficient");
  });

  test("an act is not asked for", () => {
    expect(result(["D1", "D4", "D5"], { actCodes: NOT_ASKED })).toBe("tip_indicated");
  });
});

describe("for a child", () => {
  const child = (yes: readonly IndicatorCode[], change: Partial<Screening> = {}) =>
    suggestResult(screeningWith(yes, { profile: "child_labour", ...change }), true);

  test("an act with exploitation is enough: no means is asked", () => {
    expect(child(ENOUGH.D4)).toMatchObject({ result: "tip_indicated", means: null });
  });

  test("exploitation without knowing of an act waits", () => {
    expect(child(ENOUGH.D4, { actCodes: NOT_ASKED }).result).toBe("insufficient");
    expect(child(ENOUGH.D4, { actCodes: { mv: "unknown" } }).result).toBe("insufficient");
  });

  test("an act that is said not to apply leaves exploitation alone", () => {
    expect(child(ENOUGH.D4, { actCodes: { mv: "not_applicable" } }).result).toBe(
      "exploitation_no_tip",
    );
  });

  test("the strengths of the child list count: a threat is strong there", () => {
    const yes: IndicatorCode[] = ["D2_threat_violence", "D2_debt"];
    const standing = (isChild: boolean) =>
      suggestResult(screeningWith(yes), isChild).because.find(({ dimension }) => dimension === "D2")
        ?.standing;
    expect(standing(true)).toBe("present");
    expect(standing(false)).toBe("open");
  });

  test("a sign that the child list does not have counts for nothing", () => {
    const found = child(["D4_no_social_protection", "D4_low_or_no_pay", "D4_bad_living"]);
    expect(found.purpose).not.toBe("present");
    expect(found.because.flatMap(({ because }) => because)).not.toContain(
      "D4_no_social_protection",
    );
  });
});

describe("not asked and not known", () => {
  test("nothing answered suggests nothing", () => {
    expect(result([])).toBe("insufficient");
  });

  test("a no to everything is none; one sign not known, or left out, is not", () => {
    const all = ALL_NO(false);
    const none = suggestResult(screeningWith([], { answers: all }), false);
    expect(none.result).toBe("none");
    for (const answer of ["unknown", "not_asked"] as const) {
      const answers = [...all.slice(1), sayAt("D1_job_nature", answer)];
      expect(suggestResult(screeningWith([], { answers }), false).result).toBe("insufficient");
    }
    expect(suggestResult(screeningWith([], { answers: all.slice(1) }), false).result).toBe(
      "insufficient",
    );
  });

  test("one sign said to be there is never none", () => {
    const answers = [
      ...ALL_NO(false).filter(({ indicator }) => indicator !== "D6_economic"),
      sayAt("D6_economic", "yes"),
    ];
    expect(suggestResult(screeningWith([], { answers }), false).result).toBe("insufficient");
  });
});

describe("profiles that are not scored", () => {
  test.each(["adult_sexual", "child_sexual", "forced_criminality"] as const)(
    "%s suggests nothing, whatever was said",
    (profile) => {
      const all = indicatorsFor(false).map(({ code }) => code);
      const found = suggestResult(screeningWith(all, { profile }), false);
      expect(found).toMatchObject({ result: "insufficient", isScored: false });
    },
  );

  test("signs of forced criminality change no suggestion", () => {
    const criminalitySigns = known(["quota", "sold_to_other_compound"] as const);
    const without = suggestResult(screeningWith(ENOUGH.D4), false);
    const withThem = screeningWith(ENOUGH.D4, {
      criminalitySigns: { ...criminalitySigns, value: [...criminalitySigns.value] },
    });
    expect(suggestResult(withThem, false)).toEqual(without);
  });
});

test("each dimension tells the answers that led there", () => {
  const found = suggestResult(screeningWith([...ENOUGH.D4, ...ENOUGH.D1]), false);
  expect(found.because.find(({ dimension }) => dimension === "D4")).toEqual({
    dimension: "D4",
    standing: "present",
    because: ENOUGH.D4,
    unanswered: 7,
  });
});

describe("what we think beside what is suggested", () => {
  const scored = (
    suggested: "tip_indicated" | "exploitation_no_tip" | "insufficient" | "none",
  ) => ({
    result: suggested,
    isScored: true,
  });

  test.each([
    ["tip_indicated", "possible", false],
    ["tip_indicated", "actual", false],
    ["tip_indicated", "not_victim", true],
    ["exploitation_no_tip", "not_victim", false],
    ["exploitation_no_tip", "actual", true],
    ["insufficient", "possible", false],
    ["insufficient", "actual", true],
    ["insufficient", "not_victim", true],
    ["none", "not_victim", false],
    ["none", "possible", true],
    ["tip_indicated", "under_assessment", false],
    ["none", null, false],
  ] as const)("%s and %s: a reason is owed: %s", (suggested, staff, expected) => {
    expect(differsFromSuggestion(scored(suggested), staff)).toBe(expected);
  });

  test("where nothing is scored there is nothing to differ from", () => {
    expect(differsFromSuggestion({ result: "insufficient", isScored: false }, "actual")).toBe(
      false,
    );
  });
});

test("the latest screening counts, of one day the one entered last", () => {
  const on = (screenedOn: string, screeningId: string) => ({ screenedOn, screeningId });
  const early = on("2026-11-20", "a");
  expect(latestScreening([on("2026-11-21", "b"), early, on("2026-11-21", "c")])?.screeningId).toBe(
    "c",
  );
  expect(latestScreening([])).toBeNull();
});
