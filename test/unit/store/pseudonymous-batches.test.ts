import { beforeEach, describe, expect, it } from "vitest";
import { known } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import type {
  BatchRequest,
  ImportPreview,
  NewWithholding,
} from "../../../renderer/store/vault-api";
import {
  ANY_CASE,
  caseOf,
  consentOf,
  contentOf,
  incidentOf,
  introduce,
  must,
  openHouse,
  type House,
} from "./builders";
import { sealFor, written } from "./tickets";

// Records without names for an office or a partner (dictionary §3.21, §7, §9).

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

const requestTo = (recipientOrgId: string, period = OCTOBER): BatchRequest => ({
  ...{ kind: "pseudonymous", period, recipientOrgId },
});

async function send(to = deskId, period = OCTOBER): Promise<Uint8Array> {
  const batch = must(await sealFor(site, requestTo(to, period)));
  await site.core.markExported(batch.batchId, "rows.chumrok");
  return batch.bytes;
}

const opened = async (house: House, bytes: Uint8Array): Promise<ImportPreview> =>
  must(await house.core.openBatch(bytes, quiet));

async function takeIn(house: House, bytes: Uint8Array) {
  const preview = await opened(house, bytes);
  return { preview, outcome: must(await house.core.applyImport(preview.importId)) };
}

async function saved(content: CaseContent): Promise<CaseContent> {
  must(await site.core.saveCase(content, 0));
  return content;
}

async function change(caseId: string, narrative: string): Promise<void> {
  const record = (await site.core.get("case", caseId))!;
  const caseFile = { ...record.caseFile, narrative: known(narrative) };
  must(await site.core.saveCase({ ...contentOf(record), caseFile }, record.meta.rowVersion));
}

async function withhold(caseId: string, level: NewWithholding["level"]): Promise<void> {
  const { rowVersion } = (await site.core.get("case", caseId))!.meta;
  const rule: NewWithholding = {
    ...{ targetOrgId: deskId, level, reason: "person_request" },
    ...{ includeDescendants: true, includeAncestors: false, includeForwarders: true },
    ...{ note: { mv: "not_asked" }, validUntil: null },
  };
  must(await site.core.setWithholding(caseId, rule, { isRestricting: false }, rowVersion));
}

