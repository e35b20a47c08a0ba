import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { VaultDatabase } from "../../../renderer/store/database";
import type { BatchRequest, ImportPreview } from "../../../renderer/store/vault-api";
import { known } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import {
  ANY_CASE,
  caseOf,
  consentOf,
  contentOf,
  everyRow,
  incidentOf,
  introduce,
  must,
  openHouse,
  type House,
} from "./builders";
import { sealFor, ticketFor } from "./tickets";

let site: House;
let desk: House;
let october: BatchRequest;
const quiet = (): void => undefined;

beforeEach(async () => {
  site = await openHouse({ nameEn: "Rumduol House" });
  desk = await openHouse({ nameEn: "Data desk" });
  const { orgId } = await introduce(site, desk);
  await introduce(desk, site);
  october = { kind: "sync", period: "2026-10", recipientOrgId: orgId };
});

async function sealed(request = october, house = site): Promise<Uint8Array> {
  const batch = must(await sealFor(house, request, quiet));
  await house.core.markExported(batch.batchId, `${batch.suggestedName}.chumrok`);
  return batch.bytes;
}

async function opened(file: Uint8Array, house = desk): Promise<ImportPreview> {
  return must(await house.core.openBatch(file, quiet));
}

async function save(content: CaseContent, version = 0, house = site): Promise<string> {
  return must(await house.core.saveCase(content, version)).id;
}

/** A first version that takes two people. */
async function saveClosed(content: CaseContent): Promise<string> {
  const { caseId } = content.caseFile;
  const ticket = await ticketFor(site, "close", caseId);
  return must(await site.core.saveCase(content, 0, undefined, ticket)).id;
}

/** Everything but the audit chain, its head and the place in the journal. */
async function rowsBesideAudit(house: House): Promise<unknown> {
  const db = new VaultDatabase(house.dbName);
  const tables = db.tables.filter(({ name }) => name !== "audit" && name !== "meta");
  const rows = await Promise.all(tables.map((table) => table.toArray()));
  db.close();
  return rows;
}

function withSex(content: CaseContent, sex: "female" | "male"): CaseContent {
  return { ...content, person: { ...content.person, sex: known(sex) } };
}

