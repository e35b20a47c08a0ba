import { beforeEach, describe, expect, it, vi } from "vitest";
import { IDLE_TIMEOUT_MS } from "../../../renderer/session/idle-timer";
import { SessionStore } from "../../../renderer/session/session-store";
import type { OpenedStore, PageEvent, Resume, VaultApi } from "../../../renderer/store/vault-api";
import { AppError } from "../../../shared/errors";
import type { DoorAsk, DoorFailure, DoorReply } from "../../../shared/vault/door";
import { DOOR_GRANT, NEW_VAULT, REPLIES } from "../../contract/samples";
import { mainWithDoor } from "./main-with-door";

const INFO = REPLIES["app:info"];
const OPENED: OpenedStore = {
  ...{ caseCount: 3, draftCount: 0, openedInMs: 5, damagedRowIds: [] },
  opening: { kind: "clean", tookMs: 5, recordCount: 3, wholeUntil: null, missingFrames: 0 },
  settings: { idleMinutes: 5, bedCapacity: null },
};
const SHEETS = ["one", "two", "three", "four", "five"];
const { userId } = DOOR_GRANT.user;

let log: string[];
let replies: Record<string, unknown>;
let answers: { [A in DoorAsk]?: DoorReply<A> | DoorFailure };
let notify: (payload: unknown) => void;
let vaultOpens: VaultApi["open"];
let session: SessionStore;
let focusedField: string | null;

beforeEach(async () => {
  vi.useFakeTimers();
  focusedField = null;
  log = [];
  replies = {
    "app:info": { ok: true, value: INFO },
    "vault:lock": { ok: true, value: {} },
  };
  answers = { unlock: { grant: DOOR_GRANT } };
  vaultOpens = async () => OPENED;
  const vault = {
    open: (...given: Parameters<VaultApi["open"]>) => vaultOpens(...given),
    noteEvent: async (event: PageEvent) => void log.push(`note ${event.action}`),
    subscribe: async () => undefined,
    saveResume: async ({ path, focusedField: field }: Resume) =>
      void log.push(field === null ? `resume ${path}` : `resume ${path} at ${field}`),
    takeResume: async () => ({ path: "/intake/d1/age", focusedField: "person.sex" }),
  } as unknown as VaultApi;
  session = new SessionStore({
    bridge: mainWithDoor({
      log,
      reply: (channel) => replies[channel],
      answer: (ask) => answers[ask],
      onNotify: (listener) => (notify = listener),
    }),
    startVault: () => ({ api: vault, end: () => void log.push("worker ended") }),
    place: {
      here: () => ({ path: "/cases", focusedField }),
      goTo: (path) => void log.push(`go ${path}`),
    },
    timers: {
      now: () => Date.now(),
      setTimer: (callback, delayMs) => setTimeout(callback, delayMs),
      clearTimer: (timer) => clearTimeout(timer as NodeJS.Timeout),
    },
  });
  await session.start();
});

async function unlock(): Promise<void> {
  await session.unlock("dara", "a long passphrase");
  log.length = 0;
}

