import "fake-indexeddb/auto";
import { beforeAll, describe, expect, it } from "vitest";
import { EVERY_CASE, type ImportOutcome, type Progress } from "../../../renderer/store/vault-api";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import { caseOf, introduce, must, openHouse, reopen, type House } from "./builders";
import { sealFor } from "./tickets";

// A file of more records than go in one commit: all of them or none, whatever happens between two commits.

const RECORDS = 1_700;
const quiet = (): void => undefined;

describe("a long file", () => {
  let desk: House;
  let file: Uint8Array;

  beforeAll(async () => {
    const site = await openHouse({ nameEn: "Rumduol House" });
    desk = await openHouse({ nameEn: "Data desk" });
    const { orgId } = await introduce(site, desk);
    await introduce(desk, site);
    for (let at = 0; at < RECORDS; at += 1) must(await site.core.saveCase(caseOf(), 0));
    file = must(
      await sealFor(site, { kind: "sync", period: "2026-10", recipientOrgId: orgId }),
    ).bytes;
  }, 120_000);

  async function count(): Promise<number> {
    return (await desk.core.queryCases({ ...EVERY_CASE, limit: 1 })).total;
  }

  async function takeIn(
    onProgress: (progress: Progress) => void = quiet,
  ): Promise<Result<ImportOutcome, ErrorCode>> {
    const preview = must(await desk.core.openBatch(file, quiet));
    expect(preview.counts.new).toBeGreaterThanOrEqual(RECORDS);
    return desk.core.applyImport(preview.importId, onProgress);
  }

  async function nothingOfIt(): Promise<void> {
    expect(await count()).toBe(0);
    expect(await desk.core.listBatches()).toEqual([]);
    desk = { ...desk, core: await reopen(desk) };
    expect(await count()).toBe(0);
    expect(await desk.core.listBatches()).toEqual([]);
  }

  it("is not here at all when the disk is full in the middle", async () => {
    const outcome = await takeIn(() => desk.strongroom.refusals.push("disk_full"));
    desk.strongroom.refusals.length = 0;
    expect(outcome).toEqual({ ok: false, error: "disk_full" });
    await nothingOfIt();
  });

  it("is not here at all when it is stopped in the middle", async () => {
    expect(await takeIn(() => void desk.core.cancel())).toEqual({ ok: false, error: "cancelled" });
    await nothingOfIt();
  });

  it("is not here any more at the next opening when the program ended in the middle", async () => {
    // From the first part on nothing can be written, also nothing that would take it out again.
    const outcome = takeIn(() =>
      desk.strongroom.refusals.push(...Array.from({ length: 9 }, () => "disk_full" as const)),
    );
    expect(await outcome).toMatchObject({ ok: false });
    expect(await count()).toBeGreaterThan(0);
    desk.strongroom.refusals.length = 0;
    desk = { ...desk, core: await reopen(desk) };
    await nothingOfIt();
  });

  it("is here as a whole otherwise, tells how far it is, and is undone as a whole", async () => {
    const told: number[] = [];
    const outcome = must(await takeIn(({ done }) => told.push(done)));
    expect(outcome.applied).toBeGreaterThanOrEqual(RECORDS);
    expect(told.length).toBeGreaterThanOrEqual(2);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    desk = { ...desk, core: await reopen(desk) };
    expect(await count()).toBe(RECORDS);
    must(await desk.core.undoImport(outcome.batchId ?? "", "Sent by mistake."));
    expect(await count()).toBe(0);
  });
});
