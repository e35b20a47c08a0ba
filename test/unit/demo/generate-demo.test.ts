import { describe, expect, it } from "vitest";
import { urgentReasons } from "../../../shared/domain/urgent";
import { anyRecordSchema } from "../../../shared/domain/any-record";
import { caseRecordSchema } from "../../../shared/domain/case-record";
import { isCaseNo } from "../../../shared/domain/case-no";
import { openQuestions } from "../../../shared/domain/completeness";
import { latestConsent } from "../../../shared/domain/consent";
import { demoRandom } from "../../../shared/demo/demo-random";
import { generateDemo, type DemoData } from "../../../shared/demo/generate-demo";
import { rowsFromRecords } from "../../../shared/report/report-rows";
import { nationalTable } from "../../../shared/report/compose-table";
import { demoIds } from "./demo-ids";

const shelter = generateDemo(7, "shelter", demoIds);
const desk = generateDemo(7, "desk", demoIds);

function all(data: DemoData) {
  return [...data.cases, ...data.incidents, ...data.operations, ...data.organisations];
}

function linesOf(data: DemoData, year: number) {
  return nationalTable(
    rowsFromRecords(data),
    {
      period: { from: `${String(year)}-01-01`, to: `${String(year)}-12-31` },
      audience: "own",
      province: null,
      cutoffAt: "2026-11-21T15:00:00.000Z",
    },
    [year],
  ).lines;
}

