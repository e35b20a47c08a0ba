import { beforeEach, describe, expect, it } from "vitest";
import { openIdentity, randomUuid, toBase64 } from "../../../shared/crypto";
import { known } from "../../../shared/domain/answer";
import type { Receipt } from "../../../shared/domain/receipt";
import { makeFile } from "../../../shared/exchange/make-file";
import { receiptItem, signReceipt } from "../../../shared/exchange/receipt-item";
import { fileDraft } from "../../../renderer/store/file-draft";
import type { BatchEntry, ImportPreview } from "../../../renderer/store/vault-api";
import { caseOf, contentOf, introduce, must, openHouse, type House } from "./builders";
import { sealFor } from "./tickets";

// What a recipient says of a batch, and what its sender believes (dictionary §3.22, §7).

const quiet = (): void => undefined;
let site: House;
let desk: House;
let deskId: string;

beforeEach(async () => {
  site = await openHouse({ nameEn: "Rumduol House" });
  desk = await openHouse({ nameEn: "Data desk" });
  deskId = (await introduce(site, desk)).orgId;
  await introduce(desk, site);
});

async function send(): Promise<Uint8Array> {
  const request = { kind: "sync", period: "2026-10", recipientOrgId: deskId } as const;
  const batch = must(await sealFor(site, request));
  await site.core.markExported(batch.batchId, "month.chumrok");
  return batch.bytes;
}

async function takeIn(house: House, bytes: Uint8Array): Promise<string | null> {
  const { importId } = must(await house.core.openBatch(bytes, quiet));
  return must(await house.core.applyImport(importId)).batchId;
}

async function receiptFor(batchId: string | null): Promise<Uint8Array> {
  const made = must(await desk.core.makeReceipt(batchId ?? ""));
  await desk.core.markExported(made.batchId, "receipt.chumrok");
  return made.bytes;
}

async function sentBatch(): Promise<BatchEntry | undefined> {
  return (await site.core.listBatches()).find(({ direction }) => direction === "sent");
}

/** A receipt that the desk's own key signed, made by hand and not by its program. */
async function forged(house: House, change: (honest: Receipt) => Partial<Receipt>) {
  const grant = house.grant();
  const identity = await openIdentity(grant.rootKey, grant.sealedIdentity);
  const sent = await sentBatch();
  const honest: Receipt = {
    ...{ receiptId: randomUuid(), batchId: sent?.batchId ?? "", contentSha256: contentSha256 },
    ...{ receivedAt: "2026-10-16T03:00:00.000Z", byOrgId: grant.organisation.orgId },
    ...{ signature: "", acceptedCount: sent?.recordCount ?? 0, duplicateCount: 0, rejected: [] },
  };
  const { signature: _signature, ...unsigned } = { ...honest, ...change(honest) };
  const receipt = await signReceipt(unsigned, identity);
  const session = { ...site.grant(), organisation: grant.organisation };
  const own = site.grant();
  const to = await openIdentity(own.rootKey, own.sealedIdentity);
  const draft = fileDraft(
    { session, identity },
    {
      ...{ cargo: "receipt", recipient: null, sequence: 1, previousManifestSha256: null },
      ...{ period: "2026-10", cutoffAt: "2026-10-16T03:00:00.000Z", auditHead: null },
    },
  );
  const recipients = [{ orgId: own.organisation.orgId, ageRecipient: to.ageRecipient }];
  const made = must(await makeFile({ ...draft, recipients }, [receiptItem(receipt)], identity));
  expect(toBase64(identity.signingPublicRaw)).toBe(made.manifest.from.signingPublic);
  return made.fileBytes;
}

let contentSha256 = "";

async function previewOf(bytes: Uint8Array): Promise<ImportPreview> {
  return must(await site.core.openBatch(bytes, quiet));
}

