import { describe, expect, it } from "vitest";
import { generateDemo } from "../../../../shared/demo/generate-demo";
import { known } from "../../../../shared/domain/answer";
import type { IncidentRecord } from "../../../../shared/domain/incident";
import { demoIds } from "../../demo/demo-ids";
import { anIncident, aSuspect, aVictim } from "../build-records";
import { collected, EVERY_AUDIENCE, linesOf, measuresOf, year } from "./build-measures";

const data = generateDemo(20_221, "shelter", demoIds);
const records = [...data.cases, ...data.incidents, ...data.operations];
const all = collected(records);
const of2022 = measuresOf(all, year(2022));
const of2023 = measuresOf(all, year(2023));

describe("figures that were published, from the records of the practice house", () => {
  it("R12: 202 people in care on 15 December 2016, back from Thailand and Vietnam", () => {
    const onTheDay = measuresOf(all, { from: "2016-12-15", to: "2016-12-15" });
    expect(linesOf(onTheDay, "in_care")).toMatchObject({
      total: 202,
      "repatriated_from.TH": 131,
      "repatriated_from.VN": 71,
      "repatriated_from.unknown": 0,
    });
    const before = measuresOf(all, { from: "2016-01-01", to: "2016-01-01" });
    expect(linesOf(before, "in_care")["total"]).toBe(0);
  });

  it("R16: 1,213 interventions in 2023", () => {
    const lines = linesOf(of2023, "interventions");
    expect(lines["total"]).toBe(1213);
    const results = Object.entries(lines).filter(([key]) => key.startsWith("result."));
    expect(results.reduce((sum, [, value]) => sum + (value ?? 0), 0)).toBe(1213);
  });

  it("R17: 259 about forced labour, 48 women in them, seven nationalities: three units", () => {
    expect(linesOf(of2023, "forced_labour")).toEqual({
      total: 259,
      all_interventions: 1213,
      share: 21.4,
      women_and_girls: 48,
      nationalities: 7,
    });
    const units = of2023.find(({ name }) => name === "forced_labour")?.lines;
    expect(units?.map(({ unit }) => unit)).toEqual([
      "intervention",
      "intervention",
      "percent",
      "victim",
      "nationality",
    ]);
  });

  it("R25: the 358 of 2022 once more, by sex, age and form", () => {
    expect(linesOf(of2022, "trafficking_victims")).toMatchObject({
      total: 358,
      "sex.female": 265,
      "age.child": 12 + 41 + 124 + 31,
      "age.adult": 80 + 70,
      "form.sexual_exploitation": 225,
    });
  });

  it("R01 to R15 stand in the same shape as all others", () => {
    expect(linesOf(of2022, "cases")).toMatchObject({
      total: 166,
      "total/group.human_trafficking": 36,
      "total/group.sexual_exploitation": 130,
    });
    expect(linesOf(of2022, "suspects_court")["total"]).toBe(202);
    expect(linesOf(of2022, "victims")).toMatchObject({
      total: 358,
      victims_female: 265,
      "age_u15/group.sexual_exploitation": 124,
      "handover_pending/group.sexual_exploitation": 10,
    });
    expect(linesOf(of2022, "operation")).toEqual({
      total: 871,
      nationalities: 12,
      involved: 125,
      arrested_and_court: 80,
    });
    const ids = new Set(of2022.flatMap(({ lines }) => lines.map(({ id }) => id)));
    const numbers = Array.from({ length: 25 }, (_, at) => `R${String(at + 1).padStart(2, "0")}`);
    // R03 is the change that each carries; R24 is told apart.
    expect([...ids].toSorted()).toEqual(numbers.filter((id) => id !== "R03" && id !== "R24"));
  });

  it("say of themselves what tells them from others of the same name", () => {
    for (const audience of EVERY_AUDIENCE) {
      for (const measure of measuresOf(all, year(2022), { audience })) {
        expect(measure).toMatchObject({
          unit: expect.any(String) as unknown,
          dateBasis: expect.any(String) as unknown,
          countingBasis: expect.any(String) as unknown,
          statusFilter: expect.any(Array) as unknown,
          scope: { audience, province: null, coverage: "own_records" },
          cutoffAt: "2030-01-01T00:00:00.000Z",
          k: { own: null, partner: 5, public: 11 }[audience],
          codeListVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/) as unknown,
        });
        expect(measure.checks.filter(({ outcome }) => outcome === "fails")).toEqual([]);
      }
    }
  });
});

describe("what must not change a figure", () => {
  it("interventions, which are no crackdown cases", () => {
    const without = records.filter(
      (record) => record.kind !== "incident" || record.incident.countingBasis === "crackdown",
    );
    const lines = linesOf(measuresOf(collected(without), year(2023)), "cases");
    expect(lines).toEqual(linesOf(of2023, "cases"));
    expect(lines["total"]).toBe(164);
  });

  it("a join of victims and suspects, which repeats both", () => {
    const incident = anIncident({
      victims: [aVictim(), aVictim(), aVictim()],
      suspects: [aSuspect(), aSuspect()],
    });
    const collector = collected([incident]);
    const rows = collector.ownRows();
    expect(rows.victims.length * rows.suspects.length).toBe(6);
    const measures = measuresOf(collector, year(2022));
    expect(linesOf(measures, "cases")["total"]).toBe(1);
    expect(linesOf(measures, "trafficking_victims")["total"]).toBe(3);
    expect(linesOf(measures, "suspects_court")["total"]).toBe(2);
  });

  it("somebody of eighteen, who is an adult and in no gap between bands", () => {
    const measures = of([aVictim({ ageAtRescue: known(18) }), aVictim({ ageAtRescue: known(17) })]);
    expect(linesOf(measures, "victims")).toMatchObject({ age_a18p: 1, age_a15_17: 1, age_unk: 0 });
    expect(linesOf(measures, "trafficking_victims")).toMatchObject({
      "age.adult": 1,
      "age.child": 1,
      "age.unknown": 0,
    });
  });

  it("a suspect who is Cambodian and Vietnamese, who is no foreigner", () => {
    const dual = anIncident({ suspects: [aSuspect({ nationality: known(["KH", "VN"]) })] });
    const measures = measuresOf(collected([dual]), year(2022));
    expect(linesOf(measures, "suspects_court")).toMatchObject({
      total: 1,
      suspects_court_foreigners: 0,
      suspects_court_nationalities: 0,
    });
  });

  it("the ten of whom nobody said what became, without whom the check fails", () => {
    const victims = measuresOf(all, year(2022)).find(({ name }) => name === "victims");
    const parts = victims?.breakdowns.find(({ key }) => key === "first_handover")?.parts ?? [];
    const lines = linesOf(of2022, "victims");
    const sum = (keys: readonly string[]) => keys.reduce((all, key) => all + (lines[key] ?? 0), 0);
    expect(sum(parts)).toBe(358);
    expect(sum(parts.filter((key) => key !== "handover_pending"))).toBe(358 - 24);
  });

  it("ten minors and ten foreigners, who are hidden at k = 11 with what would give them back", () => {
    const open = linesOf(measuresOf(all, year(2022), { audience: "public" }), "suspects_court");
    for (const part of ["minors", "foreigners"]) {
      expect(open[`suspects_court_${part}/group.sexual_exploitation`]).toBeNull();
      expect(open[`suspects_court_${part}/group.human_trafficking`]).toBeNull();
    }
    expect(open["total"]).toBe(202);
  });
});

function of(victims: IncidentRecord["incident"]["victims"]) {
  return measuresOf(collected([anIncident({ victims })]), year(2022));
}
