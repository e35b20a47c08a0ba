import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { known } from "../../../shared/domain/answer";
import { VaultDatabase } from "../../../renderer/store/database";
import type { VaultApi } from "../../../renderer/store/vault-api";
import {
  ANY_CASE,
  caseOf,
  contentOf,
  coreOn,
  everyRow,
  incidentOf,
  introduce,
  must,
  openCore,
  openHouse,
  reopen,
  type House,
} from "./builders";
import { sealFor } from "./tickets";

// Taking an import out again: all of it or nothing, never over what somebody did since, and the same from
// the journal alone.

const quiet = (): void => undefined;
const WHY = "Sent by mistake.";
let site: House;
let desk: House;
let deskId: string;

beforeEach(async () => {
  site = await openHouse({ nameEn: "Rumduol House" });
  desk = await openHouse({ nameEn: "Data desk" });
  deskId = (await introduce(site, desk)).orgId;
  await introduce(desk, site);
});

async function send(period = "2026-10"): Promise<Uint8Array> {
  const request = { kind: "sync", period, recipientOrgId: deskId } as const;
  const batch = must(await sealFor(site, request));
  await site.core.markExported(batch.batchId, "month.chumrok");
  return batch.bytes;
}

async function takeIn(bytes: Uint8Array): Promise<string> {
  const { importId } = must(await desk.core.openBatch(bytes, quiet));
  return must(await desk.core.applyImport(importId)).batchId ?? "";
}

/** A case of the site, with a first version that the desk has already. */
async function sentOnce(narrative = "first"): Promise<string> {
  const saved = must(await site.core.saveCase(caseOf({ narrative, givenNameLatin: "Sophea" }), 0));
  await takeIn(await send());
  return saved.id;
}

async function change(house: Pick<House, "core">, id: string, words: string): Promise<void> {
  const record = (await house.core.get("case", id))!;
  const caseFile = { ...record.caseFile, narrative: known(words) };
  must(await house.core.saveCase({ ...contentOf(record), caseFile }, record.meta.rowVersion));
}

async function narrativeOf(core: VaultApi, id: string): Promise<unknown> {
  const record = await core.get("case", id);
  return record === null ? null : record.caseFile.narrative;
}

/** What a person sees: files, their versions, batches. */
async function seen(core: VaultApi): Promise<unknown> {
  const { rows } = await core.queryCases(ANY_CASE);
  const versions = await Promise.all(rows.map(({ caseId }) => core.listVersions(caseId)));
  return {
    rows,
    versions,
    incidents: await core.listIncidents(),
    batches: await core.listBatches(),
  };
}

async function rebuiltFromJournal(): Promise<VaultApi> {
  const db = new VaultDatabase(desk.dbName);
  for (const table of db.tables) await table.clear();
  db.close();
  const core = coreOn(desk.dbName, desk.clock);
  expect((await openCore(core, desk)).opening.kind).toBe("rebuilt");
  return core;
}

