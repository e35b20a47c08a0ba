import { beforeEach, describe, expect, it } from "vitest";
import type { CaseContent } from "../../../shared/domain/case-record";
import { known } from "../../../shared/domain/answer";
import { erasureTarget } from "../../../shared/domain/retention";
import type { BatchEntry, ImportPreview, NewWithholding } from "../../../renderer/store/vault-api";
import {
  ANY_CASE,
  caseOf,
  contentOf,
  incidentOf,
  introduce,
  must,
  openHouse,
  type House,
} from "./builders";
import { openAs, sealFor, ticketFor } from "./tickets";

// What went out is asked back by a file, and what its recipient has of it goes (dictionary §5.3, §7, §11 R3).

const quiet = (): void => undefined;
const MONTH = "2026-10";
let site: House;
let desk: House;
let deskId: string;
let siteId: string;

beforeEach(async () => {
  site = await openHouse({ nameEn: "Rumduol House" });
  desk = await openHouse({ nameEn: "Data desk" });
  deskId = (await introduce(site, desk)).orgId;
  siteId = (await introduce(desk, site)).orgId;
});

async function send(from = site, to = deskId, kind: "sync" | "statistical" = "sync") {
  const batch = must(await sealFor(from, { kind, period: MONTH, recipientOrgId: to }));
  await from.core.markExported(batch.batchId, "month.chumrok");
  return batch;
}

async function opened(house: House, bytes: Uint8Array): Promise<ImportPreview> {
  return must(await house.core.openBatch(bytes, quiet));
}

async function takeIn(house: House, bytes: Uint8Array) {
  return must(await house.core.applyImport((await opened(house, bytes)).importId));
}

async function saved(content: CaseContent): Promise<string> {
  return must(await site.core.saveCase(content, 0)).id;
}

/** Somebody keeps the file from the desk, from now on. */
async function withhold(caseId: string): Promise<void> {
  const { rowVersion } = (await site.core.get("case", caseId))!.meta;
  const rule: NewWithholding = {
    ...{ targetOrgId: deskId, level: "existence", reason: "person_request" },
    ...{ includeDescendants: true, includeAncestors: false, includeForwarders: true },
    ...{ note: { mv: "not_asked" }, validUntil: null },
  };
  must(await site.core.setWithholding(caseId, rule, { isRestricting: false }, rowVersion));
}

async function recallOf(caseId: string): Promise<Uint8Array> {
  const made = must(await site.core.makeRecall(caseId, deskId));
  await site.core.markExported(made.batchId, "recall.chumrok");
  return made.bytes;
}

const effectsOf = ({ recalls }: ImportPreview) =>
  recalls.flatMap(({ effects }) => effects.map(({ effect }) => effect));
const rowsAt = async ({ core }: House) => (await core.queryCases(ANY_CASE)).rows;
const sentBatch = async (): Promise<BatchEntry> =>
  (await site.core.listBatches()).find(({ direction }) => direction === "sent")!;

