import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { VaultDatabase, type SealedRow } from "../../../renderer/store/database";
import type { AuditQuery, VaultApi } from "../../../renderer/store/vault-api";
import { known } from "../../../shared/domain/answer";
import { adultCase } from "../../support/sample-case";
import { caseOf, introduce, must, openHouse, reopen, type House } from "../store/builders";
import { openAs, sealFor, ticketFor } from "../store/tickets";

const ALL: AuditQuery = {
  actions: [],
  userIds: [],
  targetId: null,
  fromDay: null,
  toDay: null,
  offset: 0,
  limit: 500,
};
const quiet = () => undefined;

async function actionsOf(core: VaultApi): Promise<string[]> {
  const { rows } = must(await core.auditEvents(ALL));
  return rows.map(({ action }) => action).reverse();
}

async function inDatabase<T>(house: House, task: (db: VaultDatabase) => Promise<T>): Promise<T> {
  const db = new VaultDatabase(house.dbName);
  try {
    return await task(db);
  } finally {
    db.close();
  }
}

let house: House;
beforeEach(async () => {
  house = await openHouse();
});

describe("the audit chain of a house", () => {
  it("tells of opening, saving, finalising, reading a restricted file and locking, in that order", async () => {
    const whole = adultCase();
    const file = { ...whole.caseFile, status: "pending_review" as const };
    const content = { ...whole, caseFile: file };
    must(await house.core.saveCase(content, 0));
    const active = { ...content, caseFile: { ...file, status: "active" as const } };
    must(await house.core.saveCase(active, 1));
    const { userId } = house.grant().user;
    const access = { accessLevel: "restricted" as const, accessUserIds: [userId] };
    must(await house.core.saveCase({ ...active, caseFile: { ...active.caseFile, ...access } }, 2));
    await house.core.get("case", file.caseId);
    await house.core.get("case", file.caseId);
    await house.core.noteEvent({ action: "lock" });
    expect(await actionsOf(house.core)).toEqual([
      ...["login_ok", "create", "finalise", "edit", "view_identifiers", "lock"],
    ]);
    const { rows } = must(await house.core.auditEvents({ ...ALL, actions: ["finalise"] }));
    expect(rows[0]).toMatchObject({ targetId: file.caseId, fieldNames: ["caseFile.status"] });
  });

  it("holds, goes on over a lock, and never says a value", async () => {
    const content = caseOf({ givenNameKm: "ស្រីនាង" });
    must(await house.core.saveCase(content, 0));
    const core = await reopen(house);
    const name = known("សុភា");
    must(await core.saveCase({ ...content, person: { ...content.person, givenNameKm: name } }, 1));
    expect(must(await core.verifyAudit(quiet))).toEqual({ checked: 4, brokenAt: null });
    const page = must(await core.auditEvents(ALL));
    expect(page.rows.map(({ sequence }) => sequence)).toEqual([4, 3, 2, 1]);
    expect(JSON.stringify(page)).not.toMatch(/ស្រីនាង|សុភា/);
  });

  it("leaves no entry of a save that was refused or found no room", async () => {
    const content = caseOf();
    must(await house.core.saveCase(content, 0));
    expect(await house.core.saveCase(content, 7)).toMatchObject({ ok: false });
    house.strongroom.append = async () => ({ ok: false, error: "disk_full" });
    expect(await house.core.saveCase(content, 1)).toEqual({ ok: false, error: "disk_full" });
    Reflect.deleteProperty(house.strongroom, "append");
    must(await house.core.saveCase(content, 1));
    expect(await actionsOf(house.core)).toEqual(["login_ok", "create", "edit"]);
    expect(must(await house.core.verifyAudit(quiet)).brokenAt).toBeNull();
  });

  it("tells how often somebody failed at the door before", async () => {
    const later = await openAs(house, "supervisor", { failedTries: 3 });
    expect(await actionsOf(later.core)).toEqual([
      ...["login_ok", "login_fail", "login_fail", "login_fail", "login_ok"],
    ]);
  });

  it("flags a clock that went back, or far forward within a session, and never counts down", async () => {
    house.clock.ms -= 3_600_000;
    must(await house.core.saveCase(caseOf(), 0));
    must(await house.core.saveCase(caseOf(), 0));
    house.clock.ms += 3 * 86_400_000;
    must(await house.core.saveCase(caseOf(), 0));
    expect(await actionsOf(house.core)).toEqual([
      ...["login_ok", "clock_jump", "create", "create", "clock_jump", "create"],
    ]);
    const { rows } = must(await house.core.auditEvents(ALL));
    const counted = rows.map(({ monotonic }) => monotonic).reverse();
    expect(counted).toEqual([...counted].sort((a, b) => a - b));
  });
});

