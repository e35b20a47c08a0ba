import { Decrypter } from "age-encryption";
import { beforeEach, describe, expect, it } from "vitest";
import { openIdentity } from "../../../shared/crypto";
import { known } from "../../../shared/domain/answer";
import type { BatchRequest, SealedBatch } from "../../../renderer/store/vault-api";
import { caseOf, consentOf, contentOf, incidentOf, introduce, must, openHouse } from "./builders";
import type { House } from "./builders";
import { openAs, sealFor, written } from "./tickets";

// A file that was lost is written again: one file, or none. Never two that claim one place.

const quiet = (): void => undefined;
let site: House;
let desk: House;
let request: BatchRequest;
let caseId: string;

beforeEach(async () => {
  site = await openHouse({ nameEn: "Rumduol House" });
  desk = await openHouse({ nameEn: "Data desk" });
  const { orgId } = await introduce(site, desk);
  await introduce(desk, site);
  request = { kind: "sync", period: "2026-10", recipientOrgId: orgId };
  const content = caseOf({ givenNameLatin: "Sreymom", receptionAt: "2026-09-03T09:20" });
  caseId = must(await site.core.saveCase(content, 0)).id;
  must(await site.core.saveCase(caseOf(), 0));
  must(await site.core.saveIncident(incidentOf([content]), 0));
});

async function plainOf(bytes: Uint8Array): Promise<Buffer> {
  const { rootKey, sealedIdentity } = desk.grant();
  const decrypter = new Decrypter();
  decrypter.addIdentity((await openIdentity(rootKey, sealedIdentity)).ageIdentity);
  return Buffer.from(await decrypter.decrypt(bytes));
}

async function sent(kind: BatchRequest["kind"] = "sync"): Promise<SealedBatch> {
  const batch = must(await sealFor(site, { ...request, kind }));
  await site.core.markExported(batch.batchId, "month.chumrok");
  return batch;
}

async function change(): Promise<void> {
  const record = (await site.core.get("case", caseId))!;
  const caseFile = { ...record.caseFile, narrative: known("Added since.") };
  must(await site.core.saveCase({ ...contentOf(record), caseFile }, record.meta.rowVersion));
}

describe("the same batch once more", () => {
  it.each(["sync", "statistical"] as const)(
    "is the same to the byte before it is sealed, whatever was written since: %s",
    async (kind) => {
      const first = await sent(kind);
      await change();
      must(await site.core.saveCase(caseOf(), 0));
      const again = must(await written(site, await site.core.sealAgain(first.batchId, quiet)));
      expect((await plainOf(again.bytes)).equals(await plainOf(first.bytes))).toBe(true);
      expect(again.suggestedName).toBe(first.suggestedName);
    },
  );

  it("is the same for a later file of the stream, with its proof of the audit chain", async () => {
    await sent();
    await change();
    const second = await sent();
    await change();
    const third = await sent();
    const again = must(await written(site, await site.core.sealAgain(second.batchId, quiet)));
    expect((await plainOf(again.bytes)).equals(await plainOf(second.bytes))).toBe(true);
    expect((await plainOf(again.bytes)).equals(await plainOf(third.bytes))).toBe(false);
  });

  it("is one file for the recipient, whichever of the two is taken in", async () => {
    const first = await sent();
    const again = must(await written(site, await site.core.sealAgain(first.batchId, quiet)));
    const { importId } = must(await desk.core.openBatch(again.bytes, quiet));
    must(await desk.core.applyImport(importId));
    const preview = must(await desk.core.openBatch(first.bytes, quiet));
    expect(preview).toMatchObject({ wasAppliedBefore: true, isForked: false });
  });

  it("confirms a file of which nobody knew whether it was written", async () => {
    const { batchId } = must(await sealFor(site, request));
    must(await site.core.sealAgain(batchId, quiet));
    await site.core.markExported(batchId, "month.chumrok");
    expect(await site.core.listBatches()).toMatchObject([{ batchId, status: "exported" }]);
  });
});

describe("the same batch once more is refused", () => {
  it("when somebody in it has refused since, though the words that went had no refusal", async () => {
    const { id } = must(await site.core.saveCase(caseOf(), 0));
    const { batchId } = await sent();
    const record = (await site.core.get("case", id))!;
    const consents = [...record.consents, consentOf("store_and_manage_file", "refused")];
    must(await site.core.saveCase({ ...contentOf(record), consents }, record.meta.rowVersion));
    expect(await site.core.sealAgain(batchId, quiet)).toMatchObject({ error: "batch_changed" });
  });

  it("when the recipient's fingerprint is not confirmed any more", async () => {
    const { batchId } = await sent();
    const org = (await site.core.get("organisation", request.recipientOrgId))!;
    const keys = { ...org.keys!, fingerprintCheckedBy: [], fingerprintCheckedOn: null };
    must(await site.core.saveOrganisation({ ...contentOf(org), keys }, org.meta.rowVersion));
    expect(await site.core.sealAgain(batchId, quiet)).toMatchObject({ error: "batch_changed" });
  });

  it("for a batch that came, for none, and for somebody who may not send files", async () => {
    const { batchId, bytes } = await sent();
    const { importId } = must(await desk.core.openBatch(bytes, quiet));
    const taken = must(await desk.core.applyImport(importId)).batchId ?? "";
    expect(await desk.core.sealAgain(taken, quiet)).toMatchObject({ error: "record_missing" });
    expect(await site.core.sealAgain("none", quiet)).toMatchObject({ error: "record_missing" });
    const worker = await openAs(site, "intake_worker");
    expect(await worker.core.sealAgain(batchId, quiet)).toMatchObject({ error: "not_allowed" });
  });
});