describe("a monthly batch of whole records", () => {
  it("carries cases and incidents to the other house, which keeps whose they are", async () => {
    const content = caseOf({ familyNameKm: "ឈឹម" });
    const caseId = await save(content);
    const incident = incidentOf([content]);
    must(await site.core.saveIncident(incident, 0));
    const preview = await opened(await sealed());
    expect(preview.counts).toMatchObject({ new: 2, same: 0, refused: 0 });
    expect(preview.fromName.en).toBe("Rumduol House");
    expect(await desk.core.get("case", caseId)).toBeNull();
    expect(must(await desk.core.applyImport(preview.importId))).toMatchObject({
      applied: 2,
      unchanged: 0,
      leftAside: 0,
    });
    const taken = await desk.core.get("case", caseId);
    expect(taken).toEqual(await site.core.get("case", caseId));
    expect(taken?.meta.originOrgId).toBe(site.grant().organisation.orgId);
    expect((await desk.core.listIncidents()).map(({ incidentId }) => incidentId)).toEqual([
      incident.incidentId,
    ]);
    expect((await desk.core.queryCases({ ...ANY_CASE, text: "ឈឹម" })).total).toBe(1);
  });

  it("brought in twice is all the same, and only the audit chain tells of it", async () => {
    await save(caseOf());
    const file = await sealed();
    must(await desk.core.applyImport((await opened(file)).importId));
    const before = await rowsBesideAudit(desk);
    const again = await opened(file);
    expect(again.wasAppliedBefore).toBe(true);
    expect(again.counts).toMatchObject({ new: 0, same: 1, changed: 0, conflicting: 0 });
    expect(must(await desk.core.applyImport(again.importId)).applied).toBe(0);
    expect(await rowsBesideAudit(desk)).toEqual(before);
  });

  it("replaces an earlier version and keeps it in the history", async () => {
    const content = caseOf();
    const id = await save(content);
    must(await desk.core.applyImport((await opened(await sealed())).importId));
    await save(withSex(content, "female"), 1);
    const preview = await opened(await sealed());
    expect(preview.counts).toMatchObject({ changed: 1 });
    must(await desk.core.applyImport(preview.importId));
    expect((await desk.core.get("case", id))?.person.sex).toEqual(known("female"));
    expect((await desk.core.listVersions(id)).map(({ rowVersion }) => rowVersion)).toEqual([2, 1]);
  });

  it("leaves aside what both sides changed, and never calls an old version a conflict", async () => {
    const content = caseOf();
    const id = await save(content);
    const first = await sealed();
    must(await desk.core.applyImport((await opened(first)).importId));
    const taken = contentOf((await desk.core.get("case", id))!);
    await save(withSex(taken, "male"), 1, desk);
    expect((await opened(first)).counts).toMatchObject({ older: 1, conflicting: 0 });

    await save(withSex(content, "female"), 1);
    const preview = await opened(await sealed());
    expect(preview.items).toMatchObject([
      { itemKey: id, verdict: "conflicting", reason: "changed_on_both_sides" },
    ]);
    const outcome = must(await desk.core.applyImport(preview.importId));
    expect(outcome).toMatchObject({ applied: 0, unchanged: 0, leftAside: 1 });
    expect((await desk.core.get("case", id))?.person.sex).toEqual(known("male"));
  });

  it("names the files of the stream that have not arrived", async () => {
    await save(caseOf());
    await sealed();
    await sealed();
    const third = await opened(await sealed());
    expect(third.sequence).toBe(3);
    expect(third.missingSequences).toEqual([1, 2]);
  });

  it("that was surely not written gives its number to the next one", async () => {
    await save(caseOf());
    const aborted = must(await sealFor(site, october, quiet));
    await site.core.voidBatch(aborted.batchId);
    expect(await site.core.listBatches()).toEqual([]);
    must(await desk.core.applyImport((await opened(await sealed())).importId));
    const next = await opened(await sealed());
    expect([next.sequence, next.missingSequences, next.isForked]).toEqual([2, [], false]);
  });

  it("that may have been written keeps its number, so that the recipient never sees a fork", async () => {
    await save(caseOf());
    // Main wrote the file; the program locked before it could say so.
    const first = must(await sealFor(site, october, quiet));
    const second = must(await sealFor(site, october, quiet));
    await site.core.markExported(second.batchId, "second.chumrok");
    must(await desk.core.applyImport((await opened(first.bytes)).importId));
    const next = await opened(second.bytes);
    expect([next.sequence, next.missingSequences, next.isForked]).toEqual([2, [], false]);
    expect((await site.core.listBatches()).map(({ status }) => status).sort()).toEqual([
      "exported",
      "sealed",
    ]);
  });

  it("that was sent is not voided any more", async () => {
    await save(caseOf());
    const batch = must(await sealFor(site, october, quiet));
    await site.core.markExported(batch.batchId, "first.chumrok");
    await site.core.voidBatch(batch.batchId);
    await site.core.voidBatch("no such batch");
    expect(await site.core.listBatches()).toMatchObject([{ status: "exported", sequence: 1 }]);
  });

  it("sends again what may not have arrived", async () => {
    const id = await save(caseOf({ receptionAt: "2026-09-03T09:20" }));
    must(await sealFor(site, october, quiet));
    const again = await site.core.previewBatch(october);
    expect([again.counts.case, again.lateCount]).toEqual([1, 1]);
    expect((await opened(await sealed())).items.map(({ itemKey }) => itemKey)).toEqual([id]);
  });

  it("tells the recipient of a file made by mistake, but only one that it has", async () => {
    const [sent, unsent] = [caseOf({ receptionAt: "2026-09-03T09:20" }), caseOf()];
    const sentId = await save(sent);
    must(await desk.core.applyImport((await opened(await sealed())).importId));
    const asVoid = (content: CaseContent): CaseContent => ({
      ...content,
      caseFile: { ...content.caseFile, status: "void_error" },
    });
    const ticket = await ticketFor(site, "close", sentId);
    must(await site.core.saveCase(asVoid(sent), 1, undefined, ticket));
    const unsentId = await saveClosed(asVoid(unsent));
    const preview = await site.core.previewBatch(october);
    expect(preview.leftOut).toEqual([{ reason: "void_error", caseIds: [unsentId] }]);
    must(await desk.core.applyImport((await opened(await sealed())).importId));
    expect((await desk.core.get("case", sentId))?.caseFile.status).toBe("void_error");
    expect(await desk.core.get("case", unsentId)).toBeNull();
  });

  it("sends no keys of other organisations, and ours stay as they were confirmed", async () => {
    const { orgId } = await introduce(site, await openHouse({ nameEn: "Third house" }));
    await save({
      ...caseOf(),
      consents: [
        ...caseOf().consents,
        {
          ...consentOf("receive_services", "given"),
          recipientOrgId: orgId,
          dataScope: ["identity"],
        },
      ],
    });
    const file = await sealed();
    must(await desk.core.applyImport((await opened(file)).importId));
    expect(await desk.core.get("organisation", orgId)).toMatchObject({ keys: null, isOwn: false });
    const siteOrg = await desk.core.get("organisation", site.grant().organisation.orgId);
    expect(siteOrg?.keys?.fingerprintCheckedBy).toHaveLength(2);
  });
});

