import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { VaultDatabase } from "../../../../renderer/store/database";
import { HeadFacts } from "../../../../renderer/store/journal/head-facts";
import { caseOf, coreOn, must, openCore, openHouse, reopen } from "../builders";
import { openAs } from "../tickets";

const TOKEN = "0".repeat(32);
const quiet = (): void => undefined;

async function houseWithBackup() {
  const house = await openHouse();
  must(await house.core.saveCase(caseOf(), 0));
  must(await house.core.makeSnapshot(quiet));
  must(await house.core.saveCase(caseOf(), 0));
  house.strongroom.backups.set(TOKEN, house.strongroom.copy());
  return house;
}

describe("the restore drill", () => {
  it("opens every row of a backup and writes nothing", async () => {
    const house = await houseWithBackup();
    const before = house.strongroom.copy();
    const report = must(await house.core.tryBackup(TOKEN, quiet));
    // Two cases and the house itself.
    expect(report).toMatchObject({ isWhole: true, recordCount: 3 });
    expect(report.upTo).toMatch(/^2026-10-15T/);
    expect(house.strongroom.copy()).toEqual(before);
  });

  it("says of a backup with a hole that it is not whole", async () => {
    const house = await houseWithBackup();
    const backup = house.strongroom.backups.get(TOKEN)!;
    backup.frames.delete(backup.head.sequence - 1);
    expect(must(await house.core.tryBackup(TOKEN, quiet)).isWhole).toBe(false);
  });

  it("refuses another house's backup by name, also one that claims to be ours", async () => {
    const [house, other] = [await openHouse(), await houseWithBackup()];
    const backup = other.strongroom.copy();
    const tried = async () => house.core.tryBackup(TOKEN, quiet);
    house.strongroom.backups.set(TOKEN, backup);
    expect(await tried()).toEqual({ ok: false, error: "other_vault" });
    backup.generation = house.strongroom.files.generation;
    expect(await tried()).toEqual({ ok: false, error: "other_vault" });
  });
});

describe("checking the journal", () => {
  it("says what it read, and that it is whole", async () => {
    const { core, strongroom } = await houseWithBackup();
    const report = must(await core.checkJournal(quiet));
    expect(report).toMatchObject({ isWhole: true, recordCount: 3 });
    expect(report.frameCount).toBe(strongroom.files.head.sequence);
  });

  it("heals from the working copy what is damaged, and says so once", async () => {
    const { core, strongroom } = await houseWithBackup();
    strongroom.files.frames.delete(strongroom.files.head.sequence - 1);
    expect(must(await core.checkJournal(quiet)).isWhole).toBe(false);
    expect(must(await core.checkJournal(quiet)).isWhole).toBe(true);
    must(await core.saveCase(caseOf(), 0));
  });
});

describe("the settings of the house", () => {
  it("are five minutes until a supervisor sets them, for everybody", async () => {
    const house = await openHouse();
    expect(await house.core.houseSettings()).toEqual({ idleMinutes: 5, bedCapacity: null });
    must(await house.core.saveHouseSettings({ idleMinutes: 2, bedCapacity: 24 }));
    expect(await house.core.saveHouseSettings({ idleMinutes: 9, bedCapacity: 24 })).toEqual({
      ok: false,
      error: "bad_request",
    });
    expect(await (await reopen(house)).houseSettings()).toEqual({
      idleMinutes: 2,
      bedCapacity: 24,
    });
    const worker = await openAs(house, "case_worker");
    expect(await worker.core.houseSettings()).toEqual({ idleMinutes: 2, bedCapacity: 24 });
    expect(await worker.core.saveHouseSettings({ idleMinutes: 1, bedCapacity: null })).toEqual({
      ok: false,
      error: "not_allowed",
    });
  });
});

describe("a row that is found damaged while people work", () => {
  const houseWithRot = async () => {
    const house = await openHouse();
    const content = caseOf();
    const { caseId } = content.caseFile;
    must(await house.core.saveCase(content, 0));
    const rot = async (): Promise<void> => {
      const db = new VaultDatabase(house.dbName);
      for (const row of await db.revisions.where("[id+rev]").equals([caseId, 1]).toArray()) {
        await db.revisions.put({ ...row, box: row.box.map((byte) => byte ^ 1) });
      }
      for (const row of await db.packs.toArray()) {
        await db.packs.put({ ...row, box: row.box.map((byte) => byte ^ 1) });
      }
      db.close();
    };
    const open = async () => {
      const core = coreOn(house.dbName, house.clock);
      return { core, kind: (await openCore(core, house)).opening.kind };
    };
    return { house, caseId, rot, open };
  };

  it("comes back from the journal at the next opening, and the screen says so", async () => {
    const { caseId, rot, open } = await houseWithRot();
    await rot();
    const { core } = await open();
    await expect(core.get("case", caseId)).rejects.toThrow("store_damaged");
    must(await core.saveCase(caseOf(), 0));
    const next = await open();
    expect(next.kind).toBe("rebuilt");
    expect((await next.core.get("case", caseId))?.caseFile.caseId).toBe(caseId);
    expect((await open()).kind).toBe("clean");
  });

  it("comes back even when the program ends right after it was found", async () => {
    const { caseId, rot, open } = await houseWithRot();
    await rot();
    const { core } = await open();
    await expect(core.get("case", caseId)).rejects.toThrow("store_damaged");
    expect((await core.health()).isRepairDue).toBe(true);
    const next = await open();
    expect(next.kind).toBe("rebuilt");
    expect((await next.core.get("case", caseId))?.caseFile.caseId).toBe(caseId);
  });

  it("is not tried again at every unlock when a rebuild did not help", async () => {
    const found = new HeadFacts();
    expect(found.suspect(["a"])).toBe(true);
    const next = new HeadFacts();
    next.recall(await found.claims());
    expect(next.hasSuspects).toBe(true);
    next.rebuilt();
    const later = new HeadFacts();
    later.recall(await next.claims());
    expect(later.suspect(["a"])).toBe(false);
    expect(later.hasSuspects).toBe(false);
    expect(later.suspect(["a", "b"])).toBe(true);
  });

  it("waits while the journal cannot give it", async () => {
    const { house, caseId, rot, open } = await houseWithRot();
    await rot();
    const { core } = await open();
    house.strongroom.files.frames.delete(house.strongroom.files.head.sequence - 1);
    await core.get("case", caseId).catch(() => undefined);
    await core.idle();
    expect((await core.health()).isRepairDue).toBe(false);
  });
});
