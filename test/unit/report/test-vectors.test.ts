import { describe, expect, it } from "vitest";
import { isChildPresumed } from "../../../shared/domain/age";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import type { PartialDate } from "../../../shared/domain/partial-date";
import { changeOn, passedPart, yearBefore } from "../../../shared/report/change";
import { suspectHeadCount } from "../../../shared/report/suspects";
import { victimHeadCount } from "../../../shared/report/victims";
import {
  aCase,
  aHandover,
  aMeta,
  anId,
  anIncident,
  aSuspect,
  aVictim,
  lineOf,
  rowsOf,
  tableOf,
} from "./build-records";

/** The row of one victim whose age and sex come from a case file. */
function rowOf(person: Parameters<typeof aCase>[1], rescueDate: string) {
  const caseId = anId();
  const victim = aVictim({ caseId, rescueDate, sex: NOT_ASKED, ageAtRescue: NOT_ASKED });
  const rows = rowsOf({
    incidents: [anIncident({ victims: [victim] })],
    cases: [aCase(caseId, person)],
  });
  const row = rows.victims[0];
  if (row === undefined) throw new Error("The victim is missing");
  return row;
}

function born(date: string): { birthDate: { mv: "known"; value: PartialDate } } {
  return { birthDate: known({ date, prec: "day" as const }) };
}

describe("ages at rescue (dictionary §8.7)", () => {
  it.each([
    ["the day before the 15th birthday", "2007-05-10", "2022-05-09", "u15"],
    ["on the 15th birthday", "2007-05-10", "2022-05-10", "a15_17"],
    ["the day before the 18th birthday", "2004-05-10", "2022-05-09", "a15_17"],
    ["on the 18th birthday", "2004-05-10", "2022-05-10", "a18p"],
    ["born on 29 February, rescued on the 28th", "2008-02-29", "2023-02-28", "u15"],
    ["born on 29 February, rescued on 1 March", "2008-02-29", "2023-03-01", "a15_17"],
  ])("%s", (_, birthDay, rescueDate, band) => {
    expect(rowOf(born(birthDay), rescueDate).band).toBe(band);
  });

  it("a stated 17 grows to an estimated 18, and the child stays presumed", () => {
    const stated = { ageYearsStated: known(17), ageStatedOn: "2022-03-01" };
    const row = rowOf(stated, "2023-04-01");
    expect(row).toMatchObject({ ageYears: 18, isAgeEstimated: true, band: "a18p" });
    expect(isChildPresumed({ birthDate: NOT_ASKED, ...stated }, "2023-04-01")).toBe(true);
  });

  it("an unknown age stays in R08 and R09 and has a band of its own", () => {
    const victim = aVictim({ ageAtRescue: { mv: "unknown" } });
    const table = tableOf({ incidents: [anIncident({ victims: [victim] })] });
    expect(lineOf(table, "victims")[0]).toBe(1);
    expect(lineOf(table, "victims_female")[0]).toBe(1);
    expect(lineOf(table, "age_unk")[0]).toBe(1);
  });

  it("every age has exactly one band: nobody falls between 17 and 18", () => {
    const victims = Array.from({ length: 111 }, (_, age) => aVictim({ ageAtRescue: known(age) }));
    const table = tableOf({ incidents: [anIncident({ victims })] });
    const bands = (["age_u15", "age_a15_17", "age_a18p", "age_unk"] as const).map(
      (key) => lineOf(table, key)[0],
    );
    expect(bands).toEqual([15, 3, 93, 0]);
  });
});

describe("suspects (dictionary §8.7)", () => {
  it("a Cambodian and Vietnamese suspect is not foreign and adds no nationality", () => {
    const suspects = [aSuspect({ nationality: known(["KH", "VN"]) })];
    const table = tableOf({ incidents: [anIncident({ suspects })] });
    expect(lineOf(table, "suspects_court_foreigners")[0]).toBe(0);
    expect(lineOf(table, "suspects_court_nationalities")[0]).toBe(0);
  });

  it("an unknown nationality is neither: it has its own line", () => {
    const suspects = [
      aSuspect({ nationality: { mv: "unknown" } }),
      aSuspect({ nationality: known(["XX"]) }),
    ];
    const table = tableOf({ incidents: [anIncident({ suspects })] });
    expect(lineOf(table, "suspects_court_foreigners")[0]).toBe(0);
    expect(lineOf(table, "suspects_court_nationality_unknown")[0]).toBe(2);
  });

  it("an unknown age is neither a minor nor an adult: it has its own line", () => {
    const table = tableOf({
      incidents: [anIncident({ suspects: [aSuspect({ isMinor: { mv: "unknown" } })] })],
    });
    expect(lineOf(table, "suspects_court_minors")[0]).toBe(0);
    expect(lineOf(table, "suspects_court_minor_unknown")[0]).toBe(1);
  });

  it("a suspect in two incidents is two suspects and one head", () => {
    const suspect = aSuspect();
    const incidents = [anIncident({ suspects: [suspect] }), anIncident({ suspects: [suspect] })];
    expect(lineOf(tableOf({ incidents }), "suspects_court")[0]).toBe(2);
    expect(suspectHeadCount(rowsOf({ incidents }).suspects)).toBe(1);
  });

  it("a court date without being sent to court is not counted", () => {
    const suspects = [aSuspect({ courtAction: known("educated_warned") })];
    const table = tableOf({ incidents: [anIncident({ suspects })] });
    expect(lineOf(table, "suspects_court")[0]).toBe(0);
  });
});