describe("what goes into a batch", () => {
  it("is the month in Cambodia, and what is late from earlier months", async () => {
    const september = await save(caseOf({ receptionAt: "2026-09-30T23:59" }));
    await save(caseOf({ receptionAt: "2026-10-01T00:00" }));
    await save(caseOf({ receptionAt: "2026-11-01T00:00" }));
    const preview = await site.core.previewBatch(october);
    expect(preview.counts.case).toBe(2);
    expect(preview.lateCount).toBe(1);
    await sealed();
    expect((await site.core.previewBatch(october)).lateCount).toBe(0);
    await save(contentOf((await site.core.get("case", september))!), 1);
    expect((await site.core.previewBatch(october)).lateCount).toBe(1);
  });

  it("leaves out drafts, errors, files in review and those whose person said no", async () => {
    const ids = {
      draft: await save(caseOf({ status: "draft" })),
      void_error: await saveClosed(caseOf({ status: "void_error" })),
      question_open: await save(caseOf({ status: "pending_review" })),
      refused_file: await save(
        caseOf({ consents: [consentOf("store_and_manage_file", "refused")] }),
      ),
    };
    const uncounted = await save(
      caseOf({ consents: [consentOf("non_identifying_statistics", "withdrawn")] }),
    );
    const sync = await site.core.previewBatch(october);
    expect(sync.counts.case).toBe(1);
    const reasons = Object.fromEntries(sync.leftOut.map((one) => [one.reason, one.caseIds]));
    expect(reasons).toEqual({
      draft: [ids.draft],
      void_error: [ids.void_error],
      question_open: [ids.question_open],
      refused_file: [ids.refused_file],
    });
    const figures = await site.core.previewBatch({ ...october, kind: "statistical" });
    // Drafts, errors and open questions are counted through their incidents all the same.
    expect(figures.leftOut).toEqual([
      { reason: "refused_file", caseIds: [ids.refused_file] },
      { reason: "refused_statistics", caseIds: [uncounted] },
    ]);
  });

  it("of June takes in July, as late, what was of 30 June and written down on 3 July, and June is told anew", async () => {
    site.clock.ms = Date.parse("2027-07-01T03:00:00Z");
    const month = (period: string): BatchRequest => ({ ...october, period });
    const figures = { ...month("2027-06"), kind: "statistical" as const };
    const victims = async (): Promise<number | null | undefined> =>
      (await site.core.previewBatch(figures)).table?.lines.find(({ key }) => key === "victims")
        ?.cells.total.value;
    const june = Array.from({ length: 20 }, () => caseOf({ receptionAt: "2027-06-10T08:00" }));
    for (const one of june) await save(one);
    must(await site.core.saveIncident(incidentOf(june, "2027-06-10"), 0));
    const sent = must(await sealFor(site, month("2027-06")));
    await site.core.markExported(sent.batchId, "june.chumrok");
    expect(await victims()).toBe(20);

    site.clock.ms = Date.parse("2027-07-03T03:00:00Z");
    const last = caseOf({ receptionAt: "2027-06-30T08:00" });
    await save(last);
    must(await site.core.saveIncident(incidentOf([last], "2027-06-30"), 0));
    const july = await site.core.previewBatch(month("2027-07"));
    expect([july.counts.case, july.lateCount]).toEqual([1, 2]);
    expect(await victims()).toBe(21);
  });

  it("takes the latest word on a consent, not the first", async () => {
    const [no, yes] = [
      consentOf("store_and_manage_file", "refused"),
      consentOf("store_and_manage_file", "given"),
    ];
    await save(caseOf({ consents: [no, yes] }));
    await save(caseOf({ consents: [yes, no] }));
    expect((await site.core.previewBatch(october)).counts.case).toBe(1);
  });
});

