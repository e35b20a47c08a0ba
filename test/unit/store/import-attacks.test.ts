import { beforeEach, describe, expect, it } from "vitest";
import { openIdentity, toBase64 } from "../../../shared/crypto";
import { known } from "../../../shared/domain/answer";
import { SCHEMA_VERSION } from "../../../shared/domain/any-record";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { JsonObject } from "../../../shared/exchange/json";
import { makeFile } from "../../../shared/exchange/make-file";
import type { ManifestDraft } from "../../../shared/exchange/manifest";
import { toTableItem, TABLE_KIND } from "../../../renderer/store/table-item";
import type { BatchRequest } from "../../../renderer/store/vault-api";
import { caseOf, contentOf, introduce, must, openHouse, type House } from "./builders";
import { sealFor } from "./tickets";

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

async function sealedBySite(): Promise<Uint8Array> {
  const batch = must(await sealFor(site, october, quiet));
  await site.core.markExported(batch.batchId, "file.chumrok");
  return batch.bytes;
}

function withSex(content: CaseContent, sex: "female" | "male"): CaseContent {
  return { ...content, person: { ...content.person, sex: known(sex) } };
}

/** A file that the site's own key signed, made by hand and not by its program. */
async function forged(
  facts: Partial<ManifestDraft>,
  items: Parameters<typeof makeFile>[1],
): Promise<Uint8Array> {
  const { organisation, rootKey, sealedIdentity } = site.grant();
  const identity = await openIdentity(rootKey, sealedIdentity);
  const to = await openIdentity(desk.grant().rootKey, desk.grant().sealedIdentity);
  const draft: ManifestDraft = {
    kind: "sync",
    batchId: "7b1c0f6e-50f2-4a57-9c59-d5c8c1b0e001",
    sequence: 1,
    previousManifestSha256: null,
    from: {
      orgId: organisation.orgId,
      name: organisation.nameEn,
      signingPublic: toBase64(identity.signingPublicRaw),
      ageRecipient: identity.ageRecipient,
    },
    recipients: [{ orgId: desk.grant().organisation.orgId, ageRecipient: to.ageRecipient }],
    period: "2026-10",
    cutoffAt: "2026-10-15T03:00:00.000Z",
    schemaVersion: "1.0.0",
    codeListVersion: "1.0.0",
    auditHead: null,
    ...facts,
  };
  return must(await makeFile(draft, items, identity)).fileBytes;
}

describe("a second history of the same stream", () => {
  it("is a fork even when its file claims a number that was passed long ago", async () => {
    await site.core.saveCase(caseOf(), 0);
    for (let number = 1; number <= 3; number += 1) {
      const preview = must(await desk.core.openBatch(await sealedBySite(), quiet));
      must(await desk.core.applyImport(preview.importId));
    }
    const other = await forged({ sequence: 1 }, []);
    expect(must(await desk.core.openBatch(other, quiet))).toMatchObject({
      isForked: true,
      wasAppliedBefore: false,
    });
  });
});

describe("a confirmed sender", () => {
  it("does not replace our own batch in the ledger by using its id", async () => {
    must(await desk.core.saveCase(caseOf(), 0));
    const toSite = { ...october, recipientOrgId: site.grant().organisation.orgId };
    const ours = must(await sealFor(desk, toSite, quiet));
    await desk.core.markExported(ours.batchId, "ours.chumrok");

    const preview = must(
      await desk.core.openBatch(await forged({ batchId: ours.batchId }, []), quiet),
    );
    must(await desk.core.applyImport(preview.importId));

    const batches = await desk.core.listBatches();
    expect(batches.map(({ direction }) => direction).sort()).toEqual(["received", "sent"]);
    expect((await desk.core.previewBatch(toSite)).sequence).toBe(2);
  });

  it("puts no table into a file of records: nothing is dropped without a word", async () => {
    must(await site.core.saveCase(caseOf(), 0));
    const request = { ...october, kind: "statistical" } as const;
    const { table } = await site.core.previewBatch(request);
    const items = ["a".repeat(64), "b".repeat(64)].map((itemKey) => ({
      ...{ itemKey, recordKind: TABLE_KIND, rowVersion: 1, late: false },
      record: toTableItem(table!),
    }));
    expect(await desk.core.openBatch(await forged({}, items), quiet)).toEqual({
      ok: false,
      error: "bad_content",
    });
  });
});

describe("between looking at a file and taking it in", () => {
  it("a change made here is not buried: the file is refused and can be looked at again", async () => {
    const content = caseOf();
    const { id } = must(await site.core.saveCase(content, 0));
    const first = must(await desk.core.openBatch(await sealedBySite(), quiet));
    must(await desk.core.applyImport(first.importId));
    must(await site.core.saveCase(withSex(content, "female"), 1));
    const preview = must(await desk.core.openBatch(await sealedBySite(), quiet));
    expect(preview.counts).toMatchObject({ changed: 1 });

    const taken = contentOf((await desk.core.get("case", id))!);
    must(await desk.core.saveCase(withSex(taken, "male"), 1));
    expect(await desk.core.applyImport(preview.importId)).toEqual({
      ok: false,
      error: "stale_revision",
    });
    expect((await desk.core.get("case", id))?.person.sex).toEqual(known("male"));
    const versions = await desk.core.listVersions(id);
    expect(versions.map(({ rowVersion }) => rowVersion)).toEqual([2, 1]);
  });
});