describe("somebody who changes rows of the working copy", () => {
  const wreck: [string, (rows: SealedRow[], db: VaultDatabase) => Promise<unknown>, number][] = [
    ["takes one out", (rows, db) => db.audit.delete(rows[1]!.id), 2],
    ["cuts the tail", (rows, db) => db.audit.delete(rows.at(-1)!.id), 4],
    [
      "swaps two",
      (rows, db) =>
        db.audit.bulkPut([
          { id: rows[1]!.id, box: rows[2]!.box },
          { id: rows[2]!.id, box: rows[1]!.box },
        ]),
      2,
    ],
    [
      "writes into one",
      (rows, db) => db.audit.put({ id: rows[2]!.id, box: rows[2]!.box.map((byte) => byte ^ 1) }),
      3,
    ],
  ];

  it.each(wreck)("%s: the chain is broken at that entry", async (_what, change, brokenAt) => {
    for (let at = 0; at < 3; at += 1) must(await house.core.saveCase(caseOf(), 0));
    await inDatabase(house, async (db) => change(await db.audit.orderBy("id").toArray(), db));
    expect(must(await house.core.verifyAudit(quiet)).brokenAt).toBe(brokenAt);
  });
});

describe("who reads the chain", () => {
  it.each([
    ["supervisor", true],
    ["data_officer", true],
    ["auditor", true],
    ["case_worker", false],
    ["intake_worker", false],
    ["trainer", false],
  ] as const)("%s: %s", async (role, mayRead) => {
    const { core } = await openAs(house, role);
    expect((await core.auditEvents(ALL)).ok).toBe(mayRead);
    expect((await core.verifyAudit(quiet)).ok).toBe(mayRead);
    expect((await core.exportAudit()).ok).toBe(mayRead);
    const checked = await core.checkAuditFile(new Uint8Array());
    expect(checked).toEqual({ ok: false, error: mayRead ? "not_ours" : "not_allowed" });
  });

  it("only an auditor learns who", async () => {
    const { userId } = house.grant().user;
    const officer = await openAs(house, "data_officer");
    const theirs = must(await officer.core.auditEvents({ ...ALL, actions: ["login_ok"] }));
    expect(theirs.rows.map((row) => row.userId)).toEqual([officer.grant().user.userId, null]);
    const auditor = await openAs(house, "auditor");
    const all = must(await auditor.core.auditEvents({ ...ALL, userIds: [userId] }));
    expect(all.rows.map((row) => row.userId)).toEqual([userId]);
  });
});