describe("figures without names", () => {
  it("arrive as a table with small numbers hidden, and make no records", async () => {
    const people = Array.from({ length: 7 }, () =>
      caseOf({ sex: "female", givenNameLatin: "Planted" }),
    );
    for (const person of people) await save(person);
    must(await site.core.saveIncident(incidentOf(people), 0));
    const preview = await opened(await sealed({ ...october, kind: "statistical" }));
    expect(preview.kind).toBe("statistical");
    const line = (key: string) => preview.table?.lines.find((one) => one.key === key);
    expect(line("victims")?.cells.total).toEqual({ value: 7, isSuppressed: false });
    expect(line("cases")?.cells.total).toEqual({ value: null, isSuppressed: true });
    expect(JSON.stringify(preview)).not.toContain("Planted");
    expect(must(await desk.core.applyImport(preview.importId)).applied).toBe(0);
    expect((await desk.core.queryCases(ANY_CASE)).total).toBe(0);
    expect(await desk.core.listBatches()).toMatchObject([
      { direction: "received", kind: "statistical", status: "applied" },
    ]);
  });

  it("do not count who said no, in files or in incidents", async () => {
    const no = consentOf("non_identifying_statistics", "refused");
    const people = Array.from({ length: 8 }, (_, at) => caseOf({ consents: at === 0 ? [no] : [] }));
    for (const person of people) await save(person);
    must(await site.core.saveIncident(incidentOf(people), 0));
    const preview = await site.core.previewBatch({ ...october, kind: "statistical" });
    const victims = preview.table?.lines.find((one) => one.key === "victims");
    expect(victims?.cells.total.value).toBe(7);
  });
});

