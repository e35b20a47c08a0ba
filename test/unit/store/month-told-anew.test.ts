import { beforeEach, describe, expect, it } from "vitest";
import { known } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { BatchEntry, BatchRequest, ImportPreview } from "../../../renderer/store/vault-api";
import { caseOf, contentOf, incidentOf, introduce, must, openHouse, type House } from "./builders";
import { sealFor, written } from "./tickets";

// Months, late records and months that are told anew (dictionary §7 rules 1 to 6).

const quiet = (): void => undefined;
const OCTOBER = "2026-10";
let site: House;
let desk: House;
let deskId: string;

beforeEach(async () => {
  site = await openHouse({ nameEn: "Rumduol House" });
  desk = await openHouse({ nameEn: "Data desk" });
  deskId = (await introduce(site, desk)).orgId;
  await introduce(desk, site);
});

async function send(kind: BatchRequest["kind"], period = OCTOBER): Promise<Uint8Array> {
  const batch = must(await sealFor(site, { kind, period, recipientOrgId: deskId }));
  await site.core.markExported(batch.batchId, "month.chumrok");
  return batch.bytes;
}

async function takeIn(bytes: Uint8Array): Promise<ImportPreview> {
  const preview = must(await desk.core.openBatch(bytes, quiet));
  must(await desk.core.applyImport(preview.importId));
  return preview;
}

/** As many people in one raid as a partner may be told of, and more. */
async function raid(actionDate: string, count = 12): Promise<CaseContent[]> {
  const people = Array.from({ length: count }, (_, at) =>
    caseOf({ receptionAt: `${actionDate}T09:00`, sex: at % 2 === 0 ? "female" : "male" }),
  );
  for (const one of people) must(await site.core.saveCase(one, 0));
  must(await site.core.saveIncident(incidentOf(people, actionDate), 0));
  return people;
}

const sent = async (): Promise<BatchEntry[]> =>
  (await site.core.listBatches()).filter(({ direction }) => direction === "sent");
const preview = (kind: BatchRequest["kind"], period = OCTOBER) =>
  site.core.previewBatch({ kind, period, recipientOrgId: deskId });

