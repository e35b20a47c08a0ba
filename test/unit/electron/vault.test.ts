import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { DOOR_IDLE_MS, MAX_BUSY } from "../../../electron/vault/open-doors";
import { openIdentity } from "../../../shared/crypto";
import { AppError } from "../../../shared/errors";
import { sessionGrantSchema, type DoorRequest } from "../../../shared/vault/door";
import { deriveStoreKeyWrap, openStoreKey } from "../../../shared/vault/store-key";
import { NEW_VAULT } from "../../contract/samples";
import { refusalOf } from "./fakes";
import { emptyHouse, newHouse, SUPERVISOR } from "./vault-house";

const CREATE = { ask: "create", vault: NEW_VAULT } as const;
const UNLOCK = { ask: "unlock", ...SUPERVISOR } as const;
const PASSPHRASE = NEW_VAULT.passphrase;

describe("creating a vault", () => {
  it("grants a session that the contract accepts and that unlocking gives again", async () => {
    const { vault, get, lock } = await emptyHouse();
    expect(await vault().state()).toBe("missing");
    const { grant, sheets } = await get(CREATE);
    expect(sessionGrantSchema.safeParse(grant).success).toBe(true);
    expect(new Set(sheets).size).toBe(5);
    lock();
    expect((await get(UNLOCK)).grant).toEqual(grant);
    await openIdentity(grant.rootKey, grant.sealedIdentity);
    const wrap = await deriveStoreKeyWrap(grant.rootKey);
    await openStoreKey(wrap, grant.generation, grant.sealedStoreKey);
    expect(await vault().generation()).toBe(grant.generation);
  });

  it("refuses to write over a vault", async () => {
    const { keyFilePath, lock, refusal } = await newHouse();
    const before = await readFile(keyFilePath, "utf8");
    lock();
    expect(await refusal(CREATE)).toBe("vault_exists");
    expect(await readFile(keyFilePath, "utf8")).toBe(before);
  });

  it("makes one vault when asked twice at once", async () => {
    const { ask } = await emptyHouse();
    const answers = await Promise.all([ask(CREATE), ask(CREATE)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it.each(["123456789", "ពាក្យសម្", "😀😀😀😀😀😀"])(
    "refuses the short passphrase %j",
    async (passphrase) => {
      const { vault, refusal } = await emptyHouse();
      const code = await refusal({ ...CREATE, vault: { ...NEW_VAULT, passphrase } });
      expect(code).toBe("weak_passphrase");
      expect(await vault().state()).toBe("missing");
    },
  );

  it("leaves nothing readable on the disk: no name, no house, no passphrase, no key", async () => {
    const { keyFilePath, copyPath, grant, sheets } = await newHouse();
    for (const filePath of [keyFilePath, copyPath]) {
      const text = await readFile(filePath, "utf8");
      const rootKey = Buffer.from(grant.rootKey);
      // Short words would turn up in random base64 by chance.
      const secrets = ["Dara Keo", "Rumduol", "supervisor", PASSPHRASE, ...sheets];
      for (const secret of [...secrets, rootKey.toString("base64"), rootKey.toString("hex")]) {
        expect(text).not.toContain(secret);
      }
    }
  });

  it.skipIf(process.platform === "win32")(
    "writes files that only their owner may read",
    async () => {
      const { keyFilePath, copyPath } = await newHouse();
      for (const filePath of [keyFilePath, copyPath]) {
        expect((await stat(filePath)).mode & 0o777).toBe(0o600);
      }
      expect((await stat(path.dirname(keyFilePath))).mode & 0o777).toBe(0o700);
    },
  );

  it("says that the disk is full, opens no session, and gives no grant out", async () => {
    const full = () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }));
    const { refusal, session, replies } = await emptyHouse({ files: { save: full } });
    expect(await refusal(CREATE)).toBe("disk_full");
    expect(session.isOpen).toBe(false);
    expect(replies).toEqual([]);
  });
});

describe("what main carries", () => {
  it("holds neither a passphrase nor the root key, in no message of either side", async () => {
    const house = await newHouse();
    await house.enter("dara", PASSPHRASE);
    const newFiles = [await readFile(house.keyFilePath)];
    const seen = [
      ...house.processes.tasks.flatMap((task) => [task.keyFile, task.pageKey, task.question]),
      ...house.replies,
      ...newFiles,
    ].filter((bytes) => bytes !== null);
    expect(seen.length).toBeGreaterThan(6);
    const secrets = [Buffer.from(PASSPHRASE), Buffer.from(house.grant.rootKey)];
    for (const bytes of seen) {
      for (const secret of secrets) expect(Buffer.from(bytes).includes(secret)).toBe(false);
    }
  });

  it("is wiped in the key process once the answer is sealed", async () => {
    const { grant, enter } = await newHouse();
    const opened: Uint8Array[] = [];
    const slice = vi.spyOn(Uint8Array.prototype, "slice");
    await enter("dara", PASSPHRASE);
    for (const { value } of slice.mock.results) opened.push(value as Uint8Array);
    slice.mockRestore();
    // The page holds one copy; the process's own is zero by now.
    const held = opened.filter((bytes) => Buffer.from(grant.rootKey).equals(bytes));
    expect(held).toHaveLength(1);
    expect(opened.some((bytes) => bytes.length === 32 && bytes.every((byte) => byte === 0))).toBe(
      true,
    );
  });
});

describe("unlocking", () => {
  it("takes a login name in any case and either Unicode spelling", async () => {
    const { get, lock } = await emptyHouse();
    const user = { ...NEW_VAULT.user, loginName: "Chenda Lé" };
    await get({ ...CREATE, vault: { ...NEW_VAULT, user } });
    lock();
    await get({ ...UNLOCK, loginName: " CHENDA LÉ ".normalize("NFD") });
  });

  it("takes a passphrase in either Unicode spelling, but not in another case", async () => {
    const { get, lock, refusal } = await emptyHouse();
    await get({ ...CREATE, vault: { ...NEW_VAULT, passphrase: "éclair à la crème" } });
    lock();
    expect(await refusal({ ...UNLOCK, passphrase: "Éclair à la crème" })).toBe("wrong_passphrase");
    await get({ ...UNLOCK, passphrase: "éclair à la crème".normalize("NFD") });
  });

  it("says the same of a wrong name and a wrong passphrase, after the same work", async () => {
    const { lock, refusal, derived } = await newHouse();
    lock();
    derived.length = 0;
    const wrong = "wrong passphrase";
    expect(await refusal({ ...UNLOCK, passphrase: wrong })).toBe("wrong_passphrase");
    expect(await refusal({ ...UNLOCK, loginName: "bopha", passphrase: wrong })).toBe(
      "wrong_passphrase",
    );
    expect(await refusal({ ...UNLOCK, loginName: "bopha" })).toBe("wrong_passphrase");
    expect(derived).toEqual([wrong, wrong, PASSPHRASE]);
  });

  it("says that there is no vault", async () => {
    const { refusal } = await emptyHouse();
    expect(await refusal(UNLOCK)).toBe("vault_missing");
  });

  it("lets failed tries wait longer and longer, across restarts, and tells how many there were", async () => {
    const { ask, get, lock, restart, waitedMs, grant } = await newHouse();
    expect(grant.failedTries).toBe(0);
    lock();
    waitedMs.length = 0;
    const wrong = { ...UNLOCK, passphrase: "wrong passphrase" };
    for (let tries = 0; tries < 4; tries += 1) {
      await ask(wrong);
      if (tries === 2) restart();
    }
    expect(waitedMs).toEqual([0, 0, 0, 1000]);
    expect((await get(UNLOCK)).grant.failedTries).toBe(4);
    lock();
    expect((await get(UNLOCK)).grant.failedTries).toBe(0);
    expect(waitedMs.slice(4)).toEqual([2000, 0]);
  });

  it("gives nobody at work free guesses at another's passphrase between openings with his own", async () => {
    const { ask, get, waitedMs } = await newHouse();
    waitedMs.length = 0;
    for (let round = 0; round < 3; round += 1) {
      await ask({ ...UNLOCK, passphrase: "wrong passphrase" });
      await ask({ ...UNLOCK, passphrase: "wrong passphrase too" });
      await get(UNLOCK);
    }
    expect(waitedMs).toEqual([0, 0, 0, 0, 1000, 2000, 2000, 4000, 8000]);
    expect((await get(UNLOCK)).grant.failedTries).toBe(6);
  });

  it("counts a wrong passphrase before anybody hears of it", async () => {
    const { ask, lock, processes } = await newHouse();
    lock();
    await ask({ ...UNLOCK, passphrase: "wrong passphrase" });
    await ask(UNLOCK);
    expect(processes.tasks.map(({ failedTries }) => failedTries)).toEqual([0, 0, 1]);
  });

  it("tells main who is at work, and nothing else", async () => {
    const { session, grant, enter, lock } = await newHouse();
    await enter("dara", PASSPHRASE);
    expect(session.person).toEqual({ userId: grant.user.userId, role: "supervisor" });
    lock();
    expect(session.person).toBeNull();
  });
});

describe("doors", () => {
  it("are good for one question", async () => {
    const { vault } = await newHouse();
    const { token } = await vault().openDoor();
    const sealed = { token, pageKey: new Uint8Array(65), question: new Uint8Array(90) };
    expect(await refusalOf(vault().ask(sealed))).toBe("bad_request");
    expect(await refusalOf(vault().ask(sealed))).toBe("target_expired");
  });

  it("end when nobody asks, when there are more than two, and at a lock", async () => {
    const { vault, processes, advance } = await emptyHouse();
    await vault().openDoor();
    advance(DOOR_IDLE_MS);
    expect(processes.ended).toEqual([1]);
    for (let opened = 0; opened < 3; opened += 1) await vault().openDoor();
    expect(processes.ended).toEqual([1, 2]);
    vault().closeDoors();
    expect(processes.ended).toEqual([1, 2, 3, 4]);
  });

  it("asked for many at once start few processes, and more once these are done", async () => {
    const { vault, processes } = await emptyHouse();
    const asked = Array.from({ length: 50 }, () => vault().openDoor());
    const opened = await Promise.allSettled(asked);
    expect(processes.started()).toBe(MAX_BUSY);
    const refused = opened.filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(50 - MAX_BUSY);
    expect(await refusalOf(asked.at(-1)!)).toBe("too_many_tries");
    await vault().openDoor();
    expect(processes.started()).toBe(MAX_BUSY + 1);
  });

  it("that wait for their turn count as open", async () => {
    const { vault, processes, clock } = await newHouse();
    let goOn: () => void = () => undefined;
    const delay = new Promise<void>((resolve) => (goOn = resolve));
    clock.wait = () => delay;
    const started = processes.started();
    const asked: Promise<unknown>[] = [];
    for (let count = 0; count < MAX_BUSY; count += 1) {
      const { token } = await vault().openDoor();
      const sealed = { token, pageKey: new Uint8Array(65), question: new Uint8Array(90) };
      asked.push(refusalOf(vault().ask(sealed)));
    }
    expect(await refusalOf(vault().openDoor())).toBe("too_many_tries");
    expect(processes.started()).toBe(started + MAX_BUSY);
    vault().closeDoors();
    goOn();
    await Promise.all(asked);
  });

  it("leave no process behind after an answer or a failure", async () => {
    const { ask, processes } = await newHouse();
    await ask({ ask: "make-sheets", approver: { ...SUPERVISOR, passphrase: "wrong passphrase" } });
    expect(new Set(processes.ended).size).toBe(processes.started());
  });

  it("open no session for a page that was locked away meanwhile", async () => {
    const { ask, lock, session, vault } = await newHouse();
    lock();
    const asked = ask(UNLOCK);
    await vault().state();
    lock();
    const answer = await asked;
    expect(answer.ok).toBe(false);
    expect(session.isOpen).toBe(false);
  });
});

describe("what is asked where", () => {
  it("at the door nobody changes the house", async () => {
    const { get, refusal, lock, grant, sheets } = await newHouse();
    lock();
    const { userId } = grant.user;
    const change = { what: "role", role: "auditor" } as const;
    const approver = SUPERVISOR;
    for (const question of [
      { ask: "make-sheets", approver },
      { ask: "check-sheets", sheets: [sheets[0], sheets[1]] },
      { ask: "add-user", approver, user: NEW_VAULT.user, passphrase: PASSPHRASE },
      { ask: "change-user", approver, userId, change },
      { ask: "change-passphrase", ...SUPERVISOR, newPassphrase: PASSPHRASE },
      { ask: "approve", approver, action: "close", targetId: "c1", requestedBy: userId },
    ] as const) {
      expect(await refusal(question as DoorRequest)).toBe("locked");
    }
    await get(UNLOCK);
  });

  it("opens again for a page that met a damaged store behind the door", async () => {
    const { get, grant } = await newHouse();
    expect((await get(UNLOCK)).grant).toEqual(grant);
  });

  it("a real installation opens no practice house, and practice makes no real vault", async () => {
    const real = await emptyHouse();
    expect(await real.refusal({ ask: "open-demo", house: "shelter", seed: 7 })).toBe("not_allowed");
    const practice = await emptyHouse({ mode: "demo" });
    expect(await practice.refusal(CREATE)).toBe("not_allowed");
    expect(await practice.vault().state()).toBe("missing");
  });
});

describe("a new store key", () => {
  it("takes the old one's place in both files", async () => {
    const { vault, files, keyFilePath, copyPath, grant } = await newHouse();
    const generation = "0b8f5c1e-7d6a-4f0e-9a51-3f2f6f0d1a01";
    await vault().replaceStoreKey(generation, new Uint8Array(61).fill(5));
    expect(await vault().generation()).toBe(generation);
    for (const filePath of [keyFilePath, copyPath]) {
      const text = await readFile(filePath, "utf8");
      expect(text).not.toContain(grant.generation);
      expect(text).not.toContain(Buffer.from(grant.sealedStoreKey).toString("base64"));
    }
    expect(await files.load()).toMatchObject({ state: "ready", source: "file" });
  });

  it("that cannot be written leaves the old one", async () => {
    const house = await newHouse();
    const other = await emptyHouse({
      files: { load: house.files.load, save: () => Promise.reject(new AppError("write_failed")) },
    });
    const replaced = other.vault().replaceStoreKey(house.grant.vaultId, new Uint8Array(61));
    expect(await refusalOf(replaced)).toBe("write_failed");
    expect(await house.vault().generation()).toBe(house.grant.generation);
  });
});
