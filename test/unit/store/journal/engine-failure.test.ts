import "fake-indexeddb/auto";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { JournalState } from "../../../../shared/ipc/journal-contract";
import { ok } from "../../../../shared/result";
import { ANY_CASE, caseOf, coreOn, must, openCore, openHouse, type House } from "../builders";

afterEach(() => {
  vi.restoreAllMocks();
});

async function houseWithOne(): Promise<House> {
  const house = await openHouse();
  must(await house.core.saveCase(caseOf(), 0));
  return house;
}

/** From now on so many reads of the engine fail, as over files that are rotten. */
function failReads(times: number): void {
  const getAll = Reflect.get(IDBObjectStore.prototype, "getAll") as (
    ...given: unknown[]
  ) => IDBRequest;
  let left = times;
  vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(function (
    this: IDBObjectStore,
    ...given: unknown[]
  ) {
    left -= 1;
    if (left >= 0) throw new DOMException("Internal error", "UnknownError");
    return getAll.apply(this, given);
  });
}

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