describe("undoing an import", () => {
  it("brings back the version before, and takes away what was new, with its key", async () => {
    const kept = await sentOnce();
    const fresh = must(await site.core.saveCase(caseOf({ givenNameLatin: "Bopha" }), 0)).id;
    await change(site, kept, "second");
    const batchId = await takeIn(await send());
    expect(await narrativeOf(desk.core, kept)).toEqual(known("second"));
    must(await desk.core.undoImport(batchId, WHY));
    expect(await narrativeOf(desk.core, kept)).toEqual(known("first"));
    expect(await desk.core.listVersions(kept)).toHaveLength(1);
    expect(await desk.core.get("case", fresh)).toBeNull();
    const db = new VaultDatabase(desk.dbName);
    expect(await db.keyring.get(fresh)).toBeUndefined();
    expect(await db.revisions.where("[id+rev]").between([fresh, 0], [fresh, 99]).count()).toBe(0);
    db.close();
    const found = await desk.core.queryCases({ ...ANY_CASE, text: "Bopha" });
    expect(found.rows).toEqual([]);
  });

  it("stands as undone, tells why in the audit chain, and can be taken in again as if for the first time", async () => {
    const id = must(await site.core.saveCase(caseOf({ narrative: "first" }), 0)).id;
    const file = await send();
    const first = must(await desk.core.openBatch(file, quiet));
    const batchId = must(await desk.core.applyImport(first.importId)).batchId ?? "";
    must(await desk.core.undoImport(batchId, `  ${WHY} `));
    const [entry] = await desk.core.listBatches();
    expect(entry).toMatchObject({ batchId, status: "undone", canBeUndone: false });
    const any = { userIds: [], targetId: null, fromDay: null, toDay: null, offset: 0, limit: 9 };
    const events = must(await desk.core.auditEvents({ ...any, actions: ["import_undone"] }));
    expect(events.rows).toMatchObject([{ targetId: batchId, reason: WHY }]);
    const again = must(await desk.core.openBatch(file, quiet));
    const { importId: _one, ...asBefore } = first;
    const { importId: _two, ...asNow } = again;
    expect(asNow).toEqual(asBefore);
    expect(must(await desk.core.applyImport(again.importId)).applied).toBeGreaterThan(0);
    expect(await narrativeOf(desk.core, id)).toEqual(known("first"));
    expect((await desk.core.listBatches())[0]).toMatchObject({ batchId, status: "applied" });
    expect(must(await desk.core.verifyAudit(quiet)).brokenAt).toBeNull();
  });

  it("is the same after a lock, and when all of it is made anew from the journal", async () => {
    const kept = await sentOnce();
    await change(site, kept, "second");
    must(await site.core.saveCase(caseOf(), 0));
    must(await desk.core.undoImport(await takeIn(await send()), WHY));
    const before = await seen(desk.core);
    const locked = await reopen(desk);
    expect(await seen(locked)).toEqual(before);
    expect(await seen(await rebuiltFromJournal())).toEqual(before);
    must(await desk.core.makeSnapshot(quiet));
    expect(await seen(await rebuiltFromJournal())).toEqual(before);
  });

  it("stays undone in a working copy that was behind, also when the same came again and was changed", async () => {
    const kept = await sentOnce();
    await change(site, kept, "second");
    const fresh = must(await site.core.saveCase(caseOf({ narrative: "new" }), 0)).id;
    const file = await send();
    const batchId = await takeIn(file);
    const db = new VaultDatabase(desk.dbName);
    const rows = new Map<string, unknown[]>();
    for (const table of db.tables) rows.set(table.name, await table.toArray());
    must(await desk.core.undoImport(batchId, WHY));
    const putBack = async (): Promise<VaultApi> => {
      for (const table of db.tables) {
        await table.clear();
        await table.bulkPut(rows.get(table.name) ?? []);
      }
      const core = coreOn(desk.dbName, desk.clock);
      expect((await openCore(core, desk)).opening.kind).toBe("caught_up");
      return core;
    };
    const undone = await putBack();
    expect(await narrativeOf(undone, kept)).toEqual(known("first"));
    expect(await undone.get("case", fresh)).toBeNull();
    expect((await undone.queryCases(ANY_CASE)).total).toBe(1);
    await change({ core: undone }, kept, "ours instead");
    const after = await seen(undone);
    const again = await putBack();
    expect(await narrativeOf(again, kept)).toEqual(known("ours instead"));
    expect(await seen(again)).toEqual(after);
    db.close();
    expect(await seen(await reopen(desk))).toEqual(after);
  });

  it("takes records out of packs, and leaves the others that lie there", async () => {
    const ids: string[] = [];
    for (let at = 0; at < 300; at += 1) {
      ids.push(must(await site.core.saveCase(caseOf({ narrative: `case ${at}` }), 0)).id);
    }
    await takeIn(await send());
    const [first = "", second = ""] = ids;
    await change(site, first, "second version");
    const batchId = await takeIn(await send());
    must(await desk.core.undoImport(batchId, WHY));
    expect(await narrativeOf(desk.core, first)).toEqual(known("case 0"));
    const before = await seen(desk.core);
    const opened = await reopen(desk);
    expect(await seen(opened)).toEqual(before);
    const [, whole] = await opened.listBatches();
    must(await opened.undoImport(whole?.batchId ?? "", WHY));
    for (const core of [opened, await reopen(desk), await rebuiltFromJournal()]) {
      expect(await core.get("case", second)).toBeNull();
      expect((await core.queryCases(ANY_CASE)).total).toBe(0);
    }
  });
});

