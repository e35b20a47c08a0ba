import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { VaultDatabase, type RevisionRow } from "../../../renderer/store/database";
import {
  ANY_CASE,
  coreOn,
  caseOf,
  must,
  openCore,
  openHouse,
  reopen,
  type House,
} from "./builders";

/** Edits the tables as somebody with the disk would. */
async function tamper(house: House, edit: (db: VaultDatabase) => Promise<unknown>): Promise<void> {
  const db = new VaultDatabase(house.dbName);
  await edit(db);
  db.close();
}

async function houseWithTwo() {
  const house = await openHouse();
  const [first, second] = [caseOf(), caseOf()];
  must(await house.core.saveCase(first, 0));
  must(await house.core.saveCase(second, 0));
  return { house, first: first.caseFile.caseId, second: second.caseFile.caseId };
}

async function row(db: VaultDatabase, id: string, rev = 1): Promise<RevisionRow> {
  return (await db.revisions.get([id, rev]))!;
}

describe("a sealed row", () => {
  it("moved to another id does not open", async () => {
    const { house, first, second } = await houseWithTwo();
    await tamper(house, async (db) => db.revisions.put({ ...(await row(db, first)), id: second }));
    const core = await reopen(house);
    await expect(core.get("case", second)).rejects.toThrow("store_damaged");
    expect(await core.damagedRows()).toEqual([second]);
  });

  it("moved to another id together with its data key does not open", async () => {
    const { house, first, second } = await houseWithTwo();
    await tamper(house, async (db) => {
      await db.revisions.put({ ...(await row(db, first)), id: second });
      await db.keyring.put({ ...(await db.keyring.get(first))!, id: second });
    });
    const core = await reopen(house);
    await expect(core.get("case", second)).rejects.toThrow("store_damaged");
  });

  it("given another revision does not open, and the true one stays", async () => {
    const { house, first } = await houseWithTwo();
    await tamper(house, async (db) => db.revisions.put({ ...(await row(db, first)), rev: 2 }));
    const core = await reopen(house);
    expect((await core.get("case", first))?.meta.rowVersion).toBe(1);
    expect(await core.listVersions(first)).toHaveLength(1);
    expect(await core.damagedRows()).toEqual([first]);
  });

  it("of an earlier revision in the place of a later one counts as damaged", async () => {
    const house = await openHouse();
    const content = caseOf();
    const id = content.caseFile.caseId;
    must(await house.core.saveCase(content, 0));
    must(await house.core.saveCase(content, 1));
    await tamper(house, async (db) => db.revisions.put({ ...(await row(db, id)), rev: 2 }));
    const core = await reopen(house);
    await expect(core.get("case", id)).rejects.toThrow("store_damaged");
    expect(await core.listVersions(id)).toHaveLength(1);
  });

  it("with one changed bit in every copy here comes back from the journal", async () => {
    const { house, first, second } = await houseWithTwo();
    await tamper(house, async (db) => {
      const summary = (await db.summaries.get(first))!;
      const present = await row(db, first);
      const flip = (box: Uint8Array) => box.map((byte, at) => (at === 40 ? byte ^ 1 : byte));
      await db.summaries.put({ ...summary, box: flip(summary.box) });
      await db.revisions.put({ ...present, box: flip(present.box) });
    });
    const core = coreOn(house.dbName, house.clock);
    const opened = await openCore(core, house);
    expect(opened.opening.kind).toBe("rebuilt");
    expect(opened.damagedRowIds).toEqual([]);
    expect((await core.get("case", first))?.caseFile.caseId).toBe(first);
    expect((await core.get("case", second))?.caseFile.caseId).toBe(second);
  });

  it("whose summary alone is damaged still stands in the list", async () => {
    const { house, first } = await houseWithTwo();
    await tamper(house, (db) => db.summaries.delete(first));
    const core = coreOn(house.dbName, house.clock);
    expect((await openCore(core, house)).caseCount).toBe(2);
  });
});

describe("the store of a vault", () => {
  it("is refused to another vault and left untouched", async () => {
    const { house } = await houseWithTwo();
    const other = await openHouse();
    const core = coreOn(house.dbName, house.clock);
    const mixed = { grant: other.grant, strongroom: house.strongroom };
    await expect(openCore(core, mixed)).rejects.toThrow("journal_damaged");
    expect((await (await reopen(house)).queryCases(ANY_CASE)).total).toBe(2);
  });

  it("wipes the root key that it was opened with", async () => {
    const house = await openHouse();
    const grant = house.grant();
    const core = coreOn(house.dbName, house.clock);
    await core.open(grant, house.strongroom, () => undefined);
    expect(grant.rootKey.every((byte) => byte === 0)).toBe(true);
  });

  it("answers nothing before it is opened", async () => {
    await expect(coreOn("never", { ms: 0 }).listDrafts()).rejects.toThrow("locked");
  });
});

describe("the tables", () => {
  it("hold nothing readable of a name, in single rows or in packs, summaries, words or drafts", async () => {
    const [km, latin] = ["សុខមាលាបុប្ផា", "Sokhmaleabopha"];
    const house = await openHouse({ nameEn: "Plantedhousename" });
    const content = caseOf({
      familyNameKm: km,
      givenNameLatin: latin,
      narrative: `${latin} ${km}`,
    });
    must(await house.core.saveCase(content, 0));
    must(await house.core.saveCase(content, 1));
    await house.core.saveDraft({
      draftId: "d1",
      form: "case",
      recordId: content.caseFile.caseId,
      baseVersion: 2,
      step: "identity",
      focusedField: "person.givenNameKm",
      values: { name: km },
      updatedAt: "",
    });
    await house.core.saveResume({ path: `/cases/${latin}`, focusedField: latin });
    const single = ["revisions", "summaries", "keyring", "drafts", "meta", "audit"];
    const before = await everyByte(house.dbName, single);
    // An empty store is made anew from the journal, with packs and all.
    await tamper(house, async (db) => Promise.all(db.tables.map((table) => table.clear())));
    await reopen(house);
    const after = await everyByte(house.dbName, ["packs", "blocks", "tokens", "keyring", "meta"]);
    for (const planted of [km, latin, "Plantedhousename", "given", "police_rescue", "case"]) {
      for (const stored of [before, after]) {
        expect(stored.includes(Buffer.from(planted, "utf8")), planted).toBe(false);
        expect(stored.includes(Buffer.from(planted, "utf16le")), planted).toBe(false);
      }
    }
  });
});

/** All keys and values of all tables as bytes; text in both encodings that engines use. */
async function everyByte(dbName: string, filled: readonly string[]): Promise<Buffer> {
  const db = new VaultDatabase(dbName);
  const parts: Buffer[] = [];
  for (const table of db.tables) {
    const rows: unknown[] = await table.toArray();
    if (filled.includes(table.name)) expect(rows.length, table.name).toBeGreaterThan(0);
    for (const one of rows) {
      for (const value of Object.values(one as object)) {
        if (value instanceof Uint8Array) parts.push(Buffer.from(value));
        else parts.push(Buffer.from(String(value), "utf8"), Buffer.from(String(value), "utf16le"));
      }
    }
  }
  db.close();
  return Buffer.concat(parts);
}
