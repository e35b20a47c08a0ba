import { beforeEach, describe, expect, it } from "vitest";
import { known } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import { erasureTarget } from "../../../shared/domain/retention";
import type { AsideEntry, BatchRequest, ImportPreview } from "../../../renderer/store/vault-api";
import {
  caseOf,
  contentOf,
  everyRow,
  incidentOf,
  introduce,
  introduceCard,
  must,
  openHouse,
  reopen,
  type House,
} from "./builders";
import { openAs, sealFor, ticketFor } from "./tickets";

let site: House;
let desk: House;
const quiet = (): void => undefined;

beforeEach(async () => {
  site = await openHouse({ nameEn: "Rumduol House" });
  desk = await openHouse({ nameEn: "Data desk" });
  await introduce(site, desk);
  await introduce(desk, site);
});

async function send(from: House, to: House): Promise<ImportPreview> {
  const recipientOrgId = to.grant().organisation.orgId;
  const request: BatchRequest = { kind: "sync", period: "2026-10", recipientOrgId };
  const batch = must(await sealFor(from, request, quiet));
  await from.core.markExported(batch.batchId, "file.chumrok");
  const preview = must(await to.core.openBatch(batch.bytes, quiet));
  must(await to.core.applyImport(preview.importId));
  return preview;
}

async function change(
  house: Pick<House, "core">,
  id: string,
  edit: (content: CaseContent) => CaseContent,
): Promise<void> {
  const record = (await house.core.get("case", id))!;
  must(await house.core.saveCase(edit(contentOf(record)), record.meta.rowVersion));
}

const narrative = (text: string) => (content: CaseContent) => ({
  ...content,
  caseFile: { ...content.caseFile, narrative: known(text) },
});

const sex = (value: "female" | "male") => (content: CaseContent) => ({
  ...content,
  person: { ...content.person, sex: known(value) },
});

/** A file of the site that both houses have and both changed in the same field. */
async function conflict(): Promise<{ readonly id: string; readonly entry: AsideEntry }> {
  const { id } = must(await site.core.saveCase(caseOf({ narrative: "First" }), 0));
  await send(site, desk);
  await change(desk, id, narrative("At the desk"));
  await change(site, id, narrative("At the site"));
  await send(site, desk);
  const [entry] = await desk.core.listAside();
  return { id, entry: entry! };
}

describe("a file that two houses of one body changed", () => {
  it("in different fields has both changes, and is the same record in both houses", async () => {
    const { id } = must(await site.core.saveCase(caseOf({ narrative: "First" }), 0));
    await send(site, desk);
    await change(desk, id, sex("female"));
    await change(site, id, narrative("Second"));
    const preview = await send(site, desk);
    expect(preview.items).toMatchObject([{ itemKey: id, verdict: "changed", reason: "merged" }]);
    await send(desk, site);
    const [there, here] = [await desk.core.get("case", id), await site.core.get("case", id)];
    expect(there?.person.sex).toEqual(known("female"));
    expect(there?.caseFile.narrative).toEqual(known("Second"));
    expect(here).toEqual(there);
    expect(await desk.core.listAside()).toEqual([]);
  });

  it("in one field waits with both versions, over a lock, until somebody decides", async () => {
    const { id, entry } = await conflict();
    expect(entry).toMatchObject({
      ...{ state: "conflict", recordId: id, reason: "changed_on_both_sides" },
      ...{ fields: ["caseFile.narrative"], fromName: { en: "Rumduol House" } },
    });
    const core = await reopen(desk);
    const detail = (await core.getAside(entry.id))!;
    expect(detail.choices).toMatchObject([
      {
        ...{ key: "caseFile.narrative", base: known("First") },
        ...{ ours: known("At the desk"), theirs: known("At the site") },
      },
    ]);
    expect(await core.decideAside(entry.id, {}, detail.expectedVersion)).toEqual({
      ok: false,
      error: "bad_request",
    });
    const choices = { "caseFile.narrative": "theirs" } as const;
    expect(await core.decideAside(entry.id, choices, 1)).toMatchObject({ error: "stale_revision" });
    must(await core.decideAside(entry.id, choices, detail.expectedVersion));
    expect((await core.get("case", id))?.caseFile.narrative).toEqual(known("At the site"));
    expect(await core.listAside()).toEqual([]);
    expect(await core.getAside(entry.id)).toBeNull();
  });

  it("is decided for the other house too: its entry is gone once the decision has come", async () => {
    const { id, entry } = await conflict();
    await send(desk, site);
    expect(await site.core.listAside()).toHaveLength(1);
    const { expectedVersion } = (await desk.core.getAside(entry.id))!;
    const choices = { "caseFile.narrative": "ours" } as const;
    must(await desk.core.decideAside(entry.id, choices, expectedVersion));
    await send(desk, site);
    expect(await site.core.listAside()).toEqual([]);
    expect((await site.core.get("case", id))?.caseFile.narrative).toEqual(known("At the desk"));
  });

  it("is decided by nobody who may not write files, and shown to nobody who may not read it", async () => {
    const { entry } = await conflict();
    const officer = await openAs(desk, "data_officer");
    expect(await officer.core.listAside()).toHaveLength(1);
    const choices = { "caseFile.narrative": "ours" } as const;
    expect(await officer.core.decideAside(entry.id, choices, 2)).toMatchObject({
      error: "not_allowed",
    });
    const trainer = await openAs(desk, "trainer");
    expect(await trainer.core.listAside()).toEqual([]);
    expect(await trainer.core.getAside(entry.id)).toBeNull();
  });

  it("leaves nothing of what was set aside when it is erased", async () => {
    const { id, entry } = await conflict();
    const ticket = await ticketFor(desk, "purge", erasureTarget([id]));
    must(await desk.core.eraseCases([id], "asked_by_person", ticket, quiet));
    expect(await desk.core.listAside()).toEqual([]);
    expect(JSON.stringify(await everyRow(desk.dbName))).not.toContain(entry.id);
    await send(site, desk);
    expect(await desk.core.listAside()).toEqual([]);
  });
});

