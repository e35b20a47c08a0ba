import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordId, type AnyRecord } from "../../../../shared/domain/any-record";
import {
  caseRecord,
  nextVersion,
  organisations,
  readAll,
  reopened,
  shelfHouse,
  type ShelfHouse,
} from "./shelf-house";

/** What should be in the store: every version of every record. */
type Truth = Map<string, AnyRecord[]>;

async function save(house: ShelfHouse, truth: Truth, records: readonly AnyRecord[]): Promise<void> {
  await house.save(records);
  for (const record of records) {
    const id = recordId(record);
    truth.set(id, [...(truth.get(id) ?? []), record]);
  }
}

/** In commits that are too small to be packed at once. */
async function saveToTail(house: ShelfHouse, truth: Truth, count: number): Promise<void> {
  const records = organisations(count);
  for (let start = 0; start < count; start += 150) {
    await save(house, truth, records.slice(start, start + 150));
  }
}

async function replace(house: ShelfHouse, truth: Truth, every: number): Promise<void> {
  const present = [...truth.values()].map((versions) => versions.at(-1)!);
  await save(house, truth, present.filter((_, at) => at % every === 0).map(nextVersion));
}

async function expectTruth(house: ShelfHouse, truth: Truth): Promise<void> {
  const present = new Map([...truth].map(([id, versions]) => [id, versions.at(-1)!]));
  expect(await readAll(house, truth.keys())).toEqual(present);
  expect(new Set(house.index.ids())).toEqual(new Set(truth.keys()));
  for (const [id, versions] of truth) {
    expect(house.index.versionOf(id)).toBe(versions.length);
    for (const earlier of versions.slice(0, -1)) {
      const row = await house.db.revisions.get([id, earlier.meta.rowVersion]);
      expect(row, "an earlier version keeps its row").toBeDefined();
      expect(await house.sealer.open(row!)).toEqual(earlier);
    }
  }
  const [anyId] = truth.keys();
  if (anyId !== undefined) expect(await house.shelves.get(anyId)).toEqual(present.get(anyId));
  expect([...house.damaged]).toEqual([]);
}

const step = fc.constantFrom(
  ...(["crowd", "import", "case", "replace some", "replace most", "compact", "reopen"] as const),
);
const anySteps = fc.array(step, { minLength: 3, maxLength: 9 });