describe("a version that says of itself what cannot be", () => {
  async function lineOf(id: string, change: (record: Record<string, unknown>) => object) {
    const record = (await site.core.get("case", id))!;
    const changed = change(record) as typeof record;
    const { rowVersion } = changed.meta;
    const item = { itemKey: id, recordKind: "case", rowVersion, late: false };
    return [{ ...item, record: changed as unknown as JsonObject }];
  }

  async function held(): Promise<string> {
    const { id } = must(await site.core.saveCase(caseOf({ narrative: "True" }), 0));
    const preview = must(await desk.core.openBatch(await sealedBySite(), quiet));
    must(await desk.core.applyImport(preview.importId));
    return id;
  }

  const words =
    (narrative: string, lineage: readonly object[], rowVersion: number) =>
    (record: Record<string, unknown>) => ({
      ...record,
      caseFile: { ...(record["caseFile"] as object), narrative: known(narrative) },
      meta: { ...(record["meta"] as object), lineage, rowVersion },
    });

  it.each([
    ["follows versions of ours that we never wrote", "bad_record", 3],
    ["has a number that its lineage does not give", "bad_record", 9],
  ] as const)("%s: it is refused, kept, and changes nothing", async (_, reason, rowVersion) => {
    const id = await held();
    const [ours, theirs] = [desk.grant().deviceId, site.grant().deviceId];
    const lineage = [
      { deviceId: ours, count: 2 },
      { deviceId: theirs, count: 1 },
    ].sort((a, b) => (a.deviceId < b.deviceId ? -1 : 1));
    const items = await lineOf(id, words("Forged", lineage, rowVersion));
    const preview = must(
      await desk.core.openBatch(await forged({ schemaVersion: SCHEMA_VERSION }, items), quiet),
    );
    expect(preview.items).toMatchObject([{ verdict: "refused", reason }]);
    must(await desk.core.applyImport(preview.importId));
    expect((await desk.core.get("case", id))?.caseFile.narrative).toEqual(known("True"));
    expect(await desk.core.listAside()).toMatchObject([{ state: "refused", reason }]);
  });

  it("has our lineage and other words: a person is asked, also after the next edit", async () => {
    const id = await held();
    const lineage = [{ deviceId: site.grant().deviceId, count: 1 }];
    const items = await lineOf(id, words("Forged", lineage, 1));
    const preview = must(
      await desk.core.openBatch(await forged({ schemaVersion: SCHEMA_VERSION }, items), quiet),
    );
    expect(preview.items).toMatchObject([{ verdict: "conflicting", reason: "same_version" }]);
    must(await desk.core.applyImport(preview.importId));
    const content = contentOf((await desk.core.get("case", id))!);
    must(await desk.core.saveCase(withSex(content, "female"), 1));
    const [entry] = await desk.core.listAside();
    expect(entry).toMatchObject({ reason: "same_version", state: "conflict" });
    const detail = (await desk.core.getAside(entry!.id))!;
    const choices = Object.fromEntries(detail.choices.map(({ key }) => [key, "ours" as const]));
    must(await desk.core.decideAside(entry!.id, choices, detail.expectedVersion));
    expect(await desk.core.listAside()).toEqual([]);
    expect((await desk.core.get("case", id))?.caseFile.narrative).toEqual(known("True"));
  });

  it("has fields of a newer schema: it is kept whole, can be judged again, and be forgotten", async () => {
    const id = await held();
    const newer = (record: Record<string, unknown>) => ({ ...record, fromTheFuture: "Kept" });
    const file = await forged({ schemaVersion: "1.99.0" }, await lineOf(id, newer));
    const preview = must(await desk.core.openBatch(file, quiet));
    expect(preview.items).toMatchObject([{ verdict: "refused", reason: "newer_fields" }]);
    must(await desk.core.applyImport(preview.importId));
    const [entry] = await desk.core.listAside();
    expect(entry).toMatchObject({ state: "refused", reason: "newer_fields", recordId: id });
    expect(await desk.core.retryAside(entry!.id)).toEqual({ ok: true, value: "refused" });
    expect(await desk.core.listAside()).toHaveLength(1);
    must(await desk.core.dropAside(entry!.id));
    expect(await desk.core.listAside()).toEqual([]);
  });

  it("is without names: it replaces no whole file", async () => {
    const id = await held();
    const lineage = [{ deviceId: site.grant().deviceId, count: 2 }];
    const cut = (record: Record<string, unknown>) => {
      const changed = words("", lineage, 2)(record);
      return {
        ...changed,
        caseFile: { ...changed.caseFile, narrative: { mv: "not_asked" } },
        meta: { ...changed.meta, isPartial: true },
      };
    };
    const file = await forged({ schemaVersion: SCHEMA_VERSION }, await lineOf(id, cut));
    const preview = must(await desk.core.openBatch(file, quiet));
    expect(preview.items).toMatchObject([{ verdict: "refused", reason: "reading_copy" }]);
    must(await desk.core.applyImport(preview.importId));
    expect((await desk.core.get("case", id))?.caseFile.narrative).toEqual(known("True"));
  });

  it("came without names: it is a copy to read, and only what this house knows is saved", async () => {
    const { id } = must(await site.core.saveCase(caseOf(), 0));
    const cut = (record: Record<string, unknown>) => ({
      ...record,
      meta: { ...(record["meta"] as object), isPartial: true },
    });
    const file = await forged({ schemaVersion: SCHEMA_VERSION }, await lineOf(id, cut));
    must(await desk.core.applyImport(must(await desk.core.openBatch(file, quiet)).importId));
    const content = contentOf((await desk.core.get("case", id))!);
    expect(await desk.core.saveCase(withSex(content, "female"), 1)).toEqual({
      ok: false,
      error: "reading_copy",
    });
    must(await desk.core.saveCase(content, 1));
  });
});
