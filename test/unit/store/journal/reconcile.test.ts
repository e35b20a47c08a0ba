import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { VaultDatabase } from "../../../../renderer/store/database";
import {
  joinFrames,
  sealTransaction,
  type SealedFrame,
} from "../../../../renderer/store/journal/frames-of";
import { openKeys } from "../../../../renderer/store/journal/open-keys";
import type { OpenedStore, VaultApi } from "../../../../renderer/store/vault-api";
import { ANY_CASE, caseOf, coreOn, must, openCore, openHouse, type House } from "../builders";
import type { JournalFiles } from "../strongroom-double";

const NAMES = ["Chenda", "Sophea", "Dara", "Bopha", "Vuthy", "Makara"];

interface Facts {
  readonly cases: ReadonlyMap<string, string>;
  readonly drafts: readonly string[];
}

/** A house with saves, a second version, a draft that stays and one that went. */
async function houseWithWork(snapshotAfter: readonly number[] = []): Promise<House> {
  const house = await openHouse();
  for (const [at, name] of NAMES.entries()) {
    const content = caseOf({ givenNameLatin: name });
    must(await house.core.saveCase(content, 0));
    if (at % 2 === 0) must(await house.core.saveCase(content, 1));
    if (snapshotAfter.includes(at)) must(await house.core.makeSnapshot(() => undefined));
  }
  must(await house.core.saveDraft(draftOf("gone")));
  must(await house.core.saveDraft(draftOf("kept")));
  await house.core.removeDraft("gone");
  return house;
}

const draftOf = (draftId: string) => ({
  draftId,
  form: "case" as const,
  recordId: "r",
  baseVersion: 0,
  step: "identity",
  focusedField: null,
  values: { note: draftId },
  updatedAt: "",
});

/** All that the person can see, as text: contents, versions and drafts. */
async function factsOf(core: VaultApi): Promise<Facts> {
  const { rows } = await core.queryCases(ANY_CASE);
  const cases = new Map<string, string>();
  for (const { caseId } of rows) {
    const versions = await core.listVersions(caseId);
    cases.set(caseId, JSON.stringify([await core.get("case", caseId), versions]));
  }
  const drafts = (await core.listDrafts()).map((draft) => JSON.stringify(draft)).sort();
  return { cases: new Map([...cases].sort()), drafts };
}

async function openAgain(house: House): Promise<{ core: VaultApi; opened: OpenedStore }> {
  const core = coreOn(house.dbName, house.clock);
  return { core, opened: await openCore(core, house) };
}

type Rows = Map<string, unknown[]>;

async function onDisk<T>(house: House, act: (db: VaultDatabase) => Promise<T>): Promise<T> {
  const db = new VaultDatabase(house.dbName);
  try {
    return await act(db);
  } finally {
    db.close();
  }
}

const copyStore = (house: House): Promise<Rows> =>
  onDisk(house, async (db) => {
    const rows: Rows = new Map();
    for (const table of db.tables) rows.set(table.name, await table.toArray());
    return rows;
  });

const putStoreBack = (house: House, rows: Rows): Promise<void> =>
  onDisk(house, async (db) => {
    for (const table of db.tables) {
      await table.clear();
      await table.bulkPut(rows.get(table.name) ?? []);
    }
  });

const emptyStore = (house: House): Promise<void> => putStoreBack(house, new Map());

const flip = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte, at) => (at === 60 ? byte ^ 1 : byte));

function takeFrames(files: JournalFiles, from: number, to: number): void {
  for (let sequence = from; sequence <= to; sequence += 1) files.frames.delete(sequence);
}

function cutTail(files: JournalFiles, last: number): void {
  takeFrames(files, last + 1, files.head.sequence);
  const frame = files.frames.get(last)!;
  files.head = { sequence: last, mac: frame.mac };
}

let house: House;
let before: Facts;

