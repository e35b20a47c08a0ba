import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { openStore, type OpenStore } from "../../../../renderer/store/open-store";
import { rekeyStore, type Rekeying } from "../../../../renderer/store/journal/rekey";
import { openKeys } from "../../../../renderer/store/journal/open-keys";
import { openFrame } from "../../../../renderer/store/journal/frames-of";
import { takeSnapshot } from "../../../../renderer/store/journal/snapshot-care";
import { openFirstBlock } from "../../../../renderer/store/journal/snapshot-blocks";
import { caseOf, contentOf, coreOn, grantOf, must, openCore, partsOn } from "../builders";
import { StrongroomDouble } from "../strongroom-double";

let stores = 0;

async function openWithTwo() {
  stores += 1;
  const dbName = `rekey-${stores}`;
  const clock = { ms: Date.parse("2026-10-15T03:00:00Z") };
  const grant = await grantOf("Rumduol House", "real");
  const strongroom = new StrongroomDouble(() => clock.ms);
  const parts = partsOn(dbName, clock);
  const silent = { announce: () => undefined, onProgress: () => undefined };
  const open = await openStore(grant(), strongroom, parts, silent);
  const [erased, kept] = [caseOf({ givenNameLatin: "Chenda" }), caseOf({ givenNameLatin: "Dara" })];
  for (const content of [erased, kept]) await save(open, content);
  const ids = { erased: erased.caseFile.caseId, kept: kept.caseFile.caseId };
  return { dbName, clock, grant, strongroom, open, ids, kept };
}

async function save(open: OpenStore, content: ReturnType<typeof caseOf>): Promise<void> {
  must(await open.guarded.saveCase(content, 0, { draftIdToRemove: null }));
}

const drop = (id: string): Rekeying => ({
  dropRecordIds: [id],
  removedAttachments: [],
  writes: { notes: [{ action: "purge", targetType: "case", targetId: id }] },
});

describe("replacing the store key", () => {
  it("leaves the others, the audit chain and nothing of the dropped record", async () => {
    const { dbName, clock, grant, strongroom, open, ids, kept } = await openWithTwo();
    const before = open.audit.head.sequence;
    must(await rekeyStore(open.tools, drop(ids.erased), () => undefined));
    expect(open.context.index.get(ids.erased)).toBeUndefined();
    expect(contentOf((await open.records.get("case", ids.kept))!)).toEqual(kept);
    expect(open.audit.head.sequence).toBe(before + 1);
    must(await open.guarded.saveCase(caseOf(), 0, { draftIdToRemove: null }));

    const core = coreOn(dbName, clock);
    const opened = await openCore(core, { grant, strongroom });
    expect(opened.opening.kind).toBe("clean");
    expect(opened.damagedRowIds).toEqual([]);
    expect(opened.caseCount).toBe(2);
    expect(await core.get("case", ids.erased)).toBeNull();
    expect(must(await core.verifyAudit(() => undefined)).brokenAt).toBeNull();
  });

  it("leaves no key that opens an old frame or snapshot", async () => {
    const { grant, strongroom, open, ids } = await openWithTwo();
    must(await takeSnapshot(open.context));
    must(await open.guarded.saveCase(caseOf(), 0, { draftIdToRemove: null }));
    const old = strongroom.copy();
    must(await rekeyStore(open.tools, drop(ids.erased), () => undefined));
    const { generation, sealedStoreKey } = strongroom.files;
    const now = await openKeys({
      ...grant(),
      generation: generation!,
      sealedStoreKey: sealedStoreKey!.slice(),
    });
    expect(old.frames.size).toBeGreaterThan(2);
    expect(old.snapshots).toHaveLength(1);
    for (const frame of old.frames.values()) expect(await openFrame(now.keys, frame)).toBeNull();
    for (const { info, bytes } of old.snapshots) {
      const { snapshotId } = info;
      await expect(openFirstBlock(now.keys, snapshotId, 0, bytes)).rejects.toThrow();
    }
    await expect(openKeys({ ...grant(), sealedStoreKey: sealedStoreKey!.slice() })).rejects.toThrow(
      "vault_damaged",
    );
  });

  it("changes nothing when main refuses it at any step", async () => {
    const { strongroom, open, ids } = await openWithTwo();
    const before = strongroom.copy();
    const head = open.audit.head.sequence;
    for (const step of ["beginSnapshot", "writeSnapshot", "switchGeneration"] as const) {
      const own = strongroom[step].bind(strongroom) as never;
      Object.assign(strongroom, { [step]: async () => ({ ok: false, error: "disk_full" }) });
      const refused = await rekeyStore(open.tools, drop(ids.erased), () => undefined);
      expect(refused).toEqual({ ok: false, error: "disk_full" });
      Object.assign(strongroom, { [step]: own });
    }
    expect(strongroom.copy()).toEqual(before);
    expect(open.audit.head.sequence).toBe(head);
    expect(await open.records.get("case", ids.erased)).not.toBeNull();
    must(await rekeyStore(open.tools, drop(ids.erased), () => undefined));
  });

  it("that ends before the working copy is filled is finished by the next opening", async () => {
    const { dbName, clock, grant, strongroom, open, ids, kept } = await openWithTwo();
    const old = strongroom.switchGeneration.bind(strongroom);
    strongroom.switchGeneration = async (change) => {
      await old(change);
      throw new Error("power cut");
    };
    await rekeyStore(open.tools, drop(ids.erased), () => undefined);
    const core = coreOn(dbName, clock);
    expect((await openCore(core, { grant, strongroom })).opening.kind).toBe("rebuilt");
    expect(await core.get("case", ids.erased)).toBeNull();
    expect(contentOf((await core.get("case", ids.kept))!)).toEqual(kept);
  });
});
