import { describe, expect, it } from "vitest";
import { balanceChecks, monthsOf, type CheckFacts } from "../../../shared/report/checks";
import { anIncident, aVictim, rowsOf, tableOf } from "./build-records";

const period = { from: "2022-01-01", to: "2022-12-31" };

function facts(totals: Readonly<Record<string, number>>): CheckFacts {
  const count = (key: string) => ({
    total: totals[key] ?? 0,
    human_trafficking: totals[key] ?? 0,
    sexual_exploitation: 0,
    other: 0,
  });
  return {
    rows: rowsOf({}),
    period,
    passed: period,
    province: null,
    k: null,
    count,
    printed: (key) => count(key).total,
    handoverLines: ["handover_social_affairs", "handover_family", "handover_pending"],
    bases: { cases: 0, suspects: 0, victims: 0 },
    operationCount: 0,
  };
}

function outcomeOf(key: string, totals: Readonly<Record<string, number>>) {
  return balanceChecks(facts(totals)).find((check) => check.key === key)?.outcome;
}

describe("does it balance?", () => {
  const handovers = { victims: 225, handover_social_affairs: 38, handover_family: 177 };

  it("fails when the pending are dropped: 38 and 177 are not 225", () => {
    expect(outcomeOf("handovers_add", handovers)).toBe("fails");
    expect(outcomeOf("handovers_add", { ...handovers, handover_pending: 10 })).toBe("holds");
  });

  it("fails when 18-year-olds fall between the bands", () => {
    const ages = { victims: 225, age_u15: 124, age_a15_17: 31 };
    expect(outcomeOf("ages_add", { ...ages, age_a18p: 69 })).toBe("fails");
    expect(outcomeOf("ages_add", { ...ages, age_a18p: 70 })).toBe("holds");
  });

  it("shows an incident of another group instead of losing it", () => {
    const incidents = [
      anIncident(),
      anIncident({ offenceGroup: "sexual_exploitation" }),
      anIncident({ offenceGroup: "other" }),
    ];
    const table = tableOf({ incidents });
    expect(table.lines[0]?.cells.total.value).toBe(3);
    expect(table.checks[0]).toEqual({
      key: "groups_leave_other",
      outcome: "fails",
      values: { humanTrafficking: 1, sexualExploitation: 1, other: 1, total: 3 },
    });
  });

  it("prints no number that the table hides", () => {
    const victims = Array.from({ length: 7 }, () => aVictim());
    const table = tableOf({ incidents: [anIncident({ victims })] }, "public");
    expect(table.checks.find((check) => check.key.startsWith("groups_add"))).toEqual({
      key: "groups_add_hidden",
      outcome: "holds",
      values: {},
    });
    expect(JSON.stringify(table.checks)).not.toContain("7");
  });

  it("warns of a month in one province with fewer than 2k victims", () => {
    const month = { from: "2022-06-01", to: "2022-06-30" };
    const warned = (count: number) =>
      tableOf(
        { incidents: [anIncident({ victims: Array.from({ length: count }, () => aVictim()) })] },
        "public",
        { province: "18", period: month },
      ).checks.some((check) => check.key === "month_too_small");
    expect(warned(21)).toBe(true);
    expect(warned(22)).toBe(false);
  });

  it("cuts a period into months without gap or overlap", () => {
    expect(monthsOf({ from: "2024-01-15", to: "2024-03-02" })).toEqual([
      { from: "2024-01-15", to: "2024-01-31" },
      { from: "2024-02-01", to: "2024-02-29" },
      { from: "2024-03-01", to: "2024-03-02" },
    ]);
    expect(monthsOf(period)).toHaveLength(12);
  });
});
