import { beforeEach, describe, expect, it, vi } from "vitest";
import { createBridge } from "../../../renderer/bridge/bridge";
import { IDLE_TIMEOUT_MS } from "../../../renderer/session/idle-timer";
import { SessionStore } from "../../../renderer/session/session-store";
import type { VaultApi } from "../../../renderer/store/vault-api";
import { AppError } from "../../../shared/errors";

const INFO = { version: "0.1.0", mode: "real", vault: "ready", platform: "linux", isStandIn: true };
const ID = "0b8f5c1e-7d6a-4f0e-9a51-3f2f6f0d1a01";

function grant() {
  return {
    mode: "real",
    ...{ vaultId: ID, deviceId: ID },
    user: { userId: ID, loginName: "dara", displayName: "Dara", role: "supervisor" },
    organisation: {
      ...{ orgId: ID, nameKm: "", nameEn: "House", orgType: "ngo_shelter", adminCode: "" },
      siteCode: "RD",
    },
    rootKey: new Uint8Array(32).fill(7),
    sealedIdentity: new Uint8Array(93),
    demo: null,
  };
}

let log: string[];
let replies: Record<string, unknown>;
let notify: (payload: unknown) => void;
let vaultOpens: VaultApi["open"];
let session: SessionStore;

beforeEach(async () => {
  vi.useFakeTimers();
  log = [];
  replies = {
    "app:info": { ok: true, value: INFO },
    "vault:unlock": { ok: true, value: grant() },
    "vault:lock": { ok: true, value: {} },
  };
  vaultOpens = async () => ({ caseCount: 3, draftCount: 0, openedInMs: 5, damagedRowIds: [] });
  const vault = {
    open: (given: Parameters<VaultApi["open"]>[0]) => vaultOpens(given),
    subscribe: async () => undefined,
    saveResume: async ({ path }: { path: string }) => void log.push(`resume ${path}`),
    takeResume: async () => ({ path: "/intake/d1/age", focusedField: "person.sex" }),
  } as unknown as VaultApi;
  session = new SessionStore({
    bridge: createBridge({
      invoke: async (channel) => {
        log.push(channel);
        return replies[channel];
      },
      on: (_channel, listener) => {
        notify = listener;
        return () => undefined;
      },
    }),
    startVault: () => ({ api: vault, end: () => void log.push("worker ended") }),
    place: {
      here: () => ({ path: "/cases", focusedField: null }),
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
    expect(JSON.stringify(state)).not.toContain("rootKey");
    expect(log).toContain("go /intake/d1/age");
  });

  it("stays closed with the reason when the passphrase or the store is wrong", async () => {
    replies["vault:unlock"] = { ok: false, code: "wrong_passphrase" };
    await session.unlock("dara", "wrong");
    expect(session.getState()).toMatchObject({ phase: "locked", error: "wrong_passphrase" });
    replies["vault:unlock"] = { ok: true, value: grant() };
    vaultOpens = () => Promise.reject(new AppError("store_damaged"));
    await session.unlock("dara", "right");
    expect(session.getState()).toMatchObject({ phase: "locked", error: "store_damaged" });
    expect(log.at(-1)).toBe("worker ended");
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

describe("a lock", () => {
  it("writes open forms and the place before main ends the page", async () => {
    await unlock();
    session.registerFlush(async () => void log.push("flush"));
    await session.lock();
    expect(log).toEqual(["flush", "resume /cases", "vault:lock"]);
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