describe("what a house may change in the records of others", () => {
  it("is nothing for a confirmed stranger: ours is not overwritten by what it sends back", async () => {
    const { id } = must(await site.core.saveCase(caseOf({ narrative: "Ours" }), 0));
    await send(site, desk);
    // From here on the site knows the desk as a house of another body.
    const org = (await site.core.get("organisation", desk.grant().organisation.orgId))!;
    const apart = { ...contentOf(org), parentOrgId: null };
    must(await site.core.saveOrganisation(apart, org.meta.rowVersion));
    await change(desk, id, narrative("Overwritten"));
    const preview = await send(desk, site);
    expect(preview.items).toMatchObject([{ verdict: "refused", reason: "not_theirs" }]);
    expect((await site.core.get("case", id))?.caseFile.narrative).toEqual(known("Ours"));
    expect(await site.core.listAside()).toEqual([]);
  });

  it("goes back to its house alone: a third house of the body does not get it from us", async () => {
    const third = await openHouse({ nameEn: "Shelter two" });
    await introduce(desk, third);
    await introduce(third, desk);
    const { id } = must(await site.core.saveCase(caseOf(), 0));
    await send(site, desk);
    await change(desk, id, narrative("Changed at the desk"));
    const recipientOrgId = third.grant().organisation.orgId;
    const request = { kind: "sync", period: "2026-10", recipientOrgId } as const;
    expect(await desk.core.previewBatch(request)).toMatchObject({ obstacle: "empty" });
  });

  it("is not widened by a file: an organisation that comes in is no part of our body", async () => {
    const third = await openHouse({ nameEn: "Stranger" });
    const card = await introduceCard(site, (await third.core.ownCard()).bytes);
    const content = caseOf();
    const named = { ...content, caseFile: { ...content.caseFile, siteOrgId: card.orgId } };
    must(await site.core.saveCase(named, 0));
    await send(site, desk);
    const came = await desk.core.get("organisation", card.orgId);
    expect(came).toMatchObject({ parentOrgId: null, keys: null });
  });

  it("takes nobody out of an incident of ours, whom it may never have got", async () => {
    const [one, other] = [caseOf(), caseOf()];
    for (const content of [one, other]) must(await site.core.saveCase(content, 0));
    const incident = incidentOf([one, other]);
    must(await site.core.saveIncident(incident, 0));
    await send(site, desk);
    const there = (await desk.core.get("incident", incident.incidentId))!;
    const fewer = { ...there.incident, note: known("Seen"), victims: [there.incident.victims[0]!] };
    must(await desk.core.saveIncident(fewer, there.meta.rowVersion));
    await send(desk, site);
    const here = (await site.core.get("incident", incident.incidentId))!;
    expect(here.incident.note).toEqual(known("Seen"));
    expect(here.incident.victims).toHaveLength(2);
    await send(site, desk);
    const back = await desk.core.get("incident", incident.incidentId);
    expect(back?.incident.victims).toHaveLength(2);
  });
});
