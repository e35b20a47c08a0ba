import { forceCloseDatabase } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { JournalState } from "../../../../shared/ipc/journal-contract";
import { err, ok } from "../../../../shared/result";
import { VaultDatabase } from "../../../../renderer/store/database";
import { createVaultCore } from "../../../../renderer/store/vault-core";
import {
  ANY_CASE,
  caseOf,
  coreOn,
  must,
  openCore,
  openHouse,
  partsOn,
  type House,
} from "../builders";

afterEach(() => {
  vi.restoreAllMocks();
});

async function houseWithOne(): Promise<House> {
  const house = await openHouse();
  must(await house.core.saveCase(caseOf(), 0));
  return house;
}

/** From now on so many calls of the engine fail, as over files that are rotten. */
function fail(method: "get" | "getAll" | "put", times: number): void {
  const real = Reflect.get(IDBObjectStore.prototype, method) as (...given: unknown[]) => never;
  let left = times;
  vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
    this: IDBObjectStore,
    ...given: unknown[]
  ) {
    left -= 1;
    if (left >= 0) throw new DOMException("Internal error", "UnknownError");
    return real.apply(this, given);
  });
}

const failReads = (times: number): void => {
  fail("getAll", times);
};

function sayOfJournal({ strongroom }: House, change: Partial<JournalState>): void {
  const ask = strongroom.state.bind(strongroom);
  vi.spyOn(strongroom, "state").mockImplementation(async (source) => {
    const answer = await ask(source);
    return answer.ok ? ok({ ...answer.value, ...change }) : answer;
  });
}

const open = async (house: House) => {
  const core = coreOn(house.dbName, house.clock);
  const opened = await openCore(core, house);
  return { opened, total: (await core.queryCases(ANY_CASE)).total };
};

describe("an engine that fails while the store opens", () => {
  test("is tried again, and again with new files: the journal fills them", async () => {
    for (const times of [1, 2]) {
      const house = await houseWithOne();
      failReads(times);
      const { opened, total } = await open(house);
      expect(opened.opening.kind).toBe(times === 1 ? "clean" : "rebuilt");
      expect(total).toBe(1);
      vi.restoreAllMocks();
    }
  });

  test("is called damaged when new files do not help either", async () => {
    const house = await houseWithOne();
    failReads(1000);
    vi.spyOn(IDBFactory.prototype, "deleteDatabase").mockImplementation(() => {
      throw new DOMException("Internal error opening backing store", "UnknownError");
    });
    await expect(open(house)).rejects.toMatchObject({ code: "store_damaged" });
  });

  test("gets new files from main where it cannot even delete its own", async () => {
    const house = await houseWithOne();
    let isRotten = true;
    house.strongroom.onClear = () => {
      isRotten = false;
      return Promise.resolve();
    };
    for (const method of ["open", "deleteDatabase"] as const) {
      const real = Reflect.get(IDBFactory.prototype, method) as (...given: unknown[]) => never;
      vi.spyOn(IDBFactory.prototype, method).mockImplementation(function (
        this: IDBFactory,
        ...given: unknown[]
      ) {
        if (isRotten)
          throw new DOMException("Internal error opening backing store", "UnknownError");
        return real.apply(this, given);
      });
    }
    const { total } = await open(house);
    expect(isRotten).toBe(false);
    expect(total).toBe(1);
  });

  test("deletes its files itself where main refuses to", async () => {
    const house = await houseWithOne();
    vi.spyOn(house.strongroom, "clearStore").mockResolvedValue(err("not_allowed"));
    failReads(2);
    const { opened, total } = await open(house);
    expect(opened.opening.kind).toBe("rebuilt");
    expect(total).toBe(1);
  });

  test("keeps its files when the end of the journal is gone", async () => {
    const house = await houseWithOne();
    for (const change of [{ isTailGone: true }, { lastNoted: 1e6 }]) {
      sayOfJournal(house, change);
      failReads(1000);
      await expect(open(house)).rejects.toMatchObject({ code: "store_damaged" });
      vi.restoreAllMocks();
    }
    expect((await open(house)).opened.opening.kind).toBe("clean");
  });

  test("keeps its files when the journal has a gap, and the next opening finds them", async () => {
    const house = await houseWithOne();
    sayOfJournal(house, { gaps: [{ from: 1, to: 1 }] });
    failReads(1000);
    await expect(open(house)).rejects.toMatchObject({ code: "store_damaged" });
    vi.restoreAllMocks();
    const { opened, total } = await open(house);
    expect(opened.opening.kind).toBe("clean");
    expect(total).toBe(1);
  });

  test("says that there is no room when that may be why", async () => {
    const house = await houseWithOne();
    sayOfJournal(house, { isDiskLow: true });
    failReads(1000);
    await expect(open(house)).rejects.toMatchObject({ code: "disk_full" });
  });
});

describe("an engine that fails while people work", () => {
  /** Opened, with one case that was not read since. */
  async function atWork() {
    const house = await houseWithOne();
    const core = coreOn(house.dbName, house.clock);
    await openCore(core, house);
    const { caseId = "" } = (await core.queryCases(ANY_CASE)).rows[0] ?? {};
    const cleared = vi.spyOn(house.strongroom, "clearStore");
    return { house, core, caseId, cleared };
  }

  test("is called damaged, and the next opening begins with new files", async () => {
    const { house, core, caseId, cleared } = await atWork();
    fail("get", 1);
    await expect(core.get("case", caseId)).rejects.toMatchObject({ code: "store_damaged" });
    expect((await core.health()).isRepairDue).toBe(true);
    expect(cleared).not.toHaveBeenCalled();
    const { opened, total } = await open(house);
    expect(cleared).toHaveBeenCalledOnce();
    expect(opened.opening.kind).toBe("rebuilt");
    expect(total).toBe(1);
    expect((await open(house)).opened.opening.kind).toBe("clean");
  });

  test("loses its files at once when it cannot write either; what is saved then comes back", async () => {
    const { house, core, caseId, cleared } = await atWork();
    fail("get", 1000);
    fail("put", 1000);
    await expect(core.get("case", caseId)).rejects.toMatchObject({ code: "store_damaged" });
    expect(cleared).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
    await expect(core.get("case", caseId)).rejects.toMatchObject({ code: "store_damaged" });
    must(await core.saveCase(caseOf(), 0));
    const { opened, total } = await open(house);
    expect(opened.opening.kind).toBe("rebuilt");
    expect(total).toBe(2);
  });

  test("keeps its files while the journal has a gap", async () => {
    const { house, core, caseId, cleared } = await atWork();
    sayOfJournal(house, { gaps: [{ from: 1, to: 1 }] });
    fail("get", 1);
    await expect(core.get("case", caseId)).rejects.toMatchObject({ code: "store_damaged" });
    expect(cleared).not.toHaveBeenCalled();
    expect((await core.get("case", caseId))?.caseFile.caseId).toBe(caseId);
  });

  test("that closes the database is not taken for an empty one", async () => {
    const house = await openHouse();
    const databases: VaultDatabase[] = [];
    const core = createVaultCore({
      ...partsOn(house.dbName, house.clock),
      openDatabase: () => {
        const db = new VaultDatabase(house.dbName);
        databases.push(db);
        return db;
      },
    });
    await openCore(core, house);
    for (const db of databases) forceCloseDatabase(db.backendDB() as never);
    await expect(core.listDrafts()).rejects.toMatchObject({ code: "store_damaged" });
  });
});