describe("shelves", () => {
  it("give what a map gives, whatever was saved, replaced, compacted and reopened", async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), anySteps, async (isPacked, steps) => {
        let house = await shelfHouse();
        const truth: Truth = new Map();
        const packed = isPacked ? (["crowd", "compact"] as const) : [];
        for (const one of [...packed, ...steps]) {
          if (one === "crowd" && truth.size < 600) await saveToTail(house, truth, 256);
          if (one === "import" && truth.size < 600) await save(house, truth, organisations(256));
          if (one === "case") await save(house, truth, [caseRecord()]);
          if (one === "replace some") await replace(house, truth, 7);
          if (one === "replace most") await replace(house, truth, 1);
          if (one === "compact") await house.compact();
          if (one === "reopen") house = await reopened(house);
        }
        await expectTruth(house, truth);
        await expectTruth(await reopened(house), truth);
      }),
      { numRuns: 12 },
    );
  });

  it("move a settled tail into packs, and leave who was just saved", async () => {
    const house = await shelfHouse();
    await saveToTail(house, new Map(), 300);
    expect(await house.shelves.compact(house.turns, new AbortController().signal)).toBe(false);
    expect(await house.compact()).toBe(1);
    expect(await house.db.revisions.count()).toBe(0);
    expect(await house.db.summaries.count()).toBe(0);
    expect(await house.db.packs.count()).toBe(Math.ceil(300 / 16));
  });

  it("put many new records of one commit into packs at once, and a small rest into the tail", async () => {
    const house = await shelfHouse();
    const truth: Truth = new Map();
    await save(house, truth, organisations(1_024 + 20));
    expect(await house.db.revisions.count()).toBe(20);
    expect(await house.db.summaries.count()).toBe(20);
    expect(await house.db.packs.count()).toBe(64);
    expect(await house.db.keyring.count()).toBe(1_044);
    await expectTruth(await reopened(house), truth);
  });

  it("take worn blocks apart, so that packs hold little that is stale", async () => {
    const house = await shelfHouse();
    const truth: Truth = new Map();
    await save(house, truth, organisations(300));
    await house.compact();
    await replace(house, truth, 1);
    await house.compact();
    expect(await house.db.packs.count()).toBe(Math.ceil(300 / 16));
    expect(new Set((await house.db.blocks.toArray()).map(({ id }) => id.split("/")[0])).size).toBe(
      1,
    );
    await expectTruth(await reopened(house), truth);
  });

  it("hold a record that is larger than a row, and rows of the others stay small", async () => {
    const house = await shelfHouse();
    const account = "ក".repeat(20_000);
    const cases = [
      ...Array.from({ length: 20 }, () => caseRecord({ narrative: account })),
      ...Array.from({ length: 20 }, () => caseRecord()),
    ];
    await house.shelves.fill(cases);
    const again = await reopened(house);
    const present = new Map(cases.map((record) => [recordId(record), record]));
    expect(await readAll(again, present.keys())).toEqual(present);
    for (const table of [house.db.blocks, house.db.tokens]) {
      for (const { box } of await table.toArray()) expect(box.byteLength).toBeLessThan(65_536);
    }
  });

  it("fill blocks from the newest revisions after a rebuild", async () => {
    const house = await shelfHouse();
    const truth: Truth = new Map();
    await save(house, truth, organisations(40));
    await replace(house, truth, 2);
    await house.shelves.clear();
    expect(house.index.ids()).toEqual([]);
    await house.shelves.fillFromRevisions();
    expect(await house.db.revisions.count()).toBe(20);
    await expectTruth(house, truth);
    await expectTruth(await reopened(house), truth);
  });

  it("write nothing when a candidate is saved while they prepare", async () => {
    const house = await shelfHouse();
    const truth: Truth = new Map();
    await saveToTail(house, truth, 300);
    house.clock.ms += 120_000;
    const running = house.shelves.compact(house.turns, new AbortController().signal);
    await replace(house, truth, 100);
    expect(await running).toBe(false);
    expect(await house.db.packs.count()).toBe(0);
    await house.compact();
    await expectTruth(await reopened(house), truth);
  });

  it("put a version back beside a save that was begun while they write", async () => {
    const house = await shelfHouse();
    const truth: Truth = new Map();
    await saveToTail(house, truth, 300);
    house.clock.ms += 120_000;
    let saving: Promise<void> = Promise.resolve();
    const turns = {
      isStoreBehind: false,
      exclusive: async <T>(task: () => Promise<T>): Promise<T> => {
        saving = replace(house, truth, 100);
        return task();
      },
    };
    expect(await house.shelves.compact(turns, new AbortController().signal)).toBe(true);
    await saving;
    await expectTruth(await reopened(house), truth);
  });

  it("write nothing of before after everything was emptied", async () => {
    const house = await shelfHouse();
    await saveToTail(house, new Map(), 300);
    house.clock.ms += 120_000;
    const turns = {
      isStoreBehind: false,
      exclusive: async <T>(task: () => Promise<T>): Promise<T> => {
        await house.shelves.clear();
        return task();
      },
    };
    expect(await house.shelves.compact(turns, new AbortController().signal)).toBe(false);
    expect(await house.db.packs.count()).toBe(0);
  });

  it("make whole what broke off between the rows of a replay and its summaries", async () => {
    const house = await shelfHouse();
    const truth: Truth = new Map();
    const records = organisations(20);
    await save(house, truth, records);
    await house.shelves.clear();
    await house.shelves.fillFromRevisions();
    const next = nextVersion(records[0]!);
    await house.db.revisions.put((await house.sealer.seal(next, false)).revision);
    truth.set(recordId(next), [records[0]!, next]);
    await expectTruth(await reopened(house), truth);
  });
});
