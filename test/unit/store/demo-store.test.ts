import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { generateDemoRecords } from "../../../renderer/store/demo-records";
import { VaultDatabase } from "../../../renderer/store/database";
import { createVaultCore } from "../../../renderer/store/vault-core";
import { demoIdentity, randomBytes, sealIdentity } from "../../../shared/crypto";
import { demoUuid } from "../../../shared/demo/demo-uuid";
import type { DemoHouse, SessionGrant } from "../../../shared/vault/door";
import { createStoreKey, deriveStoreKeyWrap } from "../../../shared/vault/store-key";
import { batchTarget, type OpenedStore, type VaultApi } from "../../../renderer/store/vault-api";
import { ANY_CASE, must, openHouse, WITHOUT_CANVAS } from "./builders";
import { StrongroomDouble } from "./strongroom-double";
import { ticketFor, written } from "./tickets";

const SEED = 41;

async function demoGrant(house: DemoHouse, seed = SEED): Promise<() => SessionGrant> {
  const rootKey = randomBytes(32);
  const sealedIdentity = await sealIdentity(rootKey, await demoIdentity(seed, house));
  const id = (label: string) => demoUuid(seed, `${label}:${house}`);
  const [vaultId, deviceId] = [await id("vault"), await id("device")];
  const [userId, orgId] = [await id("user"), await id("org")];
  const { generation, sealedStoreKey } = await createStoreKey(await deriveStoreKeyWrap(rootKey));
  return () => ({
    mode: "demo",
    ...{ vaultId, deviceId, sealedIdentity, sealedEarlierKeys: null, generation, sealedStoreKey },
    user: { userId, loginName: "trainee", displayName: "Trainee", role: "supervisor" },
    users: [],
    recovery: null,
    failedTries: 0,
    organisation: {
      ...{ orgId, nameKm: "", nameEn: house, adminCode: "" },
      orgType: house === "shelter" ? "ngo_shelter" : "mosvy_national",
      siteCode: "PR",
    },
    rootKey: rootKey.slice(),
    demo: { house, seed },
  });
}

/** What main keeps of practice: the same over a lock, begun anew for another key file. */
const strongrooms = new Map<string, StrongroomDouble>();

function open(dbName: string, grant: SessionGrant, core: VaultApi): Promise<OpenedStore> {
  const strongroom = strongrooms.get(dbName) ?? new StrongroomDouble(() => Date.now(), true);
  strongrooms.set(dbName, strongroom);
  return core.open(grant, strongroom, () => undefined);
}

function demoCore(dbName: string, seeded: { count: number }): VaultApi {
  return createVaultCore({
    openDatabase: () => new VaultDatabase(dbName),
    now: () => Date.parse("2026-11-21T15:00:00Z"),
    generateDemo: async (session) => {
      seeded.count += 1;
      return generateDemoRecords(session);
    },
    files: WITHOUT_CANVAS,
  });
}

describe("a practice store", { timeout: 60_000 }, () => {
  it("is filled once, kept over a lock, and filled anew for another seed or start", async () => {
    const seeded = { count: 0 };
    const grant = await demoGrant("shelter");
    const first = await open("demo-a", grant(), demoCore("demo-a", seeded));
    expect(first.caseCount).toBeGreaterThan(100);
    expect(first.damagedRowIds).toEqual([]);
    const second = await open("demo-a", grant(), demoCore("demo-a", seeded));
    expect(second.caseCount).toBe(first.caseCount);
    expect(seeded.count).toBe(1);

    const nextStart = await demoGrant("shelter");
    const anew = await open("demo-a", nextStart(), demoCore("demo-a", seeded));
    expect(anew.damagedRowIds).toEqual([]);
    await open("demo-a", (await demoGrant("shelter", 42))(), demoCore("demo-a", seeded));
    expect(seeded.count).toBe(3);
  });

  it("holds records that read back as they were made", async () => {
    const grant = await demoGrant("shelter");
    const core = demoCore("demo-b", { count: 0 });
    await open("demo-b", grant(), core);
    const made = await generateDemoRecords(grant());
    for (const record of made.slice(0, 200)) {
      if (record.kind !== "case") continue;
      expect(await core.get("case", record.caseFile.caseId)).toEqual(record);
    }
    expect(await core.damagedRows()).toEqual([]);
  });

  it("of the shelter sends its month to the desk's", async () => {
    const shelterGrant = await demoGrant("shelter");
    const deskGrant = await demoGrant("desk");
    const shelter = demoCore("demo-c", { count: 0 });
    const desk = demoCore("demo-d", { count: 0 });
    await open("demo-c", shelterGrant(), shelter);
    await open("demo-d", deskGrant(), desk);
    const { months } = await shelter.queryCases(ANY_CASE);
    const request = {
      kind: "sync" as const,
      period: months[1]!,
      recipientOrgId: deskGrant().organisation.orgId,
    };
    const preview = await shelter.previewBatch(request);
    expect(preview).toMatchObject({ obstacle: null, sequence: 2 });
    expect(preview.counts.case).toBeLessThan(80);
    const clock = { ms: Date.parse("2026-11-21T15:00:00Z") };
    const target = batchTarget(request);
    const ticket = await ticketFor({ grant: shelterGrant, clock }, "seal_batch", target);
    const sealed = await shelter.sealBatch(request, ticket, () => undefined);
    const batch = must(await written({ core: shelter }, sealed));
    const opened = must(await desk.openBatch(batch.bytes, () => undefined));
    expect(opened).toMatchObject({ missingSequences: [], isForked: false });
    expect(opened.counts.refused).toBe(0);
    expect(opened.counts.conflicting).toBe(0);
    expect(opened.counts.new).toBeGreaterThan(0);
    const outcome = must(await desk.applyImport(opened.importId));
    expect(outcome.applied).toBe(opened.counts.new + opened.counts.changed);
  });

  it("gives its key file away; a real vault does not", async () => {
    const core = demoCore("demo-e", { count: 0 });
    await open("demo-e", (await demoGrant("shelter"))(), core);
    expect(must(await core.demoKeyFile())).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]+$/m);
    const real = await openHouse();
    expect(await real.core.demoKeyFile()).toEqual({ ok: false, error: "not_allowed" });
  });
});
