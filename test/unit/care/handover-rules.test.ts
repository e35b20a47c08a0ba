import { describe, expect, it } from "vitest";
import { known } from "../../../shared/domain/answer";
import { openCareQuestions } from "../../../shared/domain/care-questions";
import type { Handover } from "../../../shared/domain/handover";
import { handoverProblems, newHandoverProblems } from "../../../shared/domain/handover-rules";
import type { RelatedPerson } from "../../../shared/domain/related-person";
import { aunt, content, handover, id } from "./samples";

function problems(
  handovers: Handover[],
  { age = "adult", relatives = [] }: { age?: "adult" | "child"; relatives?: RelatedPerson[] } = {},
): string[] {
  return handoverProblems(content({ handovers, relatedPersons: relatives }, age)).map(
    ({ index, problem }) => `${String(index)} ${problem}`,
  );
}

const home = (more: Partial<Handover> = {}): Handover =>
  handover(1, "2026-12-01", { kind: "family", toOrgId: null, toRelatedId: id(400), ...more });

describe("a handover", () => {
  it("is not before the one before it", () => {
    expect(problems([handover(1, "2026-12-02"), handover(2, "2026-12-01")])).toEqual([
      "1 before_last",
    ]);
    expect(problems([handover(1, "2026-12-01"), handover(2, "2026-12-01")])).toEqual([]);
  });

  it("is not before the rescue, as far as its day is known", () => {
    const rescued = (date: string, prec: "day" | "month") => {
      const base = content({ handovers: [handover(1, "2026-11-10")] });
      return handoverProblems({
        ...base,
        caseFile: { ...base.caseFile, rescueDate: known({ date, prec }) },
      }).map(({ problem }) => problem);
    };
    expect(rescued("2026-11-11", "day")).toEqual(["before_rescue"]);
    expect(rescued("2026-11", "month")).toEqual([]);
  });

  it.each(["suspected", "yes"] as const)(
    "never leads to a relative with %s involvement",
    (said) => {
      const involved = aunt({ involvedInExploitation: known(said) });
      const assessed = home({ familyAssessed: known("yes") });
      expect(problems([home()], { relatives: [involved] })).toEqual(["0 relative_involved"]);
      expect(problems([assessed], { age: "child", relatives: [involved] })).toEqual([
        "0 relative_involved",
      ]);
    },
  );

  it("of a child to family names a safe adult whose home was looked at", () => {
    const child = (row: Handover, relatives: RelatedPerson[]) =>
      problems([row], { age: "child", relatives });
    const assessed = home({ familyAssessed: known("yes") });
    expect(child(assessed, [aunt()])).toEqual([]);
    expect(child(home({ familyAssessed: known("waived_by_two") }), [aunt()])).toEqual([]);
    expect(child(home(), [aunt()])).toEqual(["0 home_not_assessed"]);
    expect(child(home({ familyAssessed: { mv: "unknown" } }), [aunt()])).toEqual([
      "0 home_not_assessed",
    ]);
    expect(child(assessed, [])).toEqual(["0 relative_needed"]);
    expect(child(assessed, [aunt({ involvedInExploitation: { mv: "unknown" } })])).toEqual([
      "0 relative_not_safe",
    ]);
  });

  it("of an adult to family asks for no assessment", () => {
    expect(problems([home({ toRelatedId: null })])).toEqual([]);
  });

  it("that stands does not keep out what is learnt about the relative later", () => {
    const held = content({ handovers: [home()], relatedPersons: [aunt()] });
    const learnt = { ...held, relatedPersons: [aunt({ involvedInExploitation: known("yes") })] };
    expect(newHandoverProblems(held, learnt)).toEqual([]);
    const again = {
      ...learnt,
      handovers: [...learnt.handovers, { ...home(), seq: 2, handoverId: id(9) }],
    };
    expect(newHandoverProblems(held, again)).toMatchObject([
      { handoverId: id(9), problem: "relative_involved" },
    ]);
    expect(newHandoverProblems(null, learnt)).toHaveLength(1);
    const moved = { ...learnt, handovers: [home({ date: "2026-12-05" })] };
    expect(newHandoverProblems(held, moved)).toHaveLength(1);
  });

  it("asks whether the person agreed", () => {
    const row = handover(1, "2026-12-01", { personAgreed: { mv: "not_asked" } });
    expect(openCareQuestions(content({ handovers: [row] }))).toEqual([
      { step: "plan", path: "handovers.0.personAgreed" },
    ]);
  });
});