describe("a batch is not made", () => {
  it("for somebody whose fingerprint was not compared, or who has no keys", async () => {
    await save(caseOf());
    const third = await openHouse({ nameEn: "Third house" });
    const { orgId } = await introduce(site, third, ["Chan"]);
    const request = { ...october, recipientOrgId: orgId };
    expect((await site.core.previewBatch(request)).obstacle).toBe("fingerprint_unchecked");
    expect(await sealFor(site, request, quiet)).toEqual({ ok: false, error: "not_allowed" });
    const ourselves = { ...october, recipientOrgId: site.grant().organisation.orgId };
    expect((await site.core.previewBatch(ourselves)).obstacle).toBe("no_keys");
  });

  it("of whole records for an office that is no house like ours; figures may go there", async () => {
    await save(caseOf());
    must(await site.core.saveIncident(incidentOf([]), 0));
    const { recipientOrgId } = october;
    const org = contentOf((await site.core.get("organisation", recipientOrgId))!);
    for (const [orgType, obstacle] of [
      ["police_anti_trafficking", "not_own_organisation"],
      ["mosvy_national", "not_own_organisation"],
      ["international_org", "not_own_organisation"],
      ["ngo_service", null],
    ] as const) {
      const { rowVersion } = (await site.core.get("organisation", recipientOrgId))!.meta;
      must(await site.core.saveOrganisation({ ...org, orgType }, rowVersion));
      expect((await site.core.previewBatch(october)).obstacle).toBe(obstacle);
      const batch = await sealFor(site, october, quiet);
      expect(batch.ok ? null : batch.error).toBe(obstacle === null ? null : "not_allowed");
      const figures = { ...october, kind: "statistical" } as const;
      expect((await site.core.previewBatch(figures)).obstacle).toBeNull();
    }
  });

  it("of nothing", async () => {
    expect((await site.core.previewBatch(october)).obstacle).toBe("empty");
    expect(await sealFor(site, october, quiet)).toEqual({
      ok: false,
      error: "record_missing",
    });
  });

  it("after it was cancelled, and leaves no trace", async () => {
    await save(caseOf());
    const cancelled = await sealFor(site, october, ({ stage }) => {
      if (stage === "plan") void site.core.cancel();
    });
    expect(cancelled).toEqual({ ok: false, error: "cancelled" });
    expect(await site.core.listBatches()).toEqual([]);
  });
});

describe("a file from others is refused", () => {
  beforeEach(async () => {
    await save(caseOf());
  });

  it("when it is for somebody else", async () => {
    const third = await openHouse({ nameEn: "Third house" });
    await introduce(third, site);
    expect(await third.core.openBatch(await sealed(), quiet)).toEqual({
      ok: false,
      error: "wrong_key",
    });
  });

  it("when nobody confirmed its sender", async () => {
    const third = await openHouse({ nameEn: "Third house" });
    const { orgId } = await introduce(third, desk);
    must(await third.core.saveCase(caseOf(), 0));
    const file = await sealed({ ...october, recipientOrgId: orgId }, third);
    expect(await desk.core.openBatch(file, quiet)).toEqual({ ok: false, error: "unknown_sender" });
    await introduce(desk, third, ["Only one"]);
    expect(await desk.core.openBatch(file, quiet)).toEqual({ ok: false, error: "unknown_sender" });
  });

  it("when a byte changed on the way", async () => {
    const file = (await sealed()).map((byte, at, all) =>
      at === all.length - 30 ? byte ^ 1 : byte,
    );
    expect(await desk.core.openBatch(file, quiet)).toEqual({ ok: false, error: "damaged_file" });
  });

  it("when it is a practice file and the house is real, and the other way round", async () => {
    const practice = await openHouse({ mode: "demo" });
    const pupil = await openHouse({ mode: "demo", nameEn: "Pupil" });
    const { orgId } = await introduce(practice, pupil);
    must(await practice.core.saveCase(caseOf(), 0));
    const file = await sealed({ ...october, recipientOrgId: orgId }, practice);
    expect(await desk.core.openBatch(file, quiet)).toEqual({ ok: false, error: "demo_file" });
    expect(await pupil.core.openBatch(await sealed(), quiet)).toEqual({
      ok: false,
      error: "real_file_in_demo",
    });
    const card = await practice.core.ownCard();
    expect(await desk.core.readCard(card.bytes)).toEqual({ ok: false, error: "demo_file" });
  });

  it("record by record, when a confirmed sender speaks for another house", async () => {
    const third = await openHouse({ nameEn: "Third house" });
    await introduce(third, desk);
    await introduce(desk, third);
    const content = caseOf();
    const id = await save(content, 0, third);
    const fromThird = await sealed(october, third);
    must(await desk.core.applyImport((await opened(fromThird)).importId));
    // The site holds the same id as its own record and sends it.
    await save(content);
    await save(withSex(content, "male"), 1);
    const preview = await opened(await sealed());
    expect(preview.items.find((one) => one.itemKey === id)).toMatchObject({
      verdict: "refused",
      reason: "not_theirs",
    });
    must(await desk.core.applyImport(preview.importId));
    expect((await desk.core.get("case", id))?.meta.originOrgId).toBe(
      third.grant().organisation.orgId,
    );
  });
});

