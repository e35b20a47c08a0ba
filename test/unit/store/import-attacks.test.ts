import { beforeEach, describe, expect, it } from "vitest";
import { openIdentity, toBase64 } from "../../../shared/crypto";
import { known } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import { planSync } from "../../../shared/exchange/plan";
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
    const other = await forged({ sequence: 1 }, planSync([]).items);
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
      await desk.core.openBatch(await forged({ batchId: ours.batchId }, planSync([]).items), quiet),
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