describe("a month of batches", () => {
  it("rule 1: is that of the event in Cambodia, not that of the entry or of UTC", async () => {
    must(await site.core.saveCase(caseOf({ receptionAt: "2026-09-30T23:59" }), 0));
    must(await site.core.saveCase(caseOf({ receptionAt: "2026-10-01T00:01" }), 0));
    expect((await preview("sync", "2026-09")).counts.case).toBe(1);
    expect(await preview("sync")).toMatchObject({ lateCount: 1, counts: { case: 2 } });
  });

  it("rule 2: takes a late record with the next batch as late", async () => {
    must(await site.core.saveCase(caseOf({ receptionAt: "2026-10-03T09:00" }), 0));
    await takeIn(await send("sync"));
    must(await site.core.saveCase(caseOf({ receptionAt: "2026-10-09T09:00" }), 0));
    must(await site.core.saveCase(caseOf({ receptionAt: "2026-11-02T09:00" }), 0));
    const next = await preview("sync", "2026-11");
    expect(next).toMatchObject({ lateCount: 1, counts: { case: 2 } });
  });

  it("rule 2: says that a month has changed since it was told, and how many records", async () => {
    await raid("2026-10-02");
    await send("statistical");
    expect(await site.core.changedMonths()).toEqual([]);
    await raid("2026-10-20", 2);
    await raid("2026-11-03", 2);
    expect(await site.core.changedMonths()).toMatchObject([
      { period: OCTOBER, kind: "statistical", otherOrgId: deskId, changedCount: 3 },
    ]);
  });

  it("rule 2: is told anew in the open, and the earlier table is not to be used any more", async () => {
    await raid("2026-10-02");
    const first = await send("statistical");
    await raid("2026-10-20");
    expect(await preview("statistical")).toMatchObject({ replaces: 1, obstacle: null });
    const second = await send("statistical");
    expect(await site.core.changedMonths()).toEqual([]);
    expect((await sent()).map((one) => [one.sequence, one.isSuperseded, one.isCorrection])).toEqual(
      [
        [2, false, true],
        [1, true, false],
      ],
    );
    await takeIn(first);
    expect((await takeIn(second)).replaces).toEqual({ sequence: 1 });
    const came = await desk.core.listBatches();
    expect(came.map((one) => [one.sequence, one.isSuperseded])).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  it("rule 2: names the replaced batch also when it has not come, and marks it when it does", async () => {
    await raid("2026-10-02");
    const first = await send("statistical");
    await raid("2026-10-20");
    const second = await send("statistical");
    expect((await takeIn(second)).replaces).toEqual({ sequence: null });
    await takeIn(first);
    const came = await desk.core.listBatches();
    expect(came.find(({ sequence }) => sequence === 1)?.isSuperseded).toBe(true);
  });

  it("rule 2: a correction that was not written replaces nothing", async () => {
    await raid("2026-10-02");
    await send("statistical");
    await raid("2026-10-20");
    const request = { kind: "statistical", period: OCTOBER, recipientOrgId: deskId } as const;
    const made = must(await sealFor(site, request));
    expect((await sent()).some(({ isSuperseded }) => isSuperseded)).toBe(false);
    await site.core.voidBatch(made.batchId);
    expect(await site.core.changedMonths()).toHaveLength(1);
  });

  it("rule 2: a table that replaces one is still held against it", async () => {
    await raid("2026-10-02");
    await send("statistical");
    await raid("2026-10-20", 2);
    expect((await preview("statistical")).obstacle).toBe("reveals_difference");
  });

  it("rule 3: written again is the same to the byte before encryption, a correction too", async () => {
    await raid("2026-10-02");
    const first = await send("statistical");
    await raid("2026-10-20");
    const second = await send("statistical");
    await takeIn(first);
    await takeIn(second);
    const [latest] = await sent();
    const again = must(await written(site, await site.core.sealAgain(latest!.batchId, quiet)));
    expect((await takeIn(again.bytes)).wasAppliedBefore).toBe(true);
  });

  it("rule 4: asks the filters when it is sealed, not when it was looked at", async () => {
    const content = caseOf();
    const { id } = must(await site.core.saveCase(content, 0));
    expect((await preview("sync")).counts.case).toBe(1);
    const { rowVersion } = (await site.core.get("case", id))!.meta;
    const rule = {
      ...{ targetOrgId: deskId, level: "case_data" as const, reason: "person_request" as const },
      ...{ includeDescendants: true, includeAncestors: false, includeForwarders: true },
      ...{ note: { mv: "not_asked" as const }, validUntil: null },
    };
    must(await site.core.setWithholding(id, rule, { isRestricting: false }, rowVersion));
    const request: BatchRequest = { kind: "sync", period: OCTOBER, recipientOrgId: deskId };
    expect(await sealFor(site, request)).toMatchObject({ error: "record_missing" });
  });

  it("rule 5: counts nobody whose existence is withheld from the recipient", async () => {
    const people = await raid("2026-10-02", 13);
    const { caseId } = people[0]!.caseFile;
    const rule = {
      ...{ targetOrgId: deskId, level: "existence" as const, reason: "person_request" as const },
      ...{ includeDescendants: true, includeAncestors: false, includeForwarders: true },
      ...{ note: { mv: "not_asked" as const }, validUntil: null },
    };
    must(await site.core.setWithholding(caseId, rule, { isRestricting: false }, 1));
    const { table } = await preview("statistical");
    const victims = table?.lines.find(({ measure }) => measure === "R08");
    expect(victims?.cells.total.value).toBe(12);
  });

  it("rule 6: imported twice changes nothing, and a later version replaces the earlier", async () => {
    const { id } = must(await site.core.saveCase(caseOf(), 0));
    const first = await send("sync");
    await takeIn(first);
    expect((await takeIn(first)).counts).toMatchObject({ new: 0, changed: 0 });
    const record = (await site.core.get("case", id))!;
    const caseFile = { ...record.caseFile, narrative: known("More was told.") };
    must(await site.core.saveCase({ ...contentOf(record), caseFile }, record.meta.rowVersion));
    expect((await takeIn(await send("sync"))).counts).toMatchObject({ changed: 1 });
    expect((await takeIn(first)).counts).toMatchObject({ new: 0, changed: 0 });
  });
});