describe("the door", () => {
  it("opens to where the person was, and keeps no key", async () => {
    expect(session.getState().phase).toBe("locked");
    await session.unlock("dara", "a long passphrase");
    const state = session.getState();
    expect(state).toMatchObject({
      phase: "open",
      resumeField: "person.sex",
      house: { caseCount: 3, mode: "real" },
    });
    expect(JSON.stringify(state)).not.toMatch(/rootKey|sealedIdentity|sealedStoreKey/);
    expect(log).toContain("go /intake/d1/age");
  });

  it("stays closed with the reason when the passphrase is wrong", async () => {
    answers.unlock = { code: "wrong_passphrase" };
    replies["app:info"] = { ok: true, value: { ...INFO, doorWaitMs: 4000 } };
    await session.unlock("dara", "wrong");
    expect(session.getState()).toMatchObject({
      ...{ phase: "locked", error: "wrong_passphrase" },
      info: { doorWaitMs: 4000 },
    });
    expect(log).not.toContain("vault:lock");
  });

  it("ends the page when no store opens behind the right passphrase, and the next page says why", async () => {
    vaultOpens = () => Promise.reject(new AppError("journal_damaged"));
    const opened = await session.unlock("dara", "right");
    expect(opened).toEqual({ ok: false, error: "journal_damaged" });
    expect(log).toEqual(expect.arrayContaining(["worker ended", "vault:lock"]));
    expect(session.getState().phase).toBe("opening");
    replies["app:info"] = { ok: true, value: { ...INFO, notOpened: "journal_damaged" } };
    await session.start();
    expect(session.getState()).toMatchObject({ phase: "locked", error: "journal_damaged" });
  });

  it("goes on asking for the lock behind a store that did not open", async () => {
    vaultOpens = () => Promise.reject(new AppError("disk_full"));
    replies["vault:lock"] = { ok: false, code: "internal" };
    await session.unlock("dara", "right");
    expect(session.getState()).toMatchObject({ phase: "locked", error: "disk_full" });
    log.length = 0;
    await vi.advanceTimersByTimeAsync(IDLE_TIMEOUT_MS + 5_000);
    expect(log).toEqual(["vault:lock"]);
    await vi.advanceTimersByTimeAsync(IDLE_TIMEOUT_MS + 5_000);
    expect(log).toEqual(["vault:lock", "vault:lock"]);
  });

  it("shows what opening is at", async () => {
    const seen: unknown[] = [];
    vaultOpens = async (_grant, _strongroom, onProgress) => {
      onProgress({ stage: "rebuild", done: 0.5 });
      seen.push(session.getState());
      return OPENED;
    };
    await session.unlock("dara", "a long passphrase");
    expect(seen).toMatchObject([{ phase: "opening", progress: { stage: "rebuild", done: 0.5 } }]);
  });

  it("asks nothing of main that the key process would refuse to read", async () => {
    log.length = 0;
    await session.unlock("d", "a long passphrase");
    expect(session.getState()).toMatchObject({ phase: "locked", error: "bad_request" });
    expect(log).toEqual(["app:info"]);
  });

  it("sets a new passphrase with two sheets, and says which line is wrong", async () => {
    const failure = { code: "sheet_mistyped", sheet: 1, line: 3 } as const;
    answers.recover = failure;
    const given = { loginName: "dara", newPassphrase: "a new long word" };
    expect(await session.recover({ ...given, sheets: ["a", "b"] })).toEqual({
      ok: false,
      error: failure,
    });
    answers.recover = { users: DOOR_GRANT.users };
    expect((await session.recover({ ...given, sheets: ["a", "b"] })).ok).toBe(true);
    expect(session.getState().phase).toBe("locked");
  });

  it.each([
    ["missing", "first_start", null],
    ["damaged", "failed", "vault_damaged"],
    ["newer_version", "failed", "vault_newer_version"],
  ])("of a %s vault is %s", async (vault, phase, error) => {
    replies["app:info"] = { ok: true, value: { ...INFO, vault } };
    await session.start();
    expect(session.getState()).toMatchObject({ phase, error });
  });
});

describe("a new house", () => {
  beforeEach(async () => {
    replies["app:info"] = { ok: true, value: { ...INFO, vault: "missing" } };
    await session.start();
    answers.create = { grant: DOOR_GRANT, sheets: SHEETS };
    await session.createVault(NEW_VAULT);
  });

  it("shows its sheets until they were tried out or put off, and then forgets them", async () => {
    expect(session.getState()).toMatchObject({ phase: "sheets", sheets: SHEETS });
    const recovery = { madeOn: "2026-01-05", checkedOn: "2026-01-05" };
    answers["check-sheets"] = { recovery };
    await session.acts.checkSheets(["a", "b"]);
    expect(session.getState()).toMatchObject({ phase: "sheets", house: { recovery } });
    session.enterHouse();
    expect(session.getState()).toMatchObject({ phase: "open", house: { recovery } });
    expect(JSON.stringify(session.getState())).not.toContain("three");
  });

  it("locks by itself too while sheets stand on the screen", async () => {
    await vi.advanceTimersByTimeAsync(IDLE_TIMEOUT_MS + 5_000);
    expect(log).toContain("vault:lock");
  });
});

