import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { known } from "../../../shared/domain/answer";
import { followUpSchema, type FollowUp } from "../../../shared/domain/follow-up";
import {
  followUpAfter,
  followUpPlan,
  followUpStanding,
  followUpStart,
  missingFollowUps,
  nextFollowUp,
} from "../../../shared/domain/follow-up-schedule";
import { followUp, handover, id } from "./samples";

describe("the usual plan", () => {
  it("looks after a week, then after 1, 3, 6, 12, 18 and 24 months", () => {
    expect(followUpPlan("2026-01-15").map(({ dueOn }) => dueOn)).toEqual([
      "2026-01-22",
      ...["2026-02-15", "2026-04-15", "2026-07-15", "2027-01-15", "2027-07-15", "2028-01-15"],
    ]);
  });

  it("takes the last day of a month that is too short", () => {
    expect(followUpPlan("2026-08-31").map(({ dueOn }) => dueOn)).toEqual([
      "2026-09-07",
      ...["2026-09-30", "2026-11-30", "2027-02-28", "2027-08-31", "2028-02-29", "2028-08-31"],
    ]);
  });

  it("names every proposed day as the one it is, from any day", () => {
    const days = fc.date({
      min: new Date("1990-01-01"),
      max: new Date("2090-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const start = date.toISOString().slice(0, 10);
        for (const { after, dueOn } of followUpPlan(start)) {
          expect(followUpAfter(dueOn, start)).toBe(after);
        }
        expect(missingFollowUps(followUpPlan(start), start)).toEqual([]);
      }),
    );
  });

  it("proposes nothing again for a day that was moved a little", () => {
    const moved = [followUp("2026-01-24"), followUp("2026-04-01")];
    const missing = missingFollowUps(moved, "2026-01-15");
    expect(missing.map(({ after }) => after)).toEqual(["1m", "6m", "12m", "18m", "24m"]);
  });

  it("begins with the last handover, and never after a death", () => {
    expect(followUpStart([])).toBeNull();
    expect(followUpStart([handover(2, "2026-03-01"), handover(1, "2026-02-01")])).toBe(
      "2026-03-01",
    );
    const died = handover(3, "2026-04-01", { kind: "deceased", toOrgId: null });
    expect(followUpStart([handover(1, "2026-02-01"), died])).toBeNull();
  });
});

describe("a follow-up", () => {
  const today = "2026-11-21";
  it.each([
    ["overdue", followUp("2026-11-20")],
    ["today", followUp("2026-11-21")],
    ["upcoming", followUp("2026-11-22")],
    ["done", followUp("2026-11-20", { doneOn: "2026-11-21" })],
    ["waived", followUp("2026-11-20", { waivedReason: known("She asked us not to come.") })],
  ])("is %s", (standing, row) => {
    expect(followUpStanding(row, today)).toBe(standing);
  });

  it("that is owed next is the earliest neither done nor waived", () => {
    const rows = [
      followUp("2026-11-10", { waivedReason: known("Abroad.") }),
      followUp("2026-12-10", { followUpId: id(1) }),
      followUp("2026-11-30", { followUpId: id(2) }),
      followUp("2026-11-01", { doneOn: "2026-11-01" }),
    ];
    expect(nextFollowUp(rows)?.followUpId).toBe(id(2));
    expect(nextFollowUp(rows.slice(0, 1))).toBeNull();
  });

  const messages = (row: object): string[] =>
    (followUpSchema.safeParse(row).error?.issues ?? []).map(
      ({ path, message }) => `${path.join(".")} ${message}`,
    );

  it("that was done says how and at which stage", () => {
    expect(messages(followUp("2026-11-20", { doneOn: "2026-11-21" }))).toEqual([
      "mode required",
      "stage required",
    ]);
    const done: Partial<FollowUp> = {
      doneOn: "2026-11-21",
      mode: known("visit"),
      stage: known("monitoring"),
    };
    expect(messages(followUp("2026-11-20", done))).toEqual([]);
  });

  it("that found a danger leads to an act at once", () => {
    const findings = [{ finding: "safe", answer: "danger" }] as const;
    expect(
      messages(followUp(today, { findings: [...findings], nextAction: known("refer") })),
    ).toEqual(["nextAction danger_is_urgent"]);
    expect(
      messages(followUp(today, { findings: [...findings], nextAction: known("urgent") })),
    ).toEqual([]);
  });

  it("says each finding once", () => {
    const twice = [
      { finding: "health", answer: "ok" },
      { finding: "health", answer: "concern" },
    ] as const;
    expect(messages(followUp(today, { findings: [...twice] }))).toEqual(["findings twice"]);
  });
});
