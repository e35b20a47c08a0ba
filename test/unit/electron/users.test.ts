import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { decodeKeyFile, encodeKeyFile } from "../../../electron/vault/key-file";
import { deriveApprovalKey, verifyApproval } from "../../../shared/vault/approval";
import { newHouse, SUPERVISOR } from "./vault-house";

const WORKER = { loginName: "sothy", displayName: "Sothy Mao", role: "case_worker" } as const;
const WORKERS_WORD = "bamboo kettle river";

type House = Awaited<ReturnType<typeof newHouse>>;

async function addWorker(house: House) {
  const { users } = await house.get({
    ...{ ask: "add-user", approver: SUPERVISOR, user: WORKER, passphrase: WORKERS_WORD },
  });
  const worker = users.find(({ loginName }) => loginName === "sothy");
  if (worker === undefined) throw new Error("not added");
  return worker;
}

async function houseOfTwo() {
  const house = await newHouse();
  return { ...house, worker: await addWorker(house) };
}

const slotsOf = async ({ keyFilePath }: Pick<House, "keyFilePath">) =>
  decodeKeyFile(await readFile(keyFilePath)).slots;

describe("adding somebody", () => {
  it("gives them a slot of their own, and the house its list", async () => {
    const { enter, worker, session } = await houseOfTwo();
    const grant = await enter("sothy", WORKERS_WORD);
    expect(grant.user).toMatchObject({ ...WORKER, userId: worker.userId });
    expect(grant.users.map(({ loginName, status }) => [loginName, status])).toEqual([
      ["dara", "active"],
      ["sothy", "active"],
    ]);
    expect(session.person).toEqual({ userId: worker.userId, role: "case_worker" });
  });

  it("takes a supervisor, a free name and a long passphrase", async () => {
    const { refusal } = await houseOfTwo();
    const add = { ask: "add-user", approver: SUPERVISOR, passphrase: WORKERS_WORD } as const;
    const other = { ...WORKER, loginName: "chea" };
    const byWorker = { loginName: "sothy", passphrase: WORKERS_WORD };
    expect(await refusal({ ...add, user: other, approver: byWorker })).toBe("not_allowed");
    expect(await refusal({ ...add, user: { ...WORKER, loginName: " SOTHY " } })).toBe(
      "login_name_taken",
    );
    expect(await refusal({ ...add, user: other, passphrase: "short" })).toBe("weak_passphrase");
    const stranger = { ...SUPERVISOR, passphrase: "another passphrase" };
    expect(await refusal({ ...add, user: other, approver: stranger })).toBe("wrong_passphrase");
  });
});

