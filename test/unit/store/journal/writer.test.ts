import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import {
  ANY_CASE,
  caseOf,
  everyRow,
  fillDisk,
  must,
  openCore,
  openHouse,
  coreOn,
  reopen,
} from "../builders";

const draft = (draftId: string) => ({
  draftId,
  form: "case" as const,
  recordId: "r1",
  baseVersion: 0,
  step: "identity",
  focusedField: null,
  values: { name: "Chenda" },
  updatedAt: "",
});

describe("a save", () => {
  it("that the journal refuses changes nothing anywhere, and the next one goes through", async () => {
    const house = await openHouse();
    const content = caseOf();
    const [frames, rows] = [house.strongroom.files.frames.size, await everyRow(house.dbName)];
    house.strongroom.refusals.push("disk_full");
    expect(await house.core.saveCase(content, 0)).toEqual({ ok: false, error: "disk_full" });
    expect(house.strongroom.files.frames.size).toBe(frames);
    expect(await everyRow(house.dbName)).toEqual(rows);
    expect((await house.core.queryCases(ANY_CASE)).total).toBe(0);
    must(await house.core.saveCase(content, 0));
  });

  it("whose answer from main got lost is acknowledged once, not refused and not doubled", async () => {
    const house = await openHouse();
    const content = caseOf();
    const append = house.strongroom.append.bind(house.strongroom);
    house.strongroom.append = async (...given) => {
      const appended = await append(...given);
      house.strongroom.append = append;
      return appended.ok ? { ok: false as const, error: "internal" as const } : appended;
    };
    must(await house.core.saveCase(content, 0));
    must(await house.core.saveCase(content, 1));
    expect(
      (await (await reopen(house)).get("case", content.caseFile.caseId))?.meta.rowVersion,
    ).toBe(2);
  });

  it("that the working copy cannot take is kept, read back and there after a restart", async () => {
    const house = await openHouse();
    const heard: string[] = [];
    await house.core.subscribe(({ kinds }) => void heard.push(...kinds));
    const content = caseOf({ givenNameLatin: "Chenda" });
    const id = content.caseFile.caseId;
    const disk = fillDisk("revisions");
    must(await house.core.saveCase(content, 0));
    expect(heard).toContain("store_behind");
    expect((await house.core.get("case", id))?.person).toEqual(content.person);
    must(await house.core.saveCase(content, 1));
    expect((await house.core.get("case", id))?.meta.rowVersion).toBe(2);
    expect((await house.core.listVersions(id)).map(({ rowVersion }) => rowVersion)).toEqual([2, 1]);
    disk.release();
    const core = coreOn(house.dbName, house.clock);
    const opened = await openCore(core, house);
    expect(opened.opening.kind).toBe("caught_up");
    expect((await core.get("case", id))?.meta.rowVersion).toBe(2);
    expect((await core.queryCases(ANY_CASE)).total).toBe(1);
  });

  it("after one that the working copy missed brings it up to date", async () => {
    const house = await openHouse();
    const disk = fillDisk("drafts");
    must(await house.core.saveDraft(draft("d1")));
    expect((await house.core.getDraft("d1"))?.values).toEqual({ name: "Chenda" });
    expect(await house.core.listDrafts()).toHaveLength(1);
    disk.release();
    must(await house.core.saveDraft(draft("d2")));
    const core = coreOn(house.dbName, house.clock);
    expect((await openCore(core, house)).opening.kind).toBe("clean");
    expect(await core.listDrafts()).toHaveLength(2);
  });

  it("made at the same time as another of the same version is stale, one of them", async () => {
    const { core } = await openHouse();
    const content = caseOf();
    must(await core.saveCase(content, 0));
    const both = await Promise.all([core.saveCase(content, 1), core.saveCase(content, 1)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: "stale_revision" });
  });

  it("tells main when it is the last word before the lock", async () => {
    const house = await openHouse();
    const { lastWords } = house.strongroom;
    lastWords.length = 0;
    must(await house.core.saveDraft(draft("d1")));
    must(await house.core.saveDraft(draft("d1"), true));
    await house.core.saveResume({ path: "/", focusedField: null });
    expect(lastWords).toEqual([false, true, true]);
  });
});