describe("a recall by file", () => {
  it("takes a file out of every list and count of its recipient, until two people erase it", async () => {
    const content = caseOf({ givenNameLatin: "Sreymom" });
    const id = await saved(content);
    const other = await saved(caseOf({ givenNameLatin: "Bopha" }));
    must(await site.core.saveIncident(incidentOf([content]), 0));
    await takeIn(desk, (await send()).bytes);
    await withhold(id);
    const preview = await opened(desk, await recallOf(id));
    expect(preview).toMatchObject({ kind: "recall", counts: { changed: 1, refused: 0 } });
    expect(effectsOf(preview)).toEqual(["locked"]);
    expect((await rowsAt(desk)).length).toBe(2);
    must(await desk.core.applyImport(preview.importId));
    expect((await rowsAt(desk)).map(({ caseId }) => caseId)).toEqual([other]);
    expect(await desk.core.get("case", id)).toBeNull();
    const [incident] = await desk.core.listIncidents();
    const shown = await desk.core.get("incident", incident!.incidentId);
    expect(JSON.stringify(shown)).not.toContain(id);
    const table = await desk.core.nationalTable({
      period: { from: "2026-10-01", to: "2026-10-31" },
      ...{ audience: "own", province: null },
      cutoffAt: new Date(desk.clock.ms).toISOString(),
    });
    const victims = table.lines.find(({ measure }) => measure === "R08");
    expect(victims?.cells.total.value).toBe(0);
    expect(await desk.core.dueCases(0)).toMatchObject([{ caseId: id, retentionClass: "recalled" }]);
    const ticket = await ticketFor(desk, "purge", erasureTarget([id]));
    must(await desk.core.eraseCases([id], "other", ticket, quiet));
    expect(await desk.core.dueCases(0)).toEqual([]);
  });

  it("stays out of the lists after a lock", async () => {
    const id = await saved(caseOf());
    await takeIn(desk, (await send()).bytes);
    await withhold(id);
    await takeIn(desk, await recallOf(id));
    const again = await openAs(desk, "supervisor");
    expect(await rowsAt(again)).toEqual([]);
    expect(await again.core.dueCases(0)).toHaveLength(1);
  });

  it("tells the notices once it is written, and not before", async () => {
    const id = await saved(caseOf());
    await send();
    await withhold(id);
    const made = must(await site.core.makeRecall(id, deskId));
    expect(await site.core.recallsOwed()).toHaveLength(1);
    await site.core.markExported(made.batchId, "recall.chumrok");
    expect(await site.core.recallsOwed()).toEqual([]);
    expect(await site.core.makeRecall(id, deskId)).toMatchObject({ error: "record_missing" });
  });

  it("that was not written frees its number, and leaves its notices owed", async () => {
    const id = await saved(caseOf());
    await send();
    await withhold(id);
    const first = must(await site.core.makeRecall(id, deskId));
    await site.core.voidBatch(first.batchId);
    expect(await site.core.recallsOwed()).toHaveLength(1);
    const preview = await opened(desk, await recallOf(id));
    expect(preview).toMatchObject({ sequence: 1, missingSequences: [] });
  });

  it("names nobody", async () => {
    const id = await saved(caseOf({ givenNameLatin: "Sreymom" }));
    await send();
    await withhold(id);
    const { recalls } = await opened(desk, await recallOf(id));
    expect(JSON.stringify(recalls)).not.toContain("Sreymom");
  });

  it("is confirmed by a receipt, which the board of the sender shows", async () => {
    const id = await saved(caseOf());
    await takeIn(desk, (await send()).bytes);
    await withhold(id);
    const { batchId } = await takeIn(desk, await recallOf(id));
    expect((await sentBatch()).recall).toMatchObject({ isWhole: false, confirmedAt: null });
    const receipt = must(await desk.core.makeReceipt(batchId ?? ""));
    await takeIn(site, receipt.bytes);
    expect((await sentBatch()).recall).toMatchObject({ itemCount: 1, isKept: false });
    expect((await sentBatch()).recall?.confirmedAt).not.toBeNull();
  });

  it("does nothing a second time", async () => {
    const id = await saved(caseOf());
    await takeIn(desk, (await send()).bytes);
    await withhold(id);
    const bytes = await recallOf(id);
    await takeIn(desk, bytes);
    const preview = await opened(desk, bytes);
    expect(preview).toMatchObject({ wasAppliedBefore: true, counts: { changed: 0, same: 1 } });
    expect(effectsOf(preview)).toEqual(["done"]);
    must(await desk.core.applyImport(preview.importId));
    expect(await desk.core.dueCases(0)).toHaveLength(1);
  });

  it("shows a file that was changed here to a person instead of locking it away", async () => {
    const id = await saved(caseOf());
    await takeIn(desk, (await send()).bytes);
    const record = (await desk.core.get("case", id))!;
    const caseFile = { ...record.caseFile, narrative: known("Added at the desk.") };
    must(await desk.core.saveCase({ ...contentOf(record), caseFile }, record.meta.rowVersion));
    await withhold(id);
    const preview = await opened(desk, await recallOf(id));
    expect(effectsOf(preview)).toEqual(["kept"]);
    expect(preview.items).toMatchObject([{ verdict: "refused", reason: "changed_here" }]);
    const { batchId } = must(await desk.core.applyImport(preview.importId));
    expect(await rowsAt(desk)).toHaveLength(1);
    expect(await desk.core.dueCases(0)).toMatchObject([{ caseId: id }]);
    await takeIn(site, must(await desk.core.makeReceipt(batchId ?? "")).bytes);
    expect((await sentBatch()).recall).toMatchObject({ isKept: true });
  });

  it("that comes before the batch keeps out what it asks back", async () => {
    const id = await saved(caseOf());
    const late = await send();
    await withhold(id);
    const recall = await opened(desk, await recallOf(id));
    expect(effectsOf(recall)).toEqual(["absent"]);
    must(await desk.core.applyImport(recall.importId));
    const batch = await opened(desk, late.bytes);
    expect(batch.items).toContainEqual(
      expect.objectContaining({ itemKey: id, verdict: "refused", reason: "recalled" }),
    );
    must(await desk.core.applyImport(batch.importId));
    expect(await rowsAt(desk)).toEqual([]);
  });

  it("does not mean a later version that the sender sends anew", async () => {
    const id = await saved(caseOf());
    await takeIn(desk, (await send()).bytes);
    await withhold(id);
    await takeIn(desk, await recallOf(id));
    const record = (await site.core.get("case", id))!;
    const [rule] = record.withholdings;
    const lift = await ticketFor(site, "withhold_lift", rule!.ruleId);
    must(
      await site.core.liftWithholding(id, rule!.ruleId, "Safe now.", record.meta.rowVersion, lift),
    );
    await takeIn(desk, (await send()).bytes);
    expect(await rowsAt(desk)).toHaveLength(1);
    expect(await desk.core.dueCases(0)).toEqual([]);
  });

  it("is made by whoever works with files, and by nobody else", async () => {
    const id = await saved(caseOf());
    await send();
    await withhold(id);
    const officer = await openAs(site, "data_officer");
    expect(await officer.core.makeRecall(id, deskId)).toMatchObject({ error: "not_allowed" });
    const worker = await openAs(site, "case_worker");
    const made = must(await worker.core.makeRecall(id, deskId));
    await worker.core.markExported(made.batchId, "recall.chumrok");
    expect(await worker.core.recallsOwed()).toEqual([]);
    expect(await worker.core.takeBackBatch((await sentBatch()).batchId)).toMatchObject({
      error: "not_allowed",
    });
  });

  it("leaves an entry in the audit chain", async () => {
    const id = await saved(caseOf());
    await send();
    await withhold(id);
    const made = must(await site.core.makeRecall(id, deskId));
    const any = { actions: [], userIds: [], targetId: null, fromDay: null, toDay: null };
    const { rows } = must(await site.core.auditEvents({ ...any, offset: 0, limit: 50 }));
    expect(rows).toContainEqual(
      expect.objectContaining({ action: "export", targetId: made.batchId }),
    );
  });
});