describe("an import is not undone", () => {
  async function refuses(batchId: string, why = WHY): Promise<string> {
    const before = await everyRow(desk.dbName);
    const answer = await desk.core.undoImport(batchId, why);
    expect(await everyRow(desk.dbName)).toEqual(before);
    return answer.ok ? "done" : answer.error;
  }

  it("once a record of it was changed here, and a later batch comes first", async () => {
    const id = await sentOnce();
    const [first] = await desk.core.listBatches();
    await change(site, id, "second");
    const second = await takeIn(await send());
    expect(await refuses(first?.batchId ?? "")).toBe("import_changed_since");
    must(await desk.core.undoImport(second, WHY));
    must(await desk.core.undoImport(first?.batchId ?? "", WHY));
    expect(await desk.core.get("case", id)).toBeNull();
  });

  it("while somebody has a draft of it open, or an incident of ours names its file", async () => {
    const content = caseOf();
    must(await site.core.saveCase(content, 0));
    const batchId = await takeIn(await send());
    const draft = {
      ...{ draftId: "d", form: "case" as const, recordId: content.caseFile.caseId, baseVersion: 1 },
      ...{ step: "identity", focusedField: null, values: content, updatedAt: "" },
    };
    must(await desk.core.saveDraft(draft));
    expect(await refuses(batchId)).toBe("import_changed_since");
    await desk.core.removeDraft("d");
    const incident = incidentOf([content]);
    must(await desk.core.saveIncident(incident, 0));
    expect(await refuses(batchId)).toBe("import_changed_since");
  });

  it("without a reason, twice, for a batch that was sent, or by somebody who may not", async () => {
    await sentOnce();
    const [batch] = await desk.core.listBatches();
    const batchId = batch?.batchId ?? "";
    expect(await refuses(batchId, "   ")).toBe("bad_request");
    expect(await refuses(batchId, "x".repeat(501))).toBe("bad_request");
    expect(await refuses("none")).toBe("record_missing");
    const [sent] = await site.core.listBatches();
    expect(await site.core.undoImport(sent?.batchId ?? "", WHY)).toEqual({
      ok: false,
      error: "record_missing",
    });
    must(await desk.core.undoImport(batchId, WHY));
    expect(await refuses(batchId)).toBe("record_missing");
  });

  it("by halves: a journal that cannot write, or ends in between, leaves all or nothing", async () => {
    const kept = await sentOnce();
    await change(site, kept, "second");
    const fresh = must(await site.core.saveCase(caseOf(), 0)).id;
    const batchId = await takeIn(await send());
    desk.strongroom.refusals.push("disk_full");
    expect(await refuses(batchId)).toBe("disk_full");
    expect(await narrativeOf(desk.core, kept)).toEqual(known("second"));
    // The power goes after the frame is on the disk: it counts, and the next opening finishes it.
    desk.strongroom.onAppended = () => {
      throw new Error("power cut");
    };
    await desk.core.undoImport(batchId, WHY).catch(() => undefined);
    desk.strongroom.onAppended = quiet;
    const core = await reopen(desk);
    expect(await narrativeOf(core, kept)).toEqual(known("first"));
    expect(await core.get("case", fresh)).toBeNull();
  });
});