describe("victims and handovers (dictionary §8.7)", () => {
  it("a person rescued twice in one year is two rescues and one head", () => {
    const personId = anId();
    const incidents = [
      anIncident({ victims: [aVictim({ personId })] }),
      anIncident({ victims: [aVictim({ personId })] }),
    ];
    expect(lineOf(tableOf({ incidents }), "victims")[0]).toBe(2);
    expect(victimHeadCount(rowsOf({ incidents }).victims)).toBe(1);
  });

  it("the first handover counts, not the latest", () => {
    const victim = aVictim({ rescueDate: "2022-07-20" });
    const named = { incidentVictimKey: victim.victimKey };
    const handovers = [
      aHandover({ ...named, seq: 2, kind: "family", date: "2022-09-15" }),
      aHandover({ ...named, seq: 1, kind: "social_affairs", date: "2022-08-01" }),
    ];
    const incidents = [anIncident({ victims: [{ ...victim, handovers }] })];
    expect(rowsOf({ incidents }).victims[0]?.firstHandover).toBe("social_affairs");
  });

  it("without a handover of this rescue, the first on or after the day counts", () => {
    const caseId = anId();
    const victim = aVictim({ caseId, rescueDate: "2022-07-20" });
    const handovers = [
      aHandover({ seq: 1, kind: "hospital", date: "2022-07-19" }),
      aHandover({ seq: 2, kind: "ngo_shelter", date: "2022-07-20", incidentVictimKey: anId() }),
      aHandover({ seq: 3, kind: "kin", date: "2022-07-20" }),
    ];
    const rows = rowsOf({
      incidents: [anIncident({ victims: [victim] })],
      cases: [aCase(caseId, {}, { handovers })],
    });
    expect(rows.victims[0]?.firstHandover).toBe("kin");
  });

  it("withdrawn victims are out; a file made by mistake does not speak for its victim", () => {
    const caseId = anId();
    const incidents = [
      anIncident({
        victims: [aVictim({ victimStatus: "withdrawn" }), aVictim({ caseId, sex: known("male") })],
      }),
    ];
    const cases = [aCase(caseId, { sex: known("female") }, { status: "void_error" })];
    const rows = rowsOf({ incidents, cases });
    expect(rows.victims.map((row) => row.sex)).toEqual(["male"]);
  });
});

describe("change on the year before (R03)", () => {
  it("is a share of the base: 87 to 104 is 19.5 %, not 16.3", () => {
    expect(changeOn(87, 104)).toEqual({ base: 87, absolute: 17, percent: 19.5 });
  });

  it("from nothing has no percentage", () => {
    expect(changeOn(0, 12)).toEqual({ base: 0, absolute: 12, percent: null });
  });

  it("says nothing when either side is hidden", () => {
    expect(changeOn(null, 12)).toEqual({ base: null, absolute: null, percent: null });
    expect(changeOn(20, null)).toEqual({ base: 20, absolute: null, percent: null });
  });

  it.each([
    ["2024-02-01", "2024-02-29", "2023-02-01", "2023-02-28"],
    ["2025-02-01", "2025-02-28", "2024-02-01", "2024-02-29"],
    ["2022-01-01", "2022-12-31", "2021-01-01", "2021-12-31"],
    ["2022-01-01", "2022-06-15", "2021-01-01", "2021-06-15"],
  ])("%s to %s is compared with %s to %s", (from, to, fromBefore, toBefore) => {
    expect(yearBefore({ from, to })).toEqual({ from: fromBefore, to: toBefore });
  });

  it("sets an unfinished year against the same days of the year before, and says so", () => {
    const incidents = ["2021-03-01", "2021-11-30", "2022-03-01"].map((actionDate) =>
      anIncident({ actionDate }),
    );
    const early = incidents.map((record) => ({
      ...record,
      meta: aMeta("2022-06-01T00:00:00.000Z"),
    }));
    const cutoffAt = "2022-06-30T16:30:00.000Z";
    const table = tableOf({ incidents: early }, "own", { cutoffAt });
    expect(table.comparedWith).toEqual({ from: "2021-01-01", to: "2021-06-30" });
    expect(table.lines[0]?.change).toEqual({ base: 1, absolute: 0, percent: 0 });
    expect(table.checks.find((check) => check.key === "part_of_period")?.values).toEqual({
      days: 181,
      ofDays: 365,
    });
    expect(passedPart({ period: table.request.period, cutoffAt }).to).toBe("2022-06-30");
  });
});

describe("scope", () => {
  it("counts nothing that was changed after the cutoff", () => {
    const incidents = [
      { ...anIncident(), meta: aMeta("2022-12-31T10:00:00.000Z") },
      { ...anIncident(), meta: aMeta("2023-02-01T10:00:00.000Z") },
    ];
    const table = tableOf({ incidents }, "own", { cutoffAt: "2023-01-05T00:00:00.000Z" });
    expect(lineOf(table, "cases")[0]).toBe(1);
  });

  it("counts one province by the place of the incident, unknown places only in all", () => {
    const incidents = [
      anIncident({ adminCode: known("180102") }),
      anIncident({ adminCode: known("01") }),
      anIncident({ adminCode: { mv: "unknown" } }),
    ];
    expect(lineOf(tableOf({ incidents }, "own", { province: "18" }), "cases")[0]).toBe(1);
    expect(lineOf(tableOf({ incidents }), "cases")[0]).toBe(3);
  });

  it("counts both ends of the period and no day beside it", () => {
    const days = ["2021-12-31", "2022-01-01", "2022-12-31", "2023-01-01"];
    const incidents = days.map((actionDate) => anIncident({ actionDate }));
    expect(lineOf(tableOf({ incidents }), "cases")[0]).toBe(2);
  });
});
