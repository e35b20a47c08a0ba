import "fake-indexeddb/auto";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { VaultDatabase } from "../../../../renderer/store/database";
import type { OpenedStore, VaultApi } from "../../../../renderer/store/vault-api";
import { erasureTarget } from "../../../../shared/domain/retention";
import type { SessionGrant } from "../../../../shared/vault/door";
import { realStrongroom, type RealStrongroom } from "../../../support/real-strongroom";
import { ANY_CASE, caseOf, coreOn, grantOf, must } from "../builders";
import { ticketFor } from "../tickets";

// The store against the journal that main really keeps, on a real folder.

const NAMES = ["Chenda", "Sophea", "Dara", "Bopha", "Vuthy"];
const quiet = (): void => undefined;

interface Place {
  readonly grant: () => SessionGrant;
  readonly main: RealStrongroom;
  readonly dbName: string;
  readonly clock: { ms: number };
}

let places = 0;
let place: Place;
let core: VaultApi;
let before: string;

async function newPlace(): Promise<Place> {
  const grant = await grantOf("Rumduol House", "real");
  places += 1;
  const clock = { ms: Date.parse("2026-10-15T03:00:00Z") };
  return { grant, main: await realStrongroom(grant()), dbName: `real-${places}`, clock };
}

/** After a lock: main reads its folder anew. */
async function open(): Promise<OpenedStore> {
  await place.main.close();
  core = coreOn(place.dbName, place.clock);
  return core.open(place.main.grantOf(place.grant()), place.main.strongroom, quiet);
}

async function facts(): Promise<string> {
  const { rows } = await core.queryCases(ANY_CASE);
  const cases = await Promise.all(rows.map(({ caseId }) => core.get("case", caseId)));
  const drafts = await core.listDrafts();
  return JSON.stringify([cases.map((one) => JSON.stringify(one)).sort(), drafts]);
}

async function inStore<T>(act: (db: VaultDatabase) => Promise<T>): Promise<T> {
  const db = new VaultDatabase(place.dbName);
  try {
    return await act(db);
  } finally {
    db.close();
  }
}

const dropStore = (): Promise<void> =>
  inStore(async (db) => {
    for (const table of db.tables) await table.clear();
  });

const dropJournal = (): Promise<void> =>
  rm(place.main.journalDir, { recursive: true, force: true });

/** Noise in place of everything from the first frame on. */
async function rotAll(filePath: string): Promise<void> {
  const { size } = await stat(filePath);
  await writeFile(filePath, new Uint8Array(size).fill(0xa5));
}

/** One byte of the last frame that stands in a file of segments. */
async function rotLastFrame(filePath: string): Promise<void> {
  const bytes = await readFile(filePath);
  const end = bytes.findLastIndex((byte) => byte !== 0);
  bytes[end - 40]! ^= 1;
  await writeFile(filePath, bytes);
}

async function expectEverything(kind: OpenedStore["opening"]["kind"]): Promise<void> {
  expect((await open()).opening.kind).toBe(kind);
  expect(await facts()).toBe(before);
  must(await core.saveCase(caseOf(), 0));
  const after = await facts();
  expect((await open()).opening.kind).toBe("clean");
  await dropStore();
  expect((await open()).opening.kind).toBe("rebuilt");
  expect(await facts()).toBe(after);
}

beforeEach(async () => {
  place = await newPlace();
  expect((await open()).opening.kind).toBe("clean");
  for (const [at, name] of NAMES.entries()) {
    const content = caseOf({ givenNameLatin: name, narrative: name.repeat(500) });
    must(await core.saveCase(content, 0));
    must(await core.saveCase(content, 1));
    if (at === 1 || at === 3) must(await core.makeSnapshot(quiet));
  }
  before = await facts();
});

afterEach(() => place.main.close());

describe("with main's real journal everything acknowledged is back", () => {
  it("when nothing happened", () => expectEverything("clean"));

  it("when the working copy is gone", async () => {
    await dropStore();
    await expectEverything("rebuilt");
  });

  it("when the journal is gone", async () => {
    await dropJournal();
    await expectEverything("healed");
  });

  it("when every segment is rotten and the working copy is whole", async () => {
    for (const segment of await place.main.files("segment")) await rotAll(segment);
    await expectEverything("healed");
  });

  it("when the last frame is rotten and the working copy is whole", async () => {
    await rotLastFrame((await place.main.files("segment")).at(-1)!);
    await expectEverything("healed");
  });

  it("when the newest snapshot is rotten and the working copy is gone", async () => {
    const snapshots = await place.main.files("snapshot");
    const times = await Promise.all(snapshots.map(async (one) => (await stat(one)).mtimeMs));
    await rotAll(snapshots[times.indexOf(Math.max(...times))]!);
    await dropStore();
    await expectEverything("rebuilt");
  });

  it("when an old copy of the journal was put back under a newer working copy", async () => {
    await place.main.close();
    const old = await place.main.copy();
    await open();
    must(await core.saveCase(caseOf({ givenNameLatin: "Later" }), 0));
    before = await facts();
    await place.main.close();
    await place.main.putBack(old);
    await expectEverything("healed");
  });

  it("after an erasure, from the new generation alone", async () => {
    const { rows } = await core.queryCases(ANY_CASE);
    const old = await place.main.copy();
    await eraseCase(rows[0]!.caseId);
    before = await facts();
    const now = await place.main.copy();
    for (const name of old.keys()) expect(now.has(name) && !name.includes("ballast")).toBe(false);
    await dropStore();
    await expectEverything("rebuilt");
  });
});

