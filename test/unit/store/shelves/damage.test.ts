import { describe, expect, it } from "vitest";
import { recordId, type AnyRecord } from "../../../../shared/domain/any-record";
import {
  caseRecord,
  flipped,
  nextVersion,
  organisations,
  readAll,
  reopened,
  shelfHouse,
  type ShelfHouse,
} from "./shelf-house";

async function filled(records: readonly AnyRecord[]): Promise<ShelfHouse> {
  const house = await shelfHouse();
  for (const chunk of [records.slice(0, 1), records.slice(1)]) await house.save(chunk);
  await house.shelves.clear();
  await house.shelves.fillFromRevisions();
  return house;
}

const idsOf = (records: readonly AnyRecord[]): string[] => records.map(recordId);
const mapOf = (records: readonly AnyRecord[]) =>
  new Map(records.map((record) => [recordId(record), record] as const));

describe("a damaged pack", () => {
  it("names the records in it and loses no others", async () => {
    const records = organisations(48);
    const house = await filled(records);
    const [row] = await house.db.packs.toArray();
    await house.db.packs.put(flipped(row!));
    const again = await reopened(house);
    const found = await readAll(again, idsOf(records));
    expect(found.size).toBe(32);
    const lost = idsOf(records).filter((id) => !found.has(id));
    expect([...again.damaged].sort()).toEqual(lost.sort());
    await expect(again.shelves.get(lost[0]!)).rejects.toThrow("store_damaged");
  });

  it("names all its records when one of them is asked for", async () => {
    const records = organisations(20);
    const house = await filled(records);
    for (const row of await house.db.packs.toArray()) await house.db.packs.put(flipped(row));
    const again = await reopened(house);
    await expect(again.shelves.get(idsOf(records)[0]!)).rejects.toThrow("store_damaged");
    expect([16, 4]).toContain(again.damaged.size);
  });

  it("is kept when its block is taken apart otherwise", async () => {
    const records = organisations(40);
    const house = await filled(records);
    const rows = await house.db.packs.toArray();
    await house.db.packs.put(flipped(rows[0]!));
    const again = await reopened(house);
    const readable = await readAll(again, idsOf(records));
    await again.save([...readable.values()].map(nextVersion));
    await again.compact();
    expect(await house.db.packs.get(rows[0]!.id)).toBeDefined();
    expect((await readAll(await reopened(again), idsOf(records))).size).toBe(readable.size);
  });

  it("that is gone counts as damaged, and a save cannot write over what it held", async () => {
    const records = organisations(16);
    const house = await filled(records);
    await house.db.packs.clear();
    const again = await reopened(house);
    await expect(again.shelves.get(idsOf(records)[0]!)).rejects.toThrow("store_damaged");
    expect(again.shelves.has(idsOf(records)[0]!)).toBe(true);
  });
});

describe("swapped packs", () => {
  it("do not open", async () => {
    const records = organisations(32);
    const house = await filled(records);
    const [first, second] = await house.db.packs.toArray();
    await house.db.packs.bulkPut([
      { id: first!.id, box: second!.box },
      { id: second!.id, box: first!.box },
    ]);
    const again = await reopened(house);
    expect((await readAll(again, idsOf(records))).size).toBe(0);
    expect(again.damaged.size).toBe(32);
  });
});