describe("a whole batch that was sent by mistake", () => {
  it("is asked back with every record in it, and the offices named in it stay", async () => {
    await saved(caseOf());
    await saved(caseOf());
    const batch = await send();
    await takeIn(desk, batch.bytes);
    const offices = (await desk.core.listOrganisations()).length;
    const recall = must(await site.core.takeBackBatch(batch.batchId));
    await site.core.markExported(recall.batchId, "recall.chumrok");
    await takeIn(desk, recall.bytes);
    expect(await rowsAt(desk)).toEqual([]);
    expect((await desk.core.listOrganisations()).length).toBe(offices);
    expect(await sentBatch()).toMatchObject({ recall: { isWhole: true, itemCount: 2 } });
    const [came] = await desk.core.listBatches();
    expect(came).toMatchObject({ direction: "received", recall: { isWhole: true } });
  });

  it("is not taken in when it comes after its recall", async () => {
    await saved(caseOf());
    const batch = await send();
    const recall = must(await site.core.takeBackBatch(batch.batchId));
    await takeIn(desk, recall.bytes);
    expect(await desk.core.openBatch(batch.bytes, quiet)).toMatchObject({ error: "recalled_file" });
    expect(await rowsAt(desk)).toEqual([]);
  });
});

describe("a recall that is not to be followed", () => {
  it("of what another house sent changes nothing", async () => {
    const id = await saved(caseOf());
    const batch = await send();
    await takeIn(desk, batch.bytes);
    const third = await openHouse({ nameEn: "Third house" });
    await introduce(third, desk);
    await introduce(desk, third);
    const { forgedRecall } = await import("./forged-recall");
    const manifestSha256 = (await desk.core.listBatches())[0]!.batchId;
    for (const named of [manifestSha256, null]) {
      const bytes = await forgedRecall(third, desk, {
        manifestSha256: named,
        items: [{ itemKey: id, rowVersion: 99 }],
      });
      const preview = await opened(desk, bytes);
      expect(effectsOf(preview)).toEqual(["foreign"]);
      expect(preview.items).toMatchObject([{ verdict: "refused", reason: "not_theirs" }]);
      must(await desk.core.applyImport(preview.importId));
      expect(await rowsAt(desk)).toHaveLength(1);
      expect(await desk.core.dueCases(0)).toEqual([]);
    }
    expect((await desk.core.listBatches())[0]).toMatchObject({ recall: null });
  });

  it("of our own records changes nothing", async () => {
    const own = must(await desk.core.saveCase(caseOf(), 0)).id;
    const { forgedRecall } = await import("./forged-recall");
    const bytes = await forgedRecall(site, desk, { items: [{ itemKey: own, rowVersion: 99 }] });
    const preview = await opened(desk, bytes);
    expect(effectsOf(preview)).toEqual(["foreign"]);
    must(await desk.core.applyImport(preview.importId));
    expect(await rowsAt(desk)).toHaveLength(1);
  });

  it("made before by a third house does not keep out what its owner sends", async () => {
    const id = await saved(caseOf());
    const third = await openHouse({ nameEn: "Third house" });
    await introduce(third, desk);
    await introduce(desk, third);
    const { forgedRecall } = await import("./forged-recall");
    await takeIn(
      desk,
      await forgedRecall(third, desk, { items: [{ itemKey: id, rowVersion: 99 }] }),
    );
    await takeIn(desk, (await send()).bytes);
    expect((await rowsAt(desk)).map(({ caseId }) => caseId)).toEqual([id]);
    expect(siteId).not.toBe(deskId);
  });

  it("with fields that no recall has is refused as a whole", async () => {
    const { forgedRecall } = await import("./forged-recall");
    for (const change of [{ name: "Sreymom" }, { reason: "because" }, { items: [{}] }]) {
      const bytes = await forgedRecall(site, desk, change as never);
      expect(await desk.core.openBatch(bytes, quiet)).toMatchObject({ error: "bad_content" });
    }
  });
});