describe("a vault that was used never opens as an empty one", () => {
  const expectRefused = async (): Promise<void> => {
    await expect(open()).rejects.toThrow("journal_damaged");
    await expect(open()).rejects.toThrow("journal_damaged");
  };

  it("with journal and working copy both gone", async () => {
    await place.main.close();
    await dropJournal();
    await dropStore();
    await expectRefused();
  });

  it("with an empty folder in place of the generation", async () => {
    await place.main.close();
    const files = [...(await place.main.files("segment")), ...(await place.main.files("snapshot"))];
    for (const file of files) await rm(file);
    await dropStore();
    await expectRefused();
  });

  it("with every file of the journal rotten and the working copy gone", async () => {
    await place.main.close();
    const files = [...(await place.main.files("segment")), ...(await place.main.files("snapshot"))];
    for (const file of files) await rotAll(file);
    await dropStore();
    await expectRefused();
  });

  it("but one that was begun and never saved to opens", async () => {
    await place.main.close();
    place = await newPlace();
    must(await place.main.strongroom.begin(place.main.keys.generation));
    expect((await open()).opening.kind).toBe("clean");
  });

  it("and says that it was used from the first save on, also when that could not be noted then", async () => {
    expect(place.main.keys.isUsed).toBe(true);
    place.main.keys.isUsed = false;
    await open();
    expect(place.main.keys.isUsed).toBe(true);
  });
});

describe("what is lost is said", () => {
  it("when the last frame is rotten and no working copy can tell what it was", async () => {
    await rotLastFrame((await place.main.files("segment")).at(-1)!);
    await dropStore();
    const { opening } = await open();
    expect(opening).toMatchObject({ kind: "loss", missingFrames: 1 });
    expect(opening.recordCount).toBeGreaterThanOrEqual(NAMES.length);
    expect((await open()).opening.kind).toBe("clean");
  });

  it("when the journal is gone and the head of the working copy too: its rows are kept", async () => {
    await dropJournal();
    await inStore((db) => db.meta.delete("head"));
    const { opening } = await open();
    expect(opening.kind).toBe("loss");
    expect(await facts()).toBe(before);
    expect((await open()).opening.kind).toBe("clean");
  });
});

describe("a row that somebody put back or took out of the working copy", () => {
  const draft = {
    ...{ draftId: "d", form: "case" as const, recordId: "r", baseVersion: 0 },
    ...{ step: "identity", focusedField: null, updatedAt: "" },
  };

  it.each(["put back", "taken out"])("of drafts is seen: %s", async (how) => {
    must(await core.saveDraft({ ...draft, values: "first" }));
    const old = await inStore((db) => db.drafts.toArray());
    must(await core.saveDraft({ ...draft, values: "second" }));
    before = await facts();
    await inStore(async (db) => {
      await db.drafts.clear();
      if (how === "put back") await db.drafts.bulkPut(old);
    });
    await expectEverything("rebuilt");
  });

  it("of a record with its list entry is seen", async () => {
    const content = caseOf({ givenNameLatin: "First" });
    must(await core.saveCase(content, 0));
    const { caseId } = content.caseFile;
    const old = await inStore((db) => db.summaries.get(caseId));
    must(await core.saveCase(caseOf({ givenNameLatin: "Other" }), 0));
    const present = must(await core.saveCase(content, 1));
    before = await facts();
    await inStore(async (db) => {
      await db.summaries.put(old!);
      await db.revisions.delete([caseId, present.rowVersion]);
    });
    await expectEverything("rebuilt");
  });
});

describe("below the guard of the disk", () => {
  const draft = {
    ...{ draftId: "d", form: "case" as const, recordId: "r", baseVersion: 0 },
    ...{ step: "identity", focusedField: null, updatedAt: "", values: "words" },
  };

  it("a save is refused and says so, and the last words before a lock are written", async () => {
    place.main.freeBytes = 1000;
    expect(await core.saveDraft(draft)).toEqual({ ok: false, error: "disk_full" });
    expect(await core.listDrafts()).toEqual([]);
    must(await core.saveDraft(draft, true));
    await core.saveResume({ path: "/intake/d", focusedField: null });
    place.main.freeBytes = null;
    await dropStore();
    await open();
    expect((await core.getDraft("d"))?.values).toBe("words");
    expect(await core.takeResume()).toMatchObject({ path: "/intake/d" });
  });
});

async function eraseCase(caseId: string): Promise<void> {
  const ticket = await ticketFor(place, "purge", erasureTarget([caseId]));
  must(await core.eraseCases([caseId], "asked_by_person", ticket, quiet));
}