describe("a damaged block", () => {
  const wrecks: readonly (readonly [string, (house: ShelfHouse) => Promise<unknown>])[] = [
    [
      "with one changed bit",
      async ({ db }) => db.blocks.bulkPut((await db.blocks.toArray()).map(flipped)),
    ],
    ["that is gone", ({ db }) => db.blocks.clear()],
    [
      "that lacks a part",
      async ({ db }) => db.blocks.delete((await db.blocks.toArray()).at(-1)!.id),
    ],
    [
      "under another's id",
      async ({ db }) => {
        const rows = await db.blocks.toArray();
        await db.blocks.clear();
        await db.blocks.bulkPut(rows.map((row) => ({ ...row, id: `x${row.id}` })));
      },
    ],
  ];
  it.each(wrecks)(
    "%s is made again from its packs, and written again when idle",
    async (_, wreck) => {
      const records = [...organisations(20), caseRecord({ narrative: "factory" })];
      const house = await filled(records);
      await wreck(house);
      const again = await reopened(house);
      expect(await readAll(again, idsOf(records))).toEqual(mapOf(records));
      expect([...again.damaged]).toEqual([]);
      expect((await again.shelves.wordMatches("factory")).size).toBe(1);
      expect(await again.compact()).toBeGreaterThan(0);
      const mended = await reopened(again);
      expect(await readAll(mended, idsOf(records))).toEqual(mapOf(records));
      expect(await mended.compact(), "nothing is left to mend").toBe(0);
    },
  );
});

describe("damaged words", () => {
  it("are made again from the records", async () => {
    const records = [caseRecord({ narrative: "a red factory" }), caseRecord({ narrative: "boat" })];
    const house = await filled(records);
    await house.db.tokens.bulkPut((await house.db.tokens.toArray()).map(flipped));
    const again = await reopened(house);
    expect([...(await again.shelves.wordMatches("factory"))]).toEqual([recordId(records[0]!)]);
    expect(await again.compact()).toBe(1);
    expect([...(await (await reopened(again)).shelves.wordMatches("boat"))]).toEqual([
      recordId(records[1]!),
    ]);
  });
});

describe("the tail", () => {
  it("makes a damaged summary again from its record", async () => {
    const house = await shelfHouse();
    const records = organisations(5);
    await house.save(records);
    await house.db.summaries.bulkPut((await house.db.summaries.toArray()).map(flipped));
    const again = await reopened(house);
    expect(await readAll(again, idsOf(records))).toEqual(mapOf(records));
    expect([...again.damaged]).toEqual([]);
  });

  it("counts a record as damaged whose newest revision was taken away", async () => {
    const house = await shelfHouse();
    const [record] = organisations(1);
    await house.save([record!]);
    await house.save([nextVersion(record!)]);
    await house.db.revisions.delete([recordId(record!), 2]);
    const again = await reopened(house);
    await expect(again.shelves.get(recordId(record!))).rejects.toThrow("store_damaged");
    expect([...again.damaged]).toEqual([recordId(record!)]);
  });

  it("does not let an older summary hide a newer revision", async () => {
    const house = await shelfHouse();
    const [record] = organisations(1);
    await house.save([record!]);
    const old = await house.db.summaries.toArray();
    await house.save([nextVersion(record!)]);
    await house.db.summaries.bulkPut(old);
    const again = await reopened(house);
    expect(await again.shelves.get(recordId(record!))).toEqual(nextVersion(record!));
  });

  it("names a record of which nothing opens, and still does not take it for new", async () => {
    const house = await shelfHouse();
    const [record] = organisations(1);
    await house.save([record!]);
    await house.db.revisions.bulkPut((await house.db.revisions.toArray()).map(flipped));
    await house.db.summaries.clear();
    const again = await reopened(house);
    expect(again.shelves.has(recordId(record!))).toBe(true);
    await expect(again.shelves.get(recordId(record!))).rejects.toThrow("store_damaged");
    expect(await readAll(again, [recordId(record!)])).toEqual(new Map());
  });
});

describe("an old block that somebody put back", () => {
  it("does not bring old versions back", async () => {
    const records = organisations(20);
    const house = await filled(records);
    const old = {
      blocks: await house.db.blocks.toArray(),
      packs: await house.db.packs.toArray(),
    };
    await house.save(records.map(nextVersion));
    await house.compact();
    await house.db.blocks.bulkPut(old.blocks);
    await house.db.packs.bulkPut(old.packs);
    const again = await reopened(house);
    expect(await readAll(again, idsOf(records))).toEqual(mapOf(records.map(nextVersion)));
  });
});