/** Opens again, expects the kind and that everything acknowledged is there, and that it stays so. */
async function expectWhole(kind: OpenedStore["opening"]["kind"]): Promise<void> {
  const { core, opened } = await openAgain(house);
  expect(opened.opening.kind).toBe(kind);
  expect(opened.damagedRowIds).toEqual([]);
  expect(await factsOf(core)).toEqual(before);
  must(await core.saveCase(caseOf(), 0));
  const next = await openAgain(house);
  expect(next.opened.opening.kind).toBe("clean");
  const after = await factsOf(next.core);
  expect(after.cases.size).toBe(before.cases.size + 1);
  const state = must(await house.strongroom.state("live"));
  expect(state.gaps).toEqual([]);
  // The journal is whole by itself as well.
  await emptyStore(house);
  const rebuilt = await openAgain(house);
  expect(rebuilt.opened.opening.kind).toBe("rebuilt");
  expect(await factsOf(rebuilt.core)).toEqual(after);
}

describe("everything acknowledged is back", () => {
  beforeEach(async () => {
    house = await houseWithWork([1, 3]);
    before = await factsOf(house.core);
    expect(before.cases.size).toBe(NAMES.length);
  });

  it("when nothing happened", () => expectWhole("clean"));

  it("when the working copy is empty", async () => {
    await emptyStore(house);
    await expectWhole("rebuilt");
  });

  it("when an old working copy was put back", async () => {
    const old = await copyStore(house);
    const content = caseOf({ givenNameLatin: "Later" });
    const { core } = await openAgain(house);
    must(await core.saveCase(content, 0));
    must(await core.saveCase(content, 1));
    before = await factsOf(core);
    await putStoreBack(house, old);
    await expectWhole("caught_up");
  });

  it("when the working copy is another vault's", async () => {
    const other = await houseWithWork();
    await putStoreBack(house, await copyStore(other));
    await expectWhole("rebuilt");
  });

  it("when the end of the journal is cut off below the working copy", async () => {
    cutTail(house.strongroom.files, house.strongroom.files.head.sequence - 4);
    await expectWhole("healed");
  });

  it("when an old copy of the journal was put back under a newer working copy", async () => {
    const old = house.strongroom.copy();
    const { core } = await openAgain(house);
    must(await core.saveCase(caseOf({ givenNameLatin: "Later" }), 0));
    must(await core.makeSnapshot(() => undefined));
    before = await factsOf(core);
    house.strongroom.files = old;
    await expectWhole("healed");
  });

  it("when the journal has a gap and the working copy is whole", async () => {
    const { head } = house.strongroom.files;
    takeFrames(house.strongroom.files, head.sequence - 3, head.sequence - 2);
    await expectWhole("healed");
  });

  it("when the journal is gone and the working copy is whole", async () => {
    const { generation } = house.strongroom.files;
    house.strongroom.files = {
      ...house.strongroom.copy(),
      ...{ generation: null, frames: new Map(), snapshots: [] },
      head: { sequence: 0, mac: new Uint8Array(32) },
    };
    await expectWhole("healed");
    expect(house.strongroom.files.generation).toBe(generation);
  });

  it("when the newest snapshot is rotten: from the older one and more frames", async () => {
    const [newest] = house.strongroom.files.snapshots;
    newest!.bytes = flip(newest!.bytes);
    await emptyStore(house);
    await expectWhole("rebuilt");
  });

  it("when the newest snapshot is cut short", async () => {
    const [newest] = house.strongroom.files.snapshots;
    newest!.bytes = newest!.bytes.slice(0, newest!.bytes.byteLength - 60);
    await emptyStore(house);
    await expectWhole("rebuilt");
  });

  it("when a row of the working copy is rotten: from the journal", async () => {
    await onDisk(house, async (db) => {
      const [summary] = await db.summaries.toArray();
      const [revision] = await db.revisions.toArray();
      await db.summaries.put({ ...summary!, box: flip(summary!.box) });
      await db.revisions.put({ ...revision!, box: flip(revision!.box) });
    });
    const { core } = await openAgain(house);
    must(await core.checkJournal(() => undefined));
    expect(await factsOf(core)).toEqual(before);
    await expectWhole("clean");
  });

  it("when the head row of the working copy is rotten", async () => {
    await onDisk(house, async (db) => {
      const head = (await db.meta.get("head"))!;
      await db.meta.put({ ...head, box: flip(head.box) });
    });
    await expectWhole("rebuilt");
  });
});

