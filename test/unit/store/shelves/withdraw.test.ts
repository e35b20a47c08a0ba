import { describe, expect, it } from "vitest";
import { recordId, type AnyRecord } from "../../../../shared/domain/any-record";
import { changesOf, writeChanges } from "../../../../renderer/store/journal/table-changes";
import { nextVersion, organisations, reopened, shelfHouse, type ShelfHouse } from "./shelf-house";

// Present versions that are taken back: what lies in packs must not bring them back at the next opening.

/** As a commit does it: the rows go in one transaction. */
async function takeBack(house: ShelfHouse, records: readonly AnyRecord[], to: number) {
  const withdrawn = records.map((record) => ({ id: recordId(record), to }));
  const removals = withdrawn.map(({ id }) => ({
    ...{ table: "revisions" as const, id },
    rev: house.index.versionOf(id),
  }));
  await house.shelves.withdraw(withdrawn, async ({ local, applied }) => {
    await writeChanges(house.db, changesOf({ removals, local }));
    applied();
  });
}

async function namesIn(house: ShelfHouse): Promise<string[]> {
  const names: string[] = [];
  for await (const { record } of house.shelves.readMany(house.index.ids())) {
    if (record.kind === "organisation") names.push(record.nameEn);
  }
  return names.sort();
}

const RECORDS = 300;

describe("versions that are taken back", () => {
  it("two at once out of one block, and none comes back", async () => {
    const house = await shelfHouse();
    const records = organisations(RECORDS);
    await house.save(records);
    await Promise.all([
      takeBack(house, records.slice(0, 100), 0),
      takeBack(house, records.slice(100, 150), 0),
    ]);
    const left = records.slice(150).flatMap((one) => ("nameEn" in one ? one.nameEn : []));
    for (const one of [house, await reopened(house)]) {
      expect(await namesIn(one)).toEqual(left.toSorted());
      expect([...one.damaged]).toEqual([]);
    }
  });

  it("leave the version before, though an outdated copy of what goes lies in a block", async () => {
    const house = await shelfHouse();
    const [first, ...others] = organisations(RECORDS) as [AnyRecord, ...AnyRecord[]];
    await house.save([first, ...others]);
    await house.save([nextVersion(first)]);
    await takeBack(house, [first], 1);
    const again = await reopened(house);
    expect(again.index.versionOf(recordId(first))).toBe(1);
    await takeBack(again, [first], 0);
    const last = await reopened(again);
    expect(last.index.get(recordId(first))).toBeUndefined();
    expect(await namesIn(last)).toHaveLength(RECORDS - 1);
  });

  it("of a record that is saved meanwhile in the same block stay as they were saved", async () => {
    const house = await shelfHouse();
    const [goes, stays, ...others] = organisations(RECORDS) as [AnyRecord, AnyRecord];
    await house.save([goes, stays, ...others]);
    const id = recordId(goes);
    await house.shelves.withdraw([{ id, to: 0 }], async ({ local, applied }) => {
      await house.save([nextVersion(stays)]);
      const removals = [{ table: "revisions" as const, id, rev: 1 }];
      await writeChanges(house.db, changesOf({ removals, local }));
      applied();
    });
    for (const one of [house, await reopened(house)]) {
      expect(one.index.versionOf(recordId(stays))).toBe(2);
      expect(await one.shelves.get(recordId(stays))).toEqual(nextVersion(stays));
      expect(one.shelves.has(id)).toBe(false);
    }
  });

  it("are not compacted meanwhile", async () => {
    const house = await shelfHouse();
    const records = organisations(RECORDS);
    for (const record of records) await house.save([record]);
    const [first] = records as [AnyRecord];
    await house.shelves.withdraw([{ id: recordId(first), to: 0 }], async ({ local, applied }) => {
      expect(await house.compact()).toBe(0);
      const removals = [{ table: "revisions" as const, id: recordId(first), rev: 1 }];
      await writeChanges(house.db, changesOf({ removals, local }));
      applied();
    });
    expect(await house.compact()).toBeGreaterThan(0);
    expect(await namesIn(await reopened(house))).toHaveLength(RECORDS - 1);
  });
});