describe("at work", () => {
  const approver = { loginName: "dara", passphrase: "a long passphrase" };

  it("new people and new sheets are there at once, and in the audit chain", async () => {
    await unlock();
    const user = { ...DOOR_GRANT.users[0]!, loginName: "sothy", displayName: "Sothy" };
    const users = [...DOOR_GRANT.users, { ...user, userId: DOOR_GRANT.deviceId }];
    answers["add-user"] = { users };
    const { loginName, displayName, role } = user;
    const passphrase = "bamboo kettle river";
    await session.acts.addUser({ approver, user: { loginName, displayName, role }, passphrase });
    const recovery = { madeOn: "2026-02-01", checkedOn: null };
    answers["make-sheets"] = { sheets: SHEETS, recovery };
    await session.acts.makeSheets(approver);
    expect(session.getState()).toMatchObject({ house: { users, recovery } });
    expect(JSON.stringify(session.getState())).not.toContain("three");
    expect(log).toEqual(expect.arrayContaining(["note user_change", "note key_change"]));
  });

  it("whoever changes their own role is locked out at once, others are not", async () => {
    await unlock();
    answers["change-user"] = { users: DOOR_GRANT.users };
    const change = { what: "role", role: "auditor" } as const;
    await session.acts.changeUser({ approver, userId: DOOR_GRANT.deviceId, change });
    await vi.advanceTimersByTimeAsync(10);
    expect(log).not.toContain("vault:lock");
    await session.acts.changeUser({ approver, userId, change });
    await vi.advanceTimersByTimeAsync(10);
    expect(log).toContain("vault:lock");
  });

  it("what is refused changes nothing and is not noted", async () => {
    await unlock();
    answers["make-sheets"] = { code: "wrong_passphrase" };
    expect(await session.acts.makeSheets(approver)).toEqual({
      ok: false,
      error: { code: "wrong_passphrase" },
    });
    expect(log.filter((entry) => entry.startsWith("note"))).toEqual([]);
  });

  it("a second person's ticket is asked for in the name of whoever is at work", async () => {
    await unlock();
    const ticket = {
      ...({ approvalId: userId, action: "close", targetId: "c1", requestedBy: userId } as const),
      ...({ approvedBy: DOOR_GRANT.deviceId, approverRole: "supervisor" } as const),
      ...{ at: "2026-01-05T00:00:00.000Z", mac: "0".repeat(64) },
    };
    answers.approve = { ticket };
    expect(await session.acts.approve("close", "c1", approver)).toEqual({
      ok: true,
      value: ticket,
    });
    expect(log).toContain(`asked approve ${userId}`);
  });

  it("a new idle time holds at once", async () => {
    await unlock();
    session.applySettings({ idleMinutes: 1, bedCapacity: null });
    await vi.advanceTimersByTimeAsync(59_000);
    expect(log).not.toContain("vault:lock");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(log).toContain("vault:lock");
  });
});

describe("a lock", () => {
  it("writes open forms and the place before main ends the page", async () => {
    await unlock();
    session.registerFlush(async () => void log.push("flush"));
    await session.lock();
    expect(log).toEqual(["flush", "resume /cases", "note lock", "vault:lock"]);
  });

  it("under the cover comes back to the field that the cover took the focus from", async () => {
    await unlock();
    focusedField = "person.sex";
    session.rememberPlace();
    focusedField = null;
    await session.lock();
    expect(log).toContain("resume /cases at person.sex");
  });

  it("is not held up by a form that fails or never ends", async () => {
    await unlock();
    session.registerFlush(() => Promise.reject(new AppError("disk_full")));
    session.registerFlush(() => new Promise(() => undefined));
    const locked = session.lock();
    await vi.advanceTimersByTimeAsync(3_000);
    await locked;
    expect(log.at(-1)).toBe("vault:lock");
  });

  it("comes by itself when nobody is there, and only then", async () => {
    await unlock();
    await vi.advanceTimersByTimeAsync(IDLE_TIMEOUT_MS - 1_000);
    session.touch();
    await vi.advanceTimersByTimeAsync(IDLE_TIMEOUT_MS - 1_000);
    expect(log).not.toContain("vault:lock");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(log).toContain("vault:lock");
  });

  it("comes when main asks, once", async () => {
    await unlock();
    notify({ reason: "suspend" });
    notify({ reason: "quit" });
    await vi.advanceTimersByTimeAsync(10);
    expect(log.filter((entry) => entry === "vault:lock")).toHaveLength(1);
  });
});