describe("without any snapshot", () => {
  it("the frames alone bring everything back", async () => {
    house = await houseWithWork();
    before = await factsOf(house.core);
    await emptyStore(house);
    await expectWhole("rebuilt");
  });

  it("a transaction that was not finished does not count, and the ones after it do", async () => {
    house = await houseWithWork();
    before = await factsOf(house.core);
    await leaveUnfinished(house);
    await emptyStore(house);
    await expectWhole("rebuilt");
  });

  it("a transaction that was not finished at the end is no loss to a working copy behind it", async () => {
    house = await houseWithWork();
    before = await factsOf(house.core);
    await leaveUnfinished(house);
    await expectWhole("caught_up");
  });
});

describe("with the journal and the working copy both damaged", () => {
  /** The first case's only row in the working copy; the journal still has it. */
  const rotStore = async (): Promise<void> => {
    const { rows } = await house.core.queryCases({ ...ANY_CASE, text: NAMES[0]! });
    await onDisk(house, async (db) => {
      const revision = (await db.revisions.get([rows[0]!.caseId, 2]))!;
      await db.revisions.put({ ...revision, box: flip(revision.box) });
    });
  };

  it("loss is said, with its time and size, and everything else is there", async () => {
    house = await houseWithWork([1]);
    before = await factsOf(house.core);
    const { head } = house.strongroom.files;
    takeFrames(house.strongroom.files, head.sequence - 3, head.sequence - 2);
    await rotStore();
    const { core, opened } = await openAgain(house);
    expect(opened.opening).toMatchObject({ kind: "loss", missingFrames: 2 });
    expect(opened.opening.wholeUntil).toMatch(/^2026-10-15T/);
    const after = await factsOf(core);
    expect(after.drafts).toEqual(before.drafts);
    expect(after.cases.size).toBe(before.cases.size);
    must(await core.saveCase(caseOf(), 0));
    expect((await openAgain(house)).opened.opening.kind).toBe("clean");
  });

  it("with an empty working copy what the journal still has is opened", async () => {
    house = await houseWithWork();
    before = await factsOf(house.core);
    const { frames, head } = house.strongroom.files;
    takeFrames(house.strongroom.files, 6, 7);
    await emptyStore(house);
    const { core, opened } = await openAgain(house);
    expect(opened.opening).toMatchObject({ kind: "loss", missingFrames: 2 });
    expect(frames.size).toBe(head.sequence - 2);
    const after = await factsOf(core);
    expect(after.cases.size).toBeGreaterThanOrEqual(before.cases.size - 2);
    for (const [id, facts] of after.cases) expect(before.cases.get(id)).toBe(facts);
    must(await core.saveCase(caseOf(), 0));
    const next = await openAgain(house);
    expect(next.opened.opening.kind).toBe("clean");
    expect((await factsOf(next.core)).cases.size).toBe(after.cases.size + 1);
  });

  it("with every snapshot rotten their readable part is taken", async () => {
    house = await houseWithWork([1, 3, 5]);
    before = await factsOf(house.core);
    const { snapshots } = house.strongroom.files;
    for (const kept of snapshots) kept.bytes = kept.bytes.slice(0, kept.bytes.byteLength - 60);
    await emptyStore(house);
    const { core, opened } = await openAgain(house);
    expect(opened.opening.kind).toBe("loss");
    expect((await factsOf(core)).cases).toEqual(before.cases);
  });

  it("and nothing that opens: opening says so and touches nothing", async () => {
    house = await houseWithWork();
    await emptyStore(house);
    for (const [sequence, frame] of house.strongroom.files.frames) {
      house.strongroom.files.frames.set(sequence, { ...frame, box: flip(frame.box) });
    }
    await expect(openAgain(house)).rejects.toThrow("journal_damaged");
  });
});