describe("a batch of records without names", () => {
  it("has one row for each file of the month, and makes no file where it arrives", async () => {
    const one = await saved(caseOf({ givenNameLatin: "Sreymom", sex: "female" }));
    await saved(caseOf({ receptionAt: "2026-09-02T09:00" }));
    must(await site.core.saveIncident(incidentOf([one]), 0));
    const { preview, outcome } = await takeIn(desk, await send());
    expect(preview).toMatchObject({ kind: "pseudonymous", counts: { new: 1, refused: 0 } });
    expect(preview.rows).toMatchObject([{ sex: "female", receptionMonth: OCTOBER }]);
    const text = JSON.stringify(preview);
    for (const told of ["Sreymom", one.caseFile.caseId, one.person.personId, one.caseFile.caseNo]) {
      expect(text).not.toContain(told);
    }
    expect(outcome.applied).toBe(1);
    expect((await desk.core.queryCases(ANY_CASE)).rows).toEqual([]);
    const [batch] = await desk.core.listBatches();
    expect(batch).toMatchObject({ kind: "pseudonymous", recordCount: 1, canBeReceipted: true });
    expect(await desk.core.receivedRows(batch!.batchId)).toHaveLength(1);
  });

  it("is answered by a receipt for every row", async () => {
    await saved(caseOf());
    await saved(caseOf());
    const { outcome } = await takeIn(desk, await send());
    const receipt = must(await desk.core.makeReceipt(outcome.batchId ?? ""));
    await takeIn(site, receipt.bytes);
    expect((await site.core.listBatches())[0]?.receipt).toMatchObject({ acceptedCount: 2 });
  });

  it("cannot be joined with what another recipient got", async () => {
    const third = await openHouse({ nameEn: "Third house" });
    const thirdId = (await introduce(site, third)).orgId;
    await introduce(third, site);
    const people = await Promise.all(
      Array.from({ length: 5 }, () => saved(caseOf({ sex: "female" }))),
    );
    must(await site.core.saveIncident(incidentOf(people), 0));
    const texts = [
      JSON.stringify((await opened(desk, await send(deskId))).items.map(({ itemKey }) => itemKey)),
      JSON.stringify(
        (await opened(third, await send(thirdId))).items.map(({ itemKey }) => itemKey),
      ),
    ];
    const rows = [
      JSON.stringify((await opened(desk, await send(deskId))).rows),
      JSON.stringify((await opened(third, await send(thirdId))).rows),
    ];
    const keysIn = (text: string) => new Set(text.match(/[0-9a-f]{64}/g));
    for (const [first, second] of [texts, rows]) {
      const [ours, theirs] = [keysIn(first!), keysIn(second!)];
      expect(ours.size).toBe(5);
      expect([...ours].filter((key) => theirs.has(key))).toEqual([]);
    }
  });

  it("names the same person and file the same in every month, after an erasure too", async () => {
    const content = await saved(caseOf());
    const before = await opened(desk, await send());
    const erased = await saved(caseOf({ receptionAt: "2026-08-02T09:00" }));
    const { erasureTarget } = await import("../../../shared/domain/retention");
    const { ticketFor } = await import("./tickets");
    const { caseId } = erased.caseFile;
    const ticket = await ticketFor(site, "purge", erasureTarget([caseId]));
    must(await site.core.eraseCases([caseId], "other", ticket, quiet));
    await change(content.caseFile.caseId, "More was told.");
    const after = await opened(desk, await send());
    expect(after.items.map(({ itemKey }) => itemKey)).toEqual(
      before.items.map(({ itemKey }) => itemKey),
    );
    expect(after.rows[0]?.personKey).toBe(before.rows[0]?.personKey);
  });

  it("takes a yes that stands, not only no no", async () => {
    const given = (decision: "given" | "refused" | "withdrawn") =>
      caseOf({ consents: [consentOf("non_identifying_statistics", decision)] });
    await saved(given("given"));
    await saved(given("refused"));
    await saved(given("withdrawn"));
    await saved(
      caseOf({
        consents: [
          { ...consentOf("non_identifying_statistics", "given"), expiresOn: "2026-10-02" },
        ],
      }),
    );
    const preview = await site.core.previewBatch(requestTo(deskId));
    expect(preview.counts.case).toBe(1);
    expect(preview.leftOut.map(({ reason, caseIds }) => [reason, caseIds.length])).toEqual([
      ["refused_statistics", 2],
      ["no_consent", 1],
    ]);
  });

  it("has no row of a draft, of a mistake, or of whom a rule keeps back", async () => {
    await saved(caseOf({ status: "draft" }));
    for (const level of ["case_data", "existence"] as const) {
      await withhold((await saved(caseOf())).caseFile.caseId, level);
    }
    const nameless = await saved(caseOf());
    await withhold(nameless.caseFile.caseId, "identifiers");
    const preview = await site.core.previewBatch(requestTo(deskId));
    expect(preview.counts.case).toBe(1);
  });

  it("says before it is sealed who could be recognised in it", async () => {
    for (let at = 0; at < 5; at += 1) await saved(caseOf({ sex: "female" }));
    await saved(caseOf({ sex: "male" }));
    const { risk } = await site.core.previewBatch(requestTo(deskId));
    expect(risk).toEqual({ k: 5, rows: 6, alone: 1, inSmallGroups: 1 });
  });

  it("takes a late record with the next month, once its own month was told", async () => {
    await saved(caseOf());
    await saved(caseOf({ receptionAt: "2026-09-02T09:00" }));
    await takeIn(desk, await send());
    await saved(caseOf({ receptionAt: "2026-10-28T09:00" }));
    await saved(caseOf({ receptionAt: "2026-11-02T09:00" }));
    const { preview } = await takeIn(desk, await send(deskId, "2026-11"));
    expect(preview.rows.map(({ receptionMonth }) => receptionMonth).sort()).toEqual([
      ...["2026-10", "2026-11"],
    ]);
  });

  it("brought in twice is all the same, and a month told anew replaces the earlier one", async () => {
    const content = await saved(caseOf());
    const first = await send();
    await takeIn(desk, first);
    expect((await opened(desk, first)).counts).toMatchObject({ new: 0, same: 1 });
    await change(content.caseFile.caseId, "More was told.");
    const { preview } = await takeIn(desk, await send());
    expect(preview).toMatchObject({ replaces: { sequence: 1 }, counts: { changed: 1 } });
    expect((await opened(desk, first)).counts).toMatchObject({ older: 1 });
  });

  it("written again is the same file", async () => {
    await saved(caseOf());
    await takeIn(desk, await send());
    const [batch] = await site.core.listBatches();
    const again = must(await written(site, await site.core.sealAgain(batch!.batchId, quiet)));
    expect((await opened(desk, again.bytes)).wasAppliedBefore).toBe(true);
  });

  it("is asked back row by row when somebody takes their yes back", async () => {
    const content = await saved(caseOf());
    await saved(caseOf());
    await takeIn(desk, await send());
    await withhold(content.caseFile.caseId, "existence");
    const made = must(await site.core.makeRecall(content.caseFile.caseId, deskId));
    await site.core.markExported(made.batchId, "recall.chumrok");
    const { preview } = await takeIn(desk, made.bytes);
    expect(preview.recalls[0]?.effects.map(({ effect }) => effect)).toEqual(["locked"]);
    const batch = (await desk.core.listBatches()).find(({ kind }) => kind === "pseudonymous");
    expect(await desk.core.receivedRows(batch!.batchId)).toHaveLength(1);
  });

  it("does not go to another body without a sharing protocol", async () => {
    await saved(caseOf());
    const org = (await site.core.get("organisation", deskId))!;
    const apart = { ...contentOf(org), parentOrgId: null };
    must(await site.core.saveOrganisation(apart, 1));
    expect((await site.core.previewBatch(requestTo(deskId))).obstacle).toBe("protocol_missing");
    must(await site.core.saveOrganisation({ ...apart, ispSignedOn: "2026-01-01" }, 2));
    expect((await site.core.previewBatch(requestTo(deskId))).obstacle).toBeNull();
  });
});

describe("rows without names that were asked back", () => {
  it("leave the store of their recipient, all of a batch or those of one person", async () => {
    const one = await saved(caseOf());
    await saved(caseOf());
    await takeIn(desk, await send());
    await withhold(one.caseFile.caseId, "existence");
    const recall = must(await site.core.makeRecall(one.caseFile.caseId, deskId));
    await takeIn(desk, recall.bytes);
    const batchId = (await desk.core.listBatches())[0]!.batchId;
    expect(await desk.core.receivedRows(batchId)).toHaveLength(1);
    const [sent] = await site.core.listBatches();
    const all = must(await site.core.takeBackBatch(sent!.batchId));
    await takeIn(desk, all.bytes);
    expect(await desk.core.receivedRows(batchId)).toEqual([]);
    const again = await import("./builders").then(({ reopen }) => reopen(desk));
    expect(await again.receivedRows(batchId)).toEqual([]);
  });
});
