import { beforeEach, describe, expect, it } from "vitest";
import type { NationalTable, ReportRequest } from "../../../shared/report/national-table";
import type { BatchRequest } from "../../../renderer/store/vault-api";
import { demoOperation } from "../../../shared/demo/demo-operation";
import { demoIds } from "../demo/demo-ids";
import { caseOf, consentOf, incidentOf, introduce, must, openHouse, type House } from "./builders";
import { sealFor } from "./tickets";

let site: House;
let desk: House;
let october: BatchRequest;
const REQUEST: Omit<ReportRequest, "audience"> = {
  period: { from: "2026-10-01", to: "2026-10-31" },
  province: null,
  cutoffAt: "2027-01-01T00:00:00.000Z",
};

beforeEach(async () => {
  site = await openHouse({ nameEn: "Rumduol House" });
  desk = await openHouse({ nameEn: "Data desk" });
  const { orgId } = await introduce(site, desk);
  await introduce(desk, site);
  october = { kind: "statistical", period: "2026-10", recipientOrgId: orgId };
});

const victims = (table: NationalTable | null) =>
  table?.lines.find((line) => line.key === "victims")?.cells.total.value;

/** Twenty people of one incident; the first decided as told. */
async function twenty(purpose: Parameters<typeof consentOf>[0]): Promise<void> {
  const no = consentOf(purpose, "refused");
  const people = Array.from({ length: 20 }, (_, at) => caseOf({ consents: at === 0 ? [no] : [] }));
  for (const person of people) must(await site.core.saveCase(person, 0));
  must(await site.core.saveIncident(incidentOf(people), 0));
}

describe("who refused", () => {
  it("that a file is kept is not counted in a file of figures either", async () => {
    await twenty("store_and_manage_file");
    expect(victims((await site.core.previewBatch(october)).table)).toBe(19);
  });

  it("statistics is not counted in a report for others, only in our own", async () => {
    await twenty("non_identifying_statistics");
    const counted = async (audience: ReportRequest["audience"]) =>
      victims(await site.core.nationalTable({ ...REQUEST, audience }));
    expect(await counted("own")).toBe(20);
    expect(await counted("partner")).toBe(19);
    expect(await counted("public")).toBe(19);
    expect(await counted("own")).toBe(20);
  });
});

describe("a batch of whole records", () => {
  it("has no row of somebody who refused a file, not even under an incident", async () => {
    const no = consentOf("store_and_manage_file", "refused");
    const [refused, willing] = [caseOf({ consents: [no] }), caseOf()];
    for (const one of [refused, willing]) must(await site.core.saveCase(one, 0));
    const incident = incidentOf([refused, willing]);
    must(await site.core.saveIncident(incident, 0));
    const batch = must(await sealFor(site, { ...october, kind: "sync" }, () => undefined));
    const preview = must(await desk.core.openBatch(batch.bytes, () => undefined));
    must(await desk.core.applyImport(preview.importId));

    const taken = await desk.core.get("incident", incident.incidentId);
    expect(taken?.incident.victims.map(({ caseId }) => caseId)).toEqual([willing.caseFile.caseId]);
    const own = await site.core.get("incident", incident.incidentId);
    expect(own?.incident.victims).toHaveLength(2);
  });
});

describe("two months of figures for one recipient", () => {
  it("do not give a hidden month away by subtracting the year so far", async () => {
    const incidents = async (count: number, day: string) => {
      for (let at = 0; at < count; at += 1) {
        must(await site.core.saveIncident(incidentOf([], day), 0));
      }
    };
    const yearOf = ({ table }: { table: NationalTable | null }) =>
      table?.trend.find(({ year }) => year === 2026)?.total.value ?? null;
    await incidents(20, "2026-09-10");
    const september = await site.core.previewBatch({ ...october, period: "2026-09" });
    await incidents(3, "2026-10-02");
    const next = await site.core.previewBatch(october);
    const hidden = next.table?.lines.find((line) => line.key === "cases")?.cells.total;
    expect(hidden).toEqual({ value: null, isSuppressed: true });
    const [before, after] = [yearOf(september), yearOf(next)];
    expect(before === null || after === null || after - before >= 5).toBe(true);
  });
});

describe("an operation, whose name is free text", () => {
  it("is in our own table and in no file of figures", async () => {
    const operation = demoOperation(7, demoIds.shelter);
    const house = await openHouse({ mode: "demo", records: [operation] });
    const { orgId } = await introduce(house, await openHouse({ mode: "demo", nameEn: "Desk" }));
    const { periodStart: from, periodEnd: to } = operation.operation;
    const request = { ...REQUEST, period: { from, to } };
    const own = await house.core.nationalTable({ ...request, audience: "own" });
    expect(own.operations).toMatchObject([{ name: operation.operation.name }]);

    const month = { ...october, period: to.slice(0, 7), recipientOrgId: orgId };
    expect((await house.core.previewBatch(month)).obstacle).toBe("empty");
    must(await house.core.saveIncident(incidentOf([], to), 0));
    const preview = await house.core.previewBatch(month);
    expect(preview).toMatchObject({ obstacle: null, counts: { operation: 0 } });
    expect(preview.table?.operations).toEqual([]);
    expect(JSON.stringify(preview.table)).not.toContain("operations_apart");
  });
});

describe("figures sent again for the same month", () => {
  async function incidents(count: number): Promise<void> {
    for (let at = 0; at < count; at += 1) {
      must(await site.core.saveIncident(incidentOf([]), 0));
    }
  }
  const obstacle = async () => (await site.core.previewBatch(october)).obstacle;
  const quiet = () => undefined;

  it("are refused while they differ by one to four, from any table that was sent", async () => {
    await incidents(20);
    const first = must(await sealFor(site, october, quiet));
    await site.core.markExported(first.batchId, "first.chumrok");
    expect(await obstacle()).toBeNull();
    await incidents(3);
    expect(await obstacle()).toBe("reveals_difference");
    expect(await sealFor(site, october, quiet)).toEqual({ ok: false, error: "not_allowed" });
    await incidents(2);
    expect(await obstacle()).toBeNull();
  });

  it("are held against a file that may have been written, not against one that surely was not", async () => {
    await incidents(20);
    const first = must(await sealFor(site, october, quiet));
    await incidents(1);
    expect(await obstacle()).toBe("reveals_difference");
    await site.core.voidBatch(first.batchId);
    expect(await obstacle()).toBeNull();
  });

  it("are not held against what another office got", async () => {
    await incidents(20);
    must(await sealFor(site, october, quiet));
    await incidents(1);
    const { orgId } = await introduce(site, await openHouse({ nameEn: "Third house" }));
    const other = await site.core.previewBatch({ ...october, recipientOrgId: orgId });
    expect(other.obstacle).toBeNull();
  });
});