describe("with the newest segment of the journal gone", () => {
  /** The frames after `last` were in it; that its first one was acknowledged is noted. */
  const loseSegmentAfter = (last: number): void => {
    cutTail(house.strongroom.files, last);
    house.strongroom.files.isTailGone = true;
    house.strongroom.files.lastNoted = last + 1;
  };

  beforeEach(async () => {
    house = await houseWithWork();
    before = await factsOf(house.core);
  });

  it("a whole working copy heals it, and the time of the newest save is told", async () => {
    loseSegmentAfter(house.strongroom.files.head.sequence - 3);
    const { core, opened } = await openAgain(house);
    expect(opened.opening).toMatchObject({ kind: "healed", missingFrames: 0 });
    expect(opened.opening.wholeUntil).toMatch(/^2026-10-15T/);
    expect(await factsOf(core)).toEqual(before);
    expect((await openAgain(house)).opened.opening).toMatchObject({
      kind: "clean",
      wholeUntil: null,
    });
  });

  it("without a working copy at least one save counts as lost", async () => {
    loseSegmentAfter(house.strongroom.files.head.sequence - 3);
    await emptyStore(house);
    const { opened } = await openAgain(house);
    expect(opened.opening).toMatchObject({ kind: "loss", missingFrames: 1 });
    expect(opened.opening.wholeUntil).toMatch(/^2026-10-15T/);
    expect((await openAgain(house)).opened.opening.kind).toBe("clean");
  });

  it("an old working copy does not hide that it is missing", async () => {
    const old = await copyStore(house);
    const end = house.strongroom.files.head.sequence;
    const { core } = await openAgain(house);
    must(await core.saveCase(caseOf({ givenNameLatin: "Later" }), 0));
    must(await core.saveCase(caseOf({ givenNameLatin: "Latest" }), 0));
    await putStoreBack(house, old);
    loseSegmentAfter(end + 1);
    expect((await openAgain(house)).opened.opening).toMatchObject({
      kind: "loss",
      missingFrames: 1,
    });
  });

  it("a snapshot behind which nobody knows what came is told, too", async () => {
    const old = await copyStore(house);
    must(await house.core.makeSnapshot(() => undefined));
    const [newest] = house.strongroom.files.snapshots;
    must(await house.core.saveCase(caseOf({ givenNameLatin: "Later" }), 0));
    await putStoreBack(house, old);
    const { sequence, mac } = newest!.info;
    const frames = new Map<never, never>();
    house.strongroom.files = { ...house.strongroom.files, frames, head: { sequence, mac } };
    house.strongroom.files.isTailGone = true;
    const { opening } = (await openAgain(house)).opened;
    expect(opening.kind).toBe("healed");
    expect(opening.wholeUntil).not.toBeNull();
  });

  it("an old working copy beside a journal that is gone names its newest save", async () => {
    house.strongroom.files = {
      ...house.strongroom.copy(),
      ...{ generation: null, frames: new Map(), snapshots: [] },
      head: { sequence: 0, mac: new Uint8Array(32) },
    };
    const { opening } = (await openAgain(house)).opened;
    expect(opening.kind).toBe("healed");
    expect(opening.wholeUntil).toMatch(/^2026-10-15T/);
  });
});

/** Two of the three frames of a commit: the program ended before the last one. */
async function leaveUnfinished({ grant, strongroom }: House): Promise<void> {
  const { keys } = await openKeys(grant());
  const puts = ["a", "b", "c"].map((id) => {
    return { table: "drafts" as const, id, rev: 0, box: new Uint8Array(1_500_000) };
  });
  const { head } = strongroom.files;
  const at = "2026-10-15T04:00:00.000Z";
  const frames: SealedFrame[] = [];
  for await (const frame of sealTransaction(keys, head, at, { puts, removals: [] })) {
    frames.push(frame);
  }
  expect(frames).toHaveLength(3);
  must(await strongroom.append(joinFrames(frames.slice(0, 2)), false));
}