describe("a recall of a referral that went by file", () => {
  async function recalled(): Promise<{ clinic: House; packet: Uint8Array; recall: Uint8Array }> {
    const { openPartners, sendPacket } = await import("./partners");
    const partners = await openPartners();
    const { clinicId, clinic } = partners;
    const { caseId, bytes: packet } = await sendPacket(partners);
    const { core } = partners.site;
    const record = (await core.get("case", caseId))!;
    const yes = record.consents.find(({ recipientOrgId }) => recipientOrgId === clinicId)!;
    must(await core.withdrawConsent(caseId, yes.consentId, record.meta.rowVersion));
    const made = must(await core.makeRecall(caseId, clinicId));
    await core.markExported(made.batchId, "recall.chumrok");
    return { clinic, packet, recall: made.bytes };
  }

  it("forgets what was told of the person, as long as no file was begun", async () => {
    const { clinic, packet, recall } = await recalled();
    await takeIn(clinic, packet);
    const preview = await opened(clinic, recall);
    expect(effectsOf(preview)).toEqual(["forgotten"]);
    must(await clinic.core.applyImport(preview.importId));
    expect(JSON.stringify(await clinic.core.incomingReferrals())).not.toContain("Sreymom");
    expect(effectsOf(await opened(clinic, recall))).toEqual(["done"]);
  });

  it("that comes first keeps the referral out", async () => {
    const { clinic, packet, recall } = await recalled();
    const preview = await opened(clinic, recall);
    expect(effectsOf(preview)).toEqual(["absent"]);
    must(await clinic.core.applyImport(preview.importId));
    expect(await clinic.core.openBatch(packet, quiet)).toMatchObject({ error: "recalled_file" });
    expect(await clinic.core.incomingReferrals()).toEqual([]);
  });
});