describe("what an import left aside", () => {
  async function importConflict(): Promise<{ readonly id: string; readonly batchId: string }> {
    const id = await sentOnce();
    await change(site, id, "theirs");
    await change(desk, id, "ours");
    return { id, batchId: await takeIn(await send()) };
  }

  it("goes with it, and waits again when the file comes again", async () => {
    const { id, batchId } = await importConflict();
    expect(await desk.core.listAside()).toMatchObject([{ recordId: id, state: "conflict" }]);
    must(await desk.core.undoImport(batchId, WHY));
    expect(await desk.core.listAside()).toEqual([]);
    expect(await narrativeOf(desk.core, id)).toEqual(known("ours"));
    expect(await (await rebuiltFromJournal()).listAside()).toEqual([]);
  });

  it("keeps it from being undone once somebody has decided it", async () => {
    const { batchId } = await importConflict();
    const [entry] = await desk.core.listAside();
    const detail = (await desk.core.getAside(entry?.id ?? ""))!;
    const choices = Object.fromEntries(detail.choices.map(({ key }) => [key, "theirs" as const]));
    must(await desk.core.decideAside(detail.entry.id, choices, detail.expectedVersion));
    expect(await desk.core.undoImport(batchId, WHY)).toEqual({
      ok: false,
      error: "import_changed_since",
    });
  });

  it("of versions that were joined leaves ours as it was", async () => {
    const id = await sentOnce();
    await change(site, id, "theirs");
    const record = (await desk.core.get("case", id))!;
    const person = { ...record.person, otherNames: known("Mom") };
    must(await desk.core.saveCase({ ...contentOf(record), person }, record.meta.rowVersion));
    const before = await desk.core.get("case", id);
    const batchId = await takeIn(await send());
    expect(await narrativeOf(desk.core, id)).toEqual(known("theirs"));
    expect((await desk.core.get("case", id))?.person.otherNames).toEqual(known("Mom"));
    must(await desk.core.undoImport(batchId, WHY));
    expect(await desk.core.get("case", id)).toEqual(before);
    expect(await (await reopen(desk)).get("case", id)).toEqual(before);
  });
});

describe("after an undone import", () => {
  it("a receipt says that nothing of it is kept", async () => {
    await sentOnce();
    const [batch] = await desk.core.listBatches();
    must(await desk.core.undoImport(batch?.batchId ?? "", WHY));
    const receipt = must(await desk.core.makeReceipt(batch?.batchId ?? ""));
    const { importId, receipts } = must(await site.core.openBatch(receipt.bytes, quiet));
    must(await site.core.applyImport(importId));
    expect(receipts[0]).toMatchObject({ acceptedCount: 0, reasons: ["undone"] });
    expect((await site.core.listBatches())[0]?.receipt?.rejectedCount).toBeGreaterThan(0);
  });

  it("what was changed here from then on is a conflict when the batch comes again", async () => {
    const id = await sentOnce();
    await change(site, id, "second");
    const file = await send();
    must(await desk.core.undoImport(await takeIn(file), WHY));
    await change(desk, id, "ours");
    const preview = must(await desk.core.openBatch(file, quiet));
    expect(preview.counts.conflicting).toBe(1);
    must(await desk.core.applyImport(preview.importId));
    expect(await narrativeOf(desk.core, id)).toEqual(known("ours"));
  });

  it("figures that it brought no longer stand", async () => {
    const people = Array.from({ length: 7 }, () => caseOf({ sex: "female" }));
    for (const person of people) must(await site.core.saveCase(person, 0));
    must(await site.core.saveIncident(incidentOf(people), 0));
    const request = { kind: "statistical", period: "2026-10", recipientOrgId: deskId } as const;
    const { bytes } = must(await sealFor(site, request));
    const batchId = await takeIn(bytes);
    must(await desk.core.undoImport(batchId, WHY));
    const receipt = must(await desk.core.makeReceipt(batchId));
    const { receipts } = must(await site.core.openBatch(receipt.bytes, quiet));
    expect(receipts[0]).toMatchObject({ rejectedCount: 1, acceptedCount: 0 });
    expect(must(await desk.core.openBatch(bytes, quiet)).wasAppliedBefore).toBe(false);
  });
});