describe("the practice data", () => {
  it("reads back through its schemas without a change", () => {
    for (const record of [...all(shelter), ...all(desk)]) {
      const read = anyRecordSchema.safeParse(record);
      if (!read.success) throw new Error(`${record.kind}: ${read.error.message}`);
      expect(read.data).toEqual(record);
    }
  });

  it("is marked as demo in every record", () => {
    expect(all(shelter).every((record) => record.meta.isDemo)).toBe(true);
    expect(all(desk).every((record) => record.meta.isDemo)).toBe(true);
  });

  it("is the same on every machine for the same seed", () => {
    expect(generateDemo(7, "shelter", demoIds)).toEqual(shelter);
  });

  it("has other people for another seed, and the same totals", () => {
    const other = generateDemo(8, "shelter", demoIds);
    const namesOf = (data: DemoData) => data.cases.slice(0, 50).map((record) => record.person);
    expect(namesOf(other)).not.toEqual(namesOf(shelter));
    for (const year of [2020, 2021, 2022, 2023]) {
      expect(linesOf(other, year)).toEqual(linesOf(shelter, year));
    }
  });

  it("holds about two thousand people at the shelter", () => {
    expect(shelter.cases.length).toBeGreaterThan(2_190);
    expect(shelter.cases.length).toBeLessThan(2_300);
  });

  it("uses every id, case number and survivor code once", () => {
    const { cases, incidents } = shelter;
    const ids = [
      ...cases.flatMap((record) => [
        record.caseFile.caseId,
        record.person.personId,
        ...record.consents.map((row) => row.consentId),
        ...record.handovers.map((row) => row.handoverId),
        ...record.episodes.map((row) => row.episodeId),
      ]),
      ...incidents.flatMap(({ incident }) => [
        incident.incidentId,
        ...incident.victims.map((victim) => victim.victimKey),
        ...incident.suspects.map((suspect) => suspect.suspectId),
      ]),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    const codes = cases.flatMap(({ caseFile, person }) => [caseFile.caseNo, person.survivorCode]);
    expect(new Set(codes).size).toBe(codes.length);
    expect(cases.every(({ caseFile }) => isCaseNo(caseFile.caseNo))).toBe(true);
  });

  it("gives accepted files no open question, but for the one that nobody asked about counting", () => {
    const open = shelter.cases.filter(
      ({ caseFile, ...record }) =>
        caseFile.status !== "draft" && openQuestions({ caseFile, ...record }).length > 0,
    );
    expect(open).toHaveLength(1);
  });
});

describe("the two practice houses", () => {
  it("count the same rescues, the shelter from case files and the desk without", () => {
    for (const year of [2020, 2021, 2022, 2023]) {
      expect(linesOf(desk, year)).toEqual(linesOf(shelter, year));
    }
  });

  it("hold the same copy of a file that travelled", () => {
    const atShelter = new Map(shelter.cases.map((record) => [record.caseFile.caseId, record]));
    expect(desk.cases.length).toBeGreaterThan(10);
    for (const record of desk.cases) {
      expect(atShelter.get(record.caseFile.caseId)).toEqual(record);
    }
  });

  it("each know which house is theirs", () => {
    const own = (data: DemoData) => data.organisations.filter((org) => org.isOwn);
    expect(own(shelter).map((org) => org.orgId)).toEqual([demoIds.shelter.orgId]);
    expect(own(desk).map((org) => org.orgId)).toEqual([demoIds.desk.orgId]);
    expect(shelter.organisations.length).toBeGreaterThanOrEqual(12);
  });
});

describe("the last weeks at the practice shelter", () => {
  const inMonth = (month: string) =>
    shelter.cases.filter(({ caseFile }) => caseFile.receptionAt.startsWith(month));
  const statistics = (month: string) =>
    inMonth(month).map(({ consents }) => latestConsent(consents, "non_identifying_statistics"));

  it("has every reason for which October leaves somebody out", () => {
    const october = inMonth("2026-10");
    expect(october).toHaveLength(51);
    expect(october.filter(({ caseFile }) => caseFile.status === "draft")).toHaveLength(4);
    expect(statistics("2026-10").filter((row) => row?.decision === "refused")).toHaveLength(3);
    expect(statistics("2026-10").filter((row) => row === null)).toHaveLength(4 + 1);
  });

  it("has urgent files, drafts and files to review in November", () => {
    const november = inMonth("2026-11");
    expect(november).toHaveLength(25);
    const statuses = new Set(november.map(({ caseFile }) => caseFile.status));
    expect(statuses).toEqual(
      new Set(["active", "draft", "pending_review", "follow_up", "closed_not_victim"]),
    );
    const raised = november.flatMap((record) => urgentReasons(record));
    expect(raised).toEqual(
      expect.arrayContaining([
        "medical_emergency",
        "unaccompanied_child",
        "exploiter_knows_site",
        "official_alleged",
      ]),
    );
  });

  it("never lies after the practice day, whatever day that is", () => {
    for (const today of ["2026-11-21", "2028-03-01", "2027-01-01"]) {
      const data = generateDemo(3, "shelter", demoIds, today);
      const latest = data.cases
        .map((record) => record.caseFile.receptionAt)
        .toSorted()
        .at(-1);
      expect(latest?.slice(0, 10)).toBe(today);
      for (const record of data.cases.slice(-91)) {
        expect(caseRecordSchema.safeParse(record).success).toBe(true);
        expect(record.meta.updatedAt >= record.meta.createdAt).toBe(true);
        expect(record.meta.updatedAt <= `${today}T17:00:00.000Z`).toBe(true);
      }
    }
  });
});

describe("repeatable chance", () => {
  it("gives every label a stream of its own", () => {
    const draw = (label: string) => Array.from({ length: 8 }, () => demoRandom(1, label).uuid());
    expect(draw("one")).toEqual(draw("one"));
    expect(draw("one")).not.toEqual(draw("two"));
  });

  it("keeps whole numbers within both ends and reaches them", () => {
    const random = demoRandom(1, "ends");
    const drawn = Array.from({ length: 500 }, () => random.int(3, 6));
    expect(new Set(drawn)).toEqual(new Set([3, 4, 5, 6]));
  });

  it("shuffles without losing or inventing anything", () => {
    const cards = Array.from({ length: 100 }, (_, index) => index);
    const shuffled = demoRandom(1, "cards").shuffled(cards);
    expect(shuffled).not.toEqual(cards);
    expect(shuffled.toSorted((one, other) => one - other)).toEqual(cards);
  });
});
