import { beforeEach, describe, expect, test } from "vitest";
import type { BatchRequest } from "../../../renderer/store/vault-api";
import { caseOf, introduce, must, openHouse, type House } from "../store/builders";
import { openAs, sealFor } from "../store/tickets";

// A batch at its sender and at its reader (dictionary §7): sealed, written or given up; opened, and taken in once.

const STATES = ["sealed", "exported", "void"] as const;
const EVENTS = ["mark_exported", "void", "worker_voids", "seal_the_next"] as const;
type State = (typeof STATES)[number];
type Event = (typeof EVENTS)[number];

let site: House;
let request: BatchRequest;

beforeEach(async () => {
  site = await openHouse();
  const { orgId } = await introduce(site, await openHouse({ nameEn: "Desk" }));
  request = { kind: "sync", period: "2026-10", recipientOrgId: orgId };
  must(await site.core.saveCase(caseOf(), 0));
});

async function batchIn(state: State): Promise<string> {
  const { batchId } = must(await sealFor(site, request));
  if (state === "exported") await site.core.markExported(batchId, "batch.chumrok");
  if (state === "void") await site.core.voidBatch(batchId);
  return batchId;
}

/** The numbers that follow are told as well: a batch that may have been written keeps its own. */
async function standing(batchId: string): Promise<string> {
  const batches = await site.core.listBatches();
  const status = batches.find((one) => one.batchId === batchId)?.status ?? "void";
  const { sequence } = await site.core.previewBatch(request);
  return `${status}, next ${String(sequence)}`;
}

async function happens(batchId: string, event: Event): Promise<void> {
  switch (event) {
    case "mark_exported":
      return site.core.markExported(batchId, "again.chumrok");
    case "void":
      return site.core.voidBatch(batchId);
    case "worker_voids": {
      const { core } = await openAs(site, "case_worker");
      return core.voidBatch(batchId).catch(() => undefined);
    }
    case "seal_the_next":
      must(await site.core.saveCase(caseOf(), 0));
      must(await sealFor(site, request));
  }
}

const TABLE: Record<State, Record<Event, string>> = {
  sealed: {
    mark_exported: "exported, next 2",
    void: "void, next 1",
    worker_voids: "sealed, next 2",
    seal_the_next: "sealed, next 3",
  },
  exported: {
    mark_exported: "exported, next 2",
    // What was written cannot be unwritten.
    void: "exported, next 2",
    worker_voids: "exported, next 2",
    seal_the_next: "exported, next 3",
  },
  void: {
    mark_exported: "void, next 1",
    void: "void, next 1",
    worker_voids: "void, next 1",
    seal_the_next: "void, next 2",
  },
};

describe.each(STATES)("a batch that is %s", (state) => {
  test.each(EVENTS)("%s", async (event) => {
    const batchId = await batchIn(state);
    await happens(batchId, event);
    if (event === "worker_voids") site = await openAs(site, "supervisor");
    expect(await standing(batchId)).toBe(TABLE[state][event]);
  });
});
