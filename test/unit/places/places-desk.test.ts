import { describe, expect, it } from "vitest";
import { unpackAreas } from "../../../shared/domain/places/area-text";
import { MAX_GAZETTEER_BYTES } from "../../../shared/ipc/fields";
import type { VaultApi } from "../../../renderer/store/vault-api";
import { coreOn, must, openCore, openHouse, reopen, type House } from "../store/builders";
import { VaultDatabase } from "../../../renderer/store/database";
import { openAs } from "../store/tickets";
import { DALES, fileOf } from "./samples";

const ALL = fileOf(DALES);
const WITHOUT_RUMDUOL = fileOf(DALES.filter((line) => !line.startsWith("91010102,")));

async function takeIn(core: VaultApi, file: Uint8Array, name = "places.csv"): Promise<void> {
  must(await core.previewPlaces(file));
  must(await core.applyPlaces(name));
}

async function codesOf(core: VaultApi): Promise<readonly string[]> {
  const areas = unpackAreas(await core.placeTable()) ?? [];
  return areas.map(({ code, isRetired }) => `${code}${isRetired ? " retired" : ""}`);
}

async function actionsOn(core: VaultApi, target: string): Promise<readonly string[]> {
  const any = { actions: [], userIds: [], targetId: null, fromDay: null, toDay: null };
  const { rows } = must(await core.auditEvents({ ...any, offset: 0, limit: 50 }));
  return rows.filter(({ targetType }) => targetType === target).map(({ action }) => action);
}

describe("a gazetteer that is taken in", () => {
  it("is there after a lock, and in a store made anew from the journal alone", async () => {
    const house = await openHouse();
    await takeIn(house.core, ALL, "dales.csv");
    expect(await codesOf(house.core)).toHaveLength(8);
    for (const core of [await reopen(house), await openedElsewhere(house)]) {
      expect(await codesOf(core)).toHaveLength(8);
      expect(await core.findPlaces("three ponds", 5)).toEqual(["91010101"]);
      expect((await core.placesState()).current).toMatchObject({
        fileName: "dales.csv",
        counts: { province: 1, district: 2, commune: 2, village: 3 },
      });
    }
  });

  it("is in a snapshot, from which a lost store and a backup are made", async () => {
    const house = await openHouse();
    await takeIn(house.core, ALL);
    must(await house.core.makeSnapshot(() => undefined));
    const anew = await openedElsewhere(house);
    expect(await codesOf(anew)).toHaveLength(8);
    expect(await anew.findPlaces("rumduol", 5)).toHaveLength(3);
  });

  it("changes nothing before it is confirmed, and asks for a preview first", async () => {
    const { core } = await openHouse();
    expect(await core.applyPlaces("x.csv")).toEqual({ ok: false, error: "bad_request" });
    const preview = must(await core.previewPlaces(ALL));
    expect(preview).toMatchObject({ addedCount: 8, retiredCount: 0, faultCount: 0 });
    expect(await core.placeTable()).toBe("");
    await core.discardPlaces();
    expect(await core.applyPlaces("x.csv")).toEqual({ ok: false, error: "bad_request" });
  });

  it("retires what a newer one leaves out, and going back puts the former one in its place", async () => {
    const house = await openHouse();
    const { core } = house;
    await takeIn(core, ALL);
    expect(must(await core.previewPlaces(WITHOUT_RUMDUOL)).retired.map(({ code }) => code)).toEqual(
      ["91010102"],
    );
    must(await core.applyPlaces("newer.csv"));
    expect(await codesOf(core)).toContain("91010102 retired");
    expect(await core.findPlaces("rumduol", 5)).not.toContain("91010102");
    must(await core.goBackToFormerPlaces());
    expect(await codesOf(core)).toContain("91010102");
    must(await core.goBackToFormerPlaces());
    expect(await codesOf(await reopen(house))).toContain("91010102 retired");
  });

  it("can be removed and brought back, and its names stay known to the next one", async () => {
    const { core } = await openHouse();
    await takeIn(core, ALL);
    must(await core.removePlaces());
    expect(await core.placeTable()).toBe("");
    expect(await core.removePlaces()).toEqual({ ok: false, error: "bad_request" });
    must(await core.goBackToFormerPlaces());
    expect(await codesOf(core)).toHaveLength(8);
    must(await core.removePlaces());
    await takeIn(core, WITHOUT_RUMDUOL);
    expect(await codesOf(core)).toContain("91010102 retired");
  });

  it("leaves no row of the one before the former behind", async () => {
    const house = await openHouse();
    await takeIn(house.core, ALL);
    await takeIn(house.core, WITHOUT_RUMDUOL);
    await takeIn(house.core, ALL);
    const rows = await metaIds(house);
    expect(rows.filter((id) => /^places\..+\.\d+$/.test(id))).toHaveLength(2);
  });

  it("is told in the audit chain, and to the screens", async () => {
    const { core } = await openHouse();
    const told: string[] = [];
    await core.subscribe(({ kinds }) => told.push(...kinds));
    await takeIn(core, ALL);
    must(await core.removePlaces());
    must(await core.goBackToFormerPlaces());
    expect(told.filter((kind) => kind === "places")).toHaveLength(3);
    expect([...(await actionsOn(core, "gazetteer"))].sort()).toEqual([
      "config",
      "config",
      "import",
    ]);
  });
});

describe("who may change places", () => {
  it("is a supervisor or a data officer; everybody reads them", async () => {
    const house = await openHouse();
    await takeIn(house.core, ALL);
    const worker = await openAs(house, "intake_worker");
    const refused = { ok: false, error: "not_allowed" };
    expect(await worker.core.previewPlaces(ALL)).toEqual(refused);
    expect(await worker.core.applyPlaces("x")).toEqual(refused);
    expect(await worker.core.goBackToFormerPlaces()).toEqual(refused);
    expect(await worker.core.removePlaces()).toEqual(refused);
    expect(await codesOf(worker.core)).toHaveLength(8);
    const officer = await openAs(house, "data_officer");
    await takeIn(officer.core, WITHOUT_RUMDUOL);
  });
});

describe("a file that is no gazetteer", () => {
  it("is refused: not UTF-8, no heads, no line that serves, too large", async () => {
    const { core } = await openHouse();
    const utf16 = new Uint8Array([0xff, 0xfe, 0x63, 0, 0x6f, 0]);
    const files = [utf16, new Uint8Array(), fileOf([]), fileOf(["1,ក,A,Province"])];
    for (const file of files) {
      expect(await core.previewPlaces(file)).toEqual({ ok: false, error: "bad_content" });
    }
    const large = new Uint8Array(MAX_GAZETTEER_BYTES + 1);
    expect(await core.previewPlaces(large)).toEqual({ ok: false, error: "file_too_large" });
    expect(await core.applyPlaces("x.csv")).toEqual({ ok: false, error: "bad_request" });
  });
});

/** Ids of the rows that hold facts of the store. */
async function metaIds(house: House): Promise<readonly string[]> {
  const db = new VaultDatabase(house.dbName);
  const ids = await db.meta.toCollection().primaryKeys();
  db.close();
  return ids;
}

/** The journal beside an empty working copy, as after a lost profile. */
async function openedElsewhere(house: House): Promise<VaultApi> {
  const core = coreOn(`${house.dbName}-anew`, house.clock);
  await openCore(core, house);
  return core;
}