describe("a receipt", () => {
  it("tells the sender that everything arrived, and says nothing of anybody", async () => {
    must(await site.core.saveCase(caseOf({ givenNameLatin: "Sreymom" }), 0));
    const file = await send();
    expect(await sentBatch()).toMatchObject({ status: "exported", receipt: null });
    const answer = await receiptFor(await takeIn(desk, file));
    const preview = await previewOf(answer);
    expect(preview.receipts).toMatchObject([{ standing: "new", period: "2026-10" }]);
    must(await site.core.applyImport(preview.importId));
    const { recordCount, receipt } = (await sentBatch())!;
    expect(receipt).toMatchObject({ rejectedCount: 0, acceptedCount: recordCount });
    expect(recordCount).toBeGreaterThan(0);
  });

  it("counts what was there already apart from what was taken", async () => {
    must(await site.core.saveCase(caseOf(), 0));
    await takeIn(desk, await send());
    must(await site.core.saveCase(caseOf(), 0));
    const answer = await receiptFor(await takeIn(desk, await send()));
    const [line] = (await previewOf(answer)).receipts;
    expect(line).toMatchObject({ acceptedCount: 1, rejectedCount: 0 });
    expect(line?.duplicateCount).toBeGreaterThan(0);
  });

  it("names why a record was not taken", async () => {
    const saved = must(await site.core.saveCase(caseOf(), 0));
    await takeIn(desk, await send());
    for (const house of [site, desk]) {
      const record = (await house.core.get("case", saved.id))!;
      const narrative = known(`Changed at ${house.dbName}.`);
      const caseFile = { ...record.caseFile, narrative };
      must(await house.core.saveCase({ ...contentOf(record), caseFile }, record.meta.rowVersion));
    }
    const answer = await receiptFor(await takeIn(desk, await send()));
    const preview = await previewOf(answer);
    must(await site.core.applyImport(preview.importId));
    const batches = await site.core.listBatches();
    expect(batches.map(({ receipt }) => receipt?.reasons ?? null)).toContainEqual([
      "changed_on_both_sides",
    ]);
  });

  it("is not in the list of batches, and cannot be made for one that was sent", async () => {
    must(await site.core.saveCase(caseOf(), 0));
    await receiptFor(await takeIn(desk, await send()));
    expect((await desk.core.listBatches()).map(({ kind }) => kind)).toEqual(["sync"]);
    expect(await site.core.makeReceipt((await sentBatch())!.batchId)).toMatchObject({
      error: "record_missing",
    });
  });

  it("is not made by somebody who may not send files", async () => {
    must(await site.core.saveCase(caseOf(), 0));
    const batchId = await takeIn(desk, await send());
    const { openAs } = await import("./tickets");
    const worker = await openAs(desk, "intake_worker");
    expect(await worker.core.makeReceipt(batchId ?? "")).toMatchObject({ error: "not_allowed" });
  });
});

describe("a receipt that is not to be believed", () => {
  beforeEach(async () => {
    must(await site.core.saveCase(caseOf(), 0));
    const answer = await receiptFor(await takeIn(desk, await send()));
    const opened = await previewOf(answer);
    expect(opened.receipts).toHaveLength(1);
    contentSha256 = await hashOf(answer);
  });

  /** The hash in an honest receipt, read from the file as the sender's own key opens it. */
  async function hashOf(answer: Uint8Array): Promise<string> {
    const { Decrypter } = await import("age-encryption");
    const { gunzipSync } = await import("node:zlib");
    const { rootKey, sealedIdentity } = site.grant();
    const decrypter = new Decrypter();
    decrypter.addIdentity((await openIdentity(rootKey, sealedIdentity)).ageIdentity);
    const plain = Buffer.from(await decrypter.decrypt(answer));
    const body = plain.subarray(plain.indexOf(10, plain.indexOf(10) + 1) + 1);
    const { record } = JSON.parse(gunzipSync(body).toString()) as {
      record: { content_sha256: string };
    };
    return record.content_sha256;
  }

  const lies: readonly (readonly [string, (honest: Receipt) => Partial<Receipt>])[] = [
    ["for another batch", () => ({ batchId: randomUuid() })],
    ["for another content", () => ({ contentSha256: "ab".repeat(32) })],
    ["whose numbers do not add up", ({ acceptedCount }) => ({ acceptedCount: acceptedCount + 1 })],
    ["in the name of another house", () => ({ byOrgId: randomUuid() })],
  ];

  it("opens when it tells the truth, so that the refusals below are for their one lie", async () => {
    const [line] = (await previewOf(await forged(desk, () => ({})))).receipts;
    expect(line?.standing).toBe("new");
  });

  it.each(lies)("%s changes nothing", async (_, lie) => {
    const preview = await previewOf(await forged(desk, lie));
    expect(preview.receipts).toMatchObject([{ standing: "unknown", period: null }]);
    must(await site.core.applyImport(preview.importId));
    expect((await sentBatch())?.receipt).toBeNull();
  });

  it("from a house that the batch was not sent to changes nothing", async () => {
    const other = await openHouse({ nameEn: "Third house" });
    await introduce(site, other);
    const preview = await previewOf(await forged(other, () => ({})));
    expect(preview.receipts).toMatchObject([{ standing: "unknown" }]);
  });

  it("played again after a later one leaves the later one", async () => {
    const early = await forged(desk, () => ({ receivedAt: "2026-10-16T01:00:00.000Z" }));
    const late = await forged(desk, () => ({ receivedAt: "2026-10-16T02:00:00.000Z" }));
    await takeIn(site, late);
    const preview = await previewOf(early);
    expect(preview.receipts).toMatchObject([{ standing: "older" }]);
    must(await site.core.applyImport(preview.importId));
    expect((await sentBatch())?.receipt?.receivedAt).toBe("2026-10-16T02:00:00.000Z");
  });
});