describe("records from a house whose clock is a year ahead", () => {
  const YEAR_MS = 365 * 86_400_000;
  const people = async (house: House, cutoffAt: string) => {
    const period = { from: "2026-10-01", to: "2026-10-31" };
    const request = { period, audience: "own", province: null, cutoffAt } as const;
    const table = await house.core.nationalTable(request);
    return table.lines.find(({ key }) => key === "victims")?.cells.total.value;
  };
  const hereAt = (house: House) => new Date(house.clock.ms).toISOString();

  it("are marked, taken in and counted from the day they came", async () => {
    site.clock.ms += YEAR_MS;
    const content = caseOf();
    await save(content);
    must(await site.core.saveIncident(incidentOf([content]), 0));
    const file = await sealed();
    desk.clock.ms += 86_400_000;
    const before = hereAt(desk);
    const preview = await opened(file);
    expect(preview.items.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ["new", "clock_ahead"],
      ["new", "clock_ahead"],
    ]);
    expect(must(await desk.core.applyImport(preview.importId)).applied).toBe(2);
    expect(await people(desk, hereAt(desk))).toBe(1);
    expect(await people(desk, before)).toBe(0);
  });

  it("are counted as they stood between two files", async () => {
    site.clock.ms += YEAR_MS;
    const content = caseOf();
    await save(content);
    const incident = incidentOf([content]);
    must(await site.core.saveIncident(incident, 0));
    must(await desk.core.applyImport((await opened(await sealed())).importId));
    const between = hereAt(desk);
    must(await site.core.saveIncident({ ...incident, victims: [] }, 1));
    must(await desk.core.applyImport((await opened(await sealed())).importId));
    expect([await people(desk, between), await people(desk, hereAt(desk))]).toEqual([1, 0]);
  });

  it("of a few hours are nothing to speak of", async () => {
    site.clock.ms += 8 * 3_600_000;
    await save(caseOf());
    expect((await opened(await sealed())).items).toMatchObject([{ reason: null }]);
  });
});

describe("a restricted file in somebody's month", () => {
  it("goes and comes with all others, without its number for who may not read it", async () => {
    const content = caseOf();
    const access = { accessLevel: "restricted" as const, accessUserIds: [] };
    const id = await save({ ...content, caseFile: { ...content.caseFile, ...access } });
    const preview = await opened(await sealed());
    expect(preview.items).toMatchObject([{ itemKey: id, verdict: "new", label: "" }]);
    expect(must(await desk.core.applyImport(preview.importId)).applied).toBe(1);
    expect(await desk.core.get("case", id)).toBeNull();
    expect((await desk.core.queryCases(ANY_CASE)).totalUnfiltered).toBe(0);
  });
});

describe("applying an import", () => {
  it("on a full disk changes nothing and can be tried again", async () => {
    await save(caseOf());
    await save(caseOf());
    const preview = await opened(await sealed());
    const before = await everyRow(desk.dbName);
    desk.strongroom.refusals.push("disk_full");
    const full = await desk.core.applyImport(preview.importId);
    expect(full).toEqual({ ok: false, error: "disk_full" });
    expect(await everyRow(desk.dbName)).toEqual(before);
    expect((await desk.core.queryCases(ANY_CASE)).total).toBe(0);
    expect(must(await desk.core.applyImport(preview.importId)).applied).toBe(2);
  });

  it("that was discarded is over", async () => {
    await save(caseOf());
    const preview = await opened(await sealed());
    await desk.core.discardImport(preview.importId);
    expect(await desk.core.applyImport(preview.importId)).toEqual({
      ok: false,
      error: "record_missing",
    });
  });
});