describe("a chain that another house sees", () => {
  const october = { kind: "sync", period: "2026-10" } as const;
  let desk: House;

  beforeEach(async () => {
    desk = await openHouse({ nameEn: "Desk" });
    await introduce(house, desk);
    await introduce(desk, house);
    must(await house.core.saveCase(caseOf(), 0));
  });

  async function send(from: House): Promise<Uint8Array> {
    const recipientOrgId = desk.grant().organisation.orgId;
    const batch = must(await sealFor(from, { ...october, recipientOrgId }));
    await from.core.markExported(batch.batchId, "month.chumrok");
    return batch.bytes;
  }
  async function receive(file: Uint8Array) {
    const preview = must(await desk.core.openBatch(file, quiet));
    must(await desk.core.applyImport(preview.importId));
    return preview;
  }

  it("is the first one, then continues, and the proof is no record", async () => {
    const first = await receive(await send(house));
    expect(first.chain.state).toBe("first");
    must(await house.core.saveCase(caseOf(), 0));
    const second = await receive(await send(house));
    expect(second.chain).toEqual({
      state: "continues",
      from: first.chain.to,
      to: second.chain.to,
    });
    expect(second.items.map(({ recordKind }) => recordKind)).not.toContain(null);
    expect(second.counts).toMatchObject({ new: 1, refused: 0 });
  });

  it("says nothing when the file before never came", async () => {
    await receive(await send(house));
    await send(house);
    expect((await receive(await send(house))).chain.state).toBe("absent");
  });

  it("is held against every head that came in batches, and a chain of strangers is refused", async () => {
    await receive(await send(house));
    await receive(await send(house));
    const file = must(await house.core.exportAudit()).bytes;
    const verdict = must(await desk.core.checkAuditFile(file));
    expect(verdict).toMatchObject({ brokenAt: null, headsChecked: 2 });
    const third = await openHouse({ nameEn: "Third" });
    expect(await third.core.checkAuditFile(file)).toEqual({ ok: false, error: "unknown_sender" });
    expect(must(await house.core.checkAuditFile(file)).brokenAt).toBeNull();
  });

  it("of a house that put back an old copy of itself is broken at the receiver", async () => {
    const before = {
      strongroom: structuredClone(house.strongroom.files),
      rows: await inDatabase(house, (db) => Promise.all(db.tables.map((one) => one.toArray()))),
    };
    for (let at = 0; at < 3; at += 1) must(await house.core.saveCase(caseOf(), 0));
    await receive(await send(house));
    Object.assign(house.strongroom.files, before.strongroom);
    await inDatabase(house, async (db) => {
      for (const [at, table] of db.tables.entries()) {
        await table.clear();
        await table.bulkPut(before.rows[at]!);
      }
    });
    const old = { ...house, core: await reopen(house) };
    must(await old.core.saveCase(caseOf(), 0));
    const preview = must(await desk.core.openBatch(await send(old), quiet));
    expect(preview.chain.state).toBe("broken");
  });

  it("tells of files that leave and come, and who agreed", async () => {
    await receive(await send(house));
    const auditor = await openAs(house, "auditor");
    const sent = must(await auditor.core.auditEvents({ ...ALL, actions: ["export"] })).rows;
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ targetType: "batch", approvedBy: expect.any(String) });
    expect(await actionsOf(desk.core)).toEqual(expect.arrayContaining(["decrypt", "import"]));
  });

  it("is sealed only with a ticket for exactly this batch", async () => {
    const recipientOrgId = desk.grant().organisation.orgId;
    const other = await ticketFor(house, "seal_batch", `sync 2026-09 ${recipientOrgId}`);
    const sealed = await house.core.sealBatch({ ...october, recipientOrgId }, other, quiet);
    expect(sealed).toEqual({ ok: false, error: "approval_refused" });
  });
});

describe("the chain in the working copy", () => {
  const quietly = async (wreck: (db: VaultDatabase) => Promise<unknown>) => {
    must(await house.core.saveCase(caseOf(), 0));
    await inDatabase(house, wreck);
    const core = await reopen(house);
    expect(await core.damagedRows()).toEqual([]);
    expect(must(await core.verifyAudit(quiet))).toEqual({ checked: 3, brokenAt: null });
    expect(await actionsOf(core)).toEqual(["login_ok", "create", "login_ok"]);
  };

  it("comes back from the journal when its head was taken out", () =>
    quietly((db) => db.meta.delete("audit_head")));

  it("comes back from the journal when its end was cut off", () =>
    quietly(async (db) => {
      const last = await db.audit.orderBy("id").last();
      await db.audit.delete(last!.id);
      await db.meta.delete("audit_head");
    }));

  it("comes back from the journal when head and entries of an earlier day were put back", async () => {
    const old = await inDatabase(house, async (db) => ({
      head: (await db.meta.get("audit_head"))!,
      ids: await db.audit.toCollection().primaryKeys(),
    }));
    await quietly(async (db) => {
      await db.meta.put(old.head);
      const all = await db.audit.toCollection().primaryKeys();
      await db.audit.bulkDelete(all.filter((id) => !old.ids.includes(id)));
    });
  });
});