describe("locking somebody", () => {
  it.each(["locked", "left"] as const)("who is %s takes the slot away for good", async (status) => {
    const house = await houseOfTwo();
    const { userId } = house.worker;
    const before = await readFile(house.keyFilePath);
    const slots = await slotsOf(house);
    const change = { what: "status", status } as const;
    const { users } = await house.get({
      ...{ ask: "change-user", approver: SUPERVISOR, userId, change },
    });
    expect(users.find((user) => user.userId === userId)?.status).toBe(status);
    expect(await slotsOf(house)).toEqual(slots.slice(0, 1));
    house.lock();
    const unlock = { ask: "unlock", loginName: "sothy", passphrase: WORKERS_WORD } as const;
    expect(await house.refusal(unlock)).toBe("wrong_passphrase");
    // Their slot put back from an old copy opens nothing: the directory knows of no slot.
    const present = decodeKeyFile(await readFile(house.keyFilePath));
    const [, oldSlot] = decodeKeyFile(before).slots;
    const forged = encodeKeyFile({ ...present, slots: [...present.slots, oldSlot!] });
    await writeFile(house.keyFilePath, forged);
    expect(await house.refusal(unlock)).toBe("wrong_passphrase");
  });

  it("is undone by a new passphrase, and the old one stays void", async () => {
    const house = await houseOfTwo();
    const by = { ask: "change-user", approver: SUPERVISOR, userId: house.worker.userId } as const;
    await house.get({ ...by, change: { what: "status", status: "locked" } });
    const change = { what: "passphrase", passphrase: "another long word" } as const;
    const { users } = await house.get({ ...by, change });
    expect(users[1]?.status).toBe("active");
    expect((await house.enter("sothy", "another long word")).user.loginName).toBe("sothy");
    house.lock();
    expect(
      await house.refusal({ ask: "unlock", loginName: "sothy", passphrase: WORKERS_WORD }),
    ).toBe("wrong_passphrase");
  });

  it("never leaves the house without a supervisor", async () => {
    const { refusal, get, grant, worker } = await houseOfTwo();
    const own = { ask: "change-user", approver: SUPERVISOR, userId: grant.user.userId } as const;
    const changes = [
      { what: "status", status: "locked" },
      { what: "status", status: "left" },
      { what: "role", role: "auditor" },
    ] as const;
    for (const change of changes) {
      expect(await refusal({ ...own, change })).toBe("last_supervisor");
    }
    const change = { what: "role", role: "supervisor" } as const;
    await get({ ...own, userId: worker.userId, change });
    await get({ ...own, change: { what: "status", status: "left" } });
  });

  it("of somebody who is not there is refused", async () => {
    const { refusal } = await newHouse();
    const userId = "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a77";
    const change = { what: "status", status: "left" } as const;
    expect(await refusal({ ask: "change-user", approver: SUPERVISOR, userId, change })).toBe(
      "not_allowed",
    );
  });
});

describe("one's own passphrase", () => {
  it("is changed with the old one only, and the old one opens nothing then", async () => {
    const house = await houseOfTwo();
    const change = { ask: "change-passphrase", loginName: "sothy" } as const;
    const newPassphrase = "candle in the rain";
    expect(
      await house.refusal({ ...change, passphrase: "a wrong passphrase", newPassphrase }),
    ).toBe("wrong_passphrase");
    expect(
      await house.refusal({ ...change, passphrase: WORKERS_WORD, newPassphrase: "short" }),
    ).toBe("weak_passphrase");
    await house.get({ ...change, passphrase: WORKERS_WORD, newPassphrase });
    expect(await slotsOf(house)).toHaveLength(2);
    await house.enter("sothy", newPassphrase);
    house.lock();
    const old = { ask: "unlock", loginName: "sothy", passphrase: WORKERS_WORD } as const;
    expect(await house.refusal(old)).toBe("wrong_passphrase");
  });
});

describe("a second person's yes", () => {
  const act = { ask: "approve", action: "close", targetId: "case 1" } as const;

  it("is a ticket that the session's vault believes", async () => {
    const { enter, get, worker, clock } = await houseOfTwo();
    const grant = await enter("sothy", WORKERS_WORD);
    const requestedBy = worker.userId;
    const { ticket } = await get({ ...act, approver: SUPERVISOR, requestedBy });
    const key = await deriveApprovalKey(grant.rootKey);
    const now = clock.nowMs();
    const expected = { action: "close", targetId: "case 1", requestedBy, now } as const;
    expect(await verifyApproval(key, ticket, expected)).toEqual({ ok: true, value: ticket });
  });

  it("is nobody's own, no case worker's, and for nobody who is not at work", async () => {
    const { refusal, enter, grant, worker } = await houseOfTwo();
    const byWorker = { loginName: "sothy", passphrase: WORKERS_WORD };
    const { userId } = grant.user;
    for (const question of [
      { ...act, approver: SUPERVISOR, requestedBy: userId },
      { ...act, approver: byWorker, requestedBy: userId },
      { ...act, approver: SUPERVISOR, requestedBy: worker.userId },
    ]) {
      expect(await refusal(question)).toBe("approval_refused");
    }
    await enter("sothy", WORKERS_WORD);
    const wrong = { ...SUPERVISOR, passphrase: "a wrong passphrase" };
    expect(await refusal({ ...act, approver: wrong, requestedBy: worker.userId })).toBe(
      "wrong_passphrase",
    );
  });
});
