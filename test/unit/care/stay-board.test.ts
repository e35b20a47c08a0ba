import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../shared/domain/local-time";
import { stayOn, staysOf, type Stay } from "../../../shared/domain/stay";
import { freeBeds, stayBoard } from "../../../shared/domain/stay-board";
import { content, handover, id } from "./samples";

const closedOn = "2026-12-24";

function stays(...handovers: ReturnType<typeof handover>[]): Stay[] {
  return staysOf(content({ handovers }), closedOn);
}

describe("a stay", () => {
  it("lasts from the reception until the first handover to elsewhere", () => {
    expect(stays()).toEqual([{ from: "2026-11-21", to: null }]);
    expect(stays(handover(2, "2026-12-20"), handover(1, "2026-12-01"))).toEqual([
      { from: "2026-11-21", to: "2026-12-01" },
    ]);
  });

  it("begins again when somebody comes back to this house", () => {
    const house = content().caseFile.siteOrgId;
    const back = handover(2, "2026-12-05", { toOrgId: house });
    const clinic = handover(1, "2026-12-01", { kind: "hospital" });
    expect(stays(clinic, back)).toEqual([
      { from: "2026-11-21", to: "2026-12-01" },
      { from: "2026-12-05", to: null },
    ]);
  });

  it("is not ended by a handover before the reception", () => {
    expect(stays(handover(1, "2026-11-20"))).toEqual([{ from: "2026-11-21", to: null }]);
  });

  it("of a file that was made by mistake is none, and of a closed one ends when it was closed", () => {
    const base = content();
    const as = (status: "void_error" | "closed") =>
      staysOf({ ...base, caseFile: { ...base.caseFile, status } }, closedOn);
    expect(as("void_error")).toEqual([]);
    expect(as("closed")).toEqual([{ from: "2026-11-21", to: closedOn }]);
  });

  it("counts the night of arrival and not the night of leaving", () => {
    const [stay] = stays(handover(1, "2026-11-23"));
    const nights = ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"];
    expect(nights.map((night) => stayOn(stay ? [stay] : [], night) !== null)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

const house = id(1);

function guest(
  n: number,
  stay: Stay,
  more: { childUntil?: string | null; siteOrgId?: string } = {},
) {
  return {
    caseId: id(n),
    survivorCode: `S${String(n)}`,
    sex: "female" as const,
    childUntil: "2010-01-01",
    childrenWithPerson: 0,
    siteOrgId: house,
    stays: [stay],
    ...more,
  };
}

describe("the board of a night", () => {
  const night = "2026-11-21";
  const here = { from: "2026-11-01", to: null };

  it("keeps children and adults apart and gives children beside their mother a bed", () => {
    const mother = { ...guest(1, here), childrenWithPerson: 2 };
    const child = guest(2, { from: night, to: "2026-11-25" }, { childUntil: null });
    const board = stayBoard([mother, child], house, night, 10);
    expect(board).toMatchObject({ taken: 4, arrived: 1, left: 0 });
    expect(board.adults).toMatchObject([{ caseId: id(1), childrenWith: 2, leavesOn: null }]);
    expect(board.children).toMatchObject([{ caseId: id(2), leavesOn: "2026-11-25" }]);
    expect(freeBeds(board)).toBe(6);
  });

  it("puts each guest where the age of that night belongs, not that of the reception", () => {
    const turning = guest(1, here, { childUntil: "2026-11-22" });
    expect(stayBoard([turning], house, night, null).children).toHaveLength(1);
    expect(stayBoard([turning], house, "2026-11-22", null).adults).toHaveLength(1);
  });

  it("says nothing of free beds until their number is set, and never fewer than none", () => {
    expect(freeBeds(stayBoard([guest(1, here)], house, night, null))).toBeNull();
    expect(freeBeds(stayBoard([guest(1, here), guest(2, here)], house, night, 1))).toBe(0);
  });

  it("counts nobody of another site", () => {
    expect(stayBoard([guest(1, here, { siteOrgId: id(2) })], house, night, 5).taken).toBe(0);
  });

  it("adds up from night to night: who was here, who came, who left", () => {
    const stay = fc
      .record({ from: fc.integer({ min: 0, max: 20 }), nights: fc.option(fc.nat(20)) })
      .map(({ from, nights }): Stay => ({
        from: addDays(night, from),
        to: nights === null ? null : addDays(night, from + nights),
      }));
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 12 }), fc.nat(40), (list, offset) => {
        const guests = list.map((one, index) => guest(index, one));
        const day = addDays(night, offset);
        const [before, after] = [addDays(day, -1), day].map((at) =>
          stayBoard(guests, house, at, null),
        ) as [ReturnType<typeof stayBoard>, ReturnType<typeof stayBoard>];
        expect(after.taken).toBe(before.taken + after.arrived - after.left);
      }),
    );
  });
});
