import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planStatistical, planSync, type Candidate } from "../../../shared/exchange/plan";
import { item } from "./builders";

type Reason = "draft" | "said_no";

function candidate(number: number, change: Partial<Candidate<Reason>> = {}): Candidate<Reason> {
  return { ...item(number), eventDates: ["2026-10-04"], exclusion: null, ...change };
}

describe("a plan", () => {
  it("leaves out what the rules exclude and counts why", () => {
    const plan = planSync([
      candidate(3),
      candidate(1, { exclusion: "draft" }),
      candidate(2, { exclusion: "said_no" }),
      candidate(4, { exclusion: "draft" }),
    ]);
    expect(plan.items).toEqual([item(3)]);
    expect(plan.leftOut).toEqual({ draft: 2, said_no: 1 });
    expect(plan.countsByKind).toEqual([{ recordKind: "case_file", count: 1 }]);
  });

  it("has the same order whatever order the store gave", () => {
    const candidates = [1, 2, 3, 4, 5, 6].map((number) => candidate(number));
    fc.assert(
      fc.property(fc.shuffledSubarray(candidates, { minLength: 6 }), (shuffled) => {
        expect(planSync(shuffled)).toEqual(planSync(candidates));
      }),
    );
  });

  it("refuses two records under one key: that is a mistake of the program", () => {
    expect(() => planSync([candidate(1), candidate(1)])).toThrow("item key");
  });
});

describe("a month's figures", () => {
  const kept = (change: Partial<Candidate<Reason>>) =>
    planStatistical([candidate(1, change)], "2026-10");

  it("take events of the month, and late ones of earlier months", () => {
    expect(kept({}).items).toHaveLength(1);
    expect(kept({ eventDates: ["2026-10"] }).items).toHaveLength(1);
    expect(kept({ eventDates: ["2026-09-30"], late: true }).items).toHaveLength(1);
    expect(kept({ eventDates: ["2026-09-30", "2026-10-01"] }).items).toHaveLength(1);
  });

  it("leave out other months and undated events by name", () => {
    expect(kept({ eventDates: ["2026-09-30"] }).leftOut).toEqual({ other_period: 1 });
    expect(kept({ eventDates: ["2026-11-01"], late: true }).leftOut).toEqual({ other_period: 1 });
    expect(kept({ eventDates: ["2026"] }).leftOut).toEqual({ no_event_date: 1 });
    expect(kept({ eventDates: [] }).leftOut).toEqual({ no_event_date: 1 });
  });

  it("name the stronger reason first", () => {
    expect(kept({ exclusion: "said_no", eventDates: [] }).leftOut).toEqual({ said_no: 1 });
  });
});
