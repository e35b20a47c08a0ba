import "fake-indexeddb/auto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CaseRecord } from "../../../shared/domain/case-record";
import type { IncidentRecord } from "../../../shared/domain/incident";
import { generateDemo } from "../../../shared/demo/generate-demo";
import { nationalTable } from "../../../shared/report/compose-table";
import { erasedAt } from "../../../shared/report/erased-file";
import { rowsFromRecords, type ReportRecords } from "../../../shared/report/report-rows";
import { planErasure, type ErasurePlan } from "../../../renderer/store/erasure-plan";
import { consentOf } from "../store/builders";
import { demoIds } from "../demo/demo-ids";

const NOW = "2026-11-21T15:00:00.000Z";
const SCOPES = [
  { year: 2022, audience: "own", province: null },
  { year: 2022, audience: "partner", province: null },
  { year: 2022, audience: "public", province: null },
  { year: 2026, audience: "own", province: "12" },
] as const;

function tables(records: ReportRecords, cutoffAt = NOW) {
  const rows = rowsFromRecords(records);
  return SCOPES.map(({ year, audience, province }) => {
    const period = { from: `${String(year)}-01-01`, to: `${String(year)}-12-31` };
    return nationalTable(rows, { period, audience, province, cutoffAt }, [year]);
  });
}

/** The records after the erasure of some files. */
function after(data: ReportRecords, gone: readonly CaseRecord[]) {
  const kept = data.cases.filter((one) => !gone.includes(one));
  const plan = planErasure(
    {
      files: gone.map((one) => [one]),
      incidents: data.incidents.map((one) => [one]),
      keptPersonIds: new Set(kept.map(({ person }) => person.personId)),
    },
    ({ meta }) => ({ ...meta, rowVersion: meta.rowVersion + 1, updatedAt: NOW }),
  );
  const asOf = (incidents: readonly IncidentRecord[]): ReportRecords => ({
    cases: kept,
    operations: data.operations,
    incidents: data.incidents.map(
      (one) =>
        incidents.find(({ incident }) => incident.incidentId === one.incident.incidentId) ?? one,
    ),
    erased: plan.histories.flatMap((history) => erasedAt(history, NOW) ?? []),
  });
  return { plan, relinked: asOf(plan.relinked), next: asOf(plan.next) };
}

test("every table keeps every value, for each audience, whichever files are erased", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.constantFrom("shelter" as const, "desk" as const),
      fc.integer({ min: 1, max: 5 }),
      fc.nat(),
      (seed, house, count, from) => {
        const data = generateDemo(seed, house, demoIds);
        const linked = new Set(
          data.incidents.flatMap(({ incident }) => incident.victims.map(({ caseId }) => caseId)),
        );
        const candidates = data.cases.filter(({ caseFile }) => linked.has(caseFile.caseId));
        const all = candidates.length > 0 ? candidates : data.cases;
        const gone = all.slice(from % all.length).slice(0, count);
        const { plan, relinked, next } = after(data, gone);
        const before = tables(data);
        expect(tables(relinked)).toEqual(before);
        expect(tables(next)).toEqual(before);
        // Whoever gets the new version of an incident, and no file with it, counts the same.
        expect(tables({ ...next, erased: [] })).toEqual(before);
        expectNoTrace(plan, gone);
      },
    ),
    { numRuns: 6 },
  );
});

/** Nothing that is kept says who somebody was: no id, no name, no number, no birth date. */
function expectNoTrace(plan: ErasurePlan, gone: readonly CaseRecord[]): void {
  const kept = JSON.stringify([plan.histories, plan.relinked, plan.next]);
  for (const { caseFile, person, meta } of gone) {
    const traces = [caseFile.caseId, caseFile.caseNo, person.personId, person.survivorCode];
    for (const trace of traces) expect(kept).not.toContain(trace);
    expect(JSON.stringify(plan.histories)).not.toContain(meta.updatedAt);
  }
}

test("an old table comes out the same: each version is kept as figures need it", () => {
  const data = generateDemo(7, "shelter", demoIds);
  const linked = data.incidents.flatMap(({ incident }) => incident.victims).find((v) => v.caseId);
  const present = data.cases.find(({ caseFile }) => caseFile.caseId === linked?.caseId)!;
  const first: CaseRecord = {
    ...present,
    meta: { ...present.meta, updatedAt: "2020-05-05T08:00:00.000Z" },
    person: { ...present.person, sex: { mv: "unknown" } },
  };
  const second: CaseRecord = { ...present, meta: { ...present.meta, updatedAt: NOW } };
  const incidents = data.incidents.map((one) => [one]);
  const plan = planErasure(
    { files: [[first, second]], incidents, keptPersonIds: new Set() },
    ({ meta }) => meta,
  );
  const [history] = plan.histories;
  expect(erasedAt(history!, "2020-05-04T23:00:00.000Z")).toBeNull();
  expect(erasedAt(history!, "2024-01-01T00:00:00.000Z")?.sex).toBeNull();
  expect(erasedAt(history!, NOW)?.sex).toBe(
    "value" in present.person.sex && present.person.sex.value,
  );
});

test("who refused to be counted stays refused, and nothing is written down anew about them", () => {
  const data = generateDemo(7, "shelter", demoIds);
  const victim = data.incidents.flatMap(({ incident }) => incident.victims).find((v) => v.caseId)!;
  const file = data.cases.find(({ caseFile }) => caseFile.caseId === victim.caseId)!;
  const refused = {
    ...file,
    consents: [consentOf("non_identifying_statistics", "refused")],
  };
  const cases = data.cases.map((one) => (one === file ? refused : one));
  const { plan } = after({ ...data, cases }, [refused]);
  expect(plan.histories[0]?.versions[0]?.refused).toEqual(["non_identifying_statistics"]);
  const rows = plan.next.flatMap(({ incident }) => incident.victims);
  const own = rows.find(({ victimKey }) => victimKey === victim.victimKey)!;
  expect(own.caseId).toBe(plan.histories[0]?.caseId);
  expect({ ...own, caseId: null, personId: "" }).toEqual({ ...victim, caseId: null, personId: "" });
});
