import { codeOf, type ErrorCode } from "../../shared/errors";
import type { DemoHouse, NewVault, SessionGrant } from "../../shared/vault/door";
import { err, ok, type Result } from "../../shared/result";
import type { Bridge } from "../bridge";
import type { StoreChange } from "../store/vault-api";
import type { StartedVault } from "../store/vault-client";
import { IdleTimer, type Timers } from "./idle-timer";
import type { Place } from "./place";
import type { AppInfo, SessionState } from "./session-state";

/** How long open forms may take to write their drafts before the lock goes on without them. */
const FLUSH_TIMEOUT_MS = 3_000;

export interface SessionParts {
  readonly bridge: Bridge;
  /** Starts the vault Worker. */
  readonly startVault: () => StartedVault;
  readonly timers: Timers;
  readonly place: Place;
}

type Flush = () => Promise<void>;

/**
 * The door of the program on the page's side, free of React: start, unlock, lock. The root key passes
 * through to the vault Worker and is not kept. Lock ends this whole page (design §4).
 */
export class SessionStore {
  readonly #parts: SessionParts;
  readonly #idle: IdleTimer;
  readonly #listeners = new Set<() => void>();
  readonly #changeListeners = new Set<(change: StoreChange) => void>();
  readonly #flushes = new Set<Flush>();
  #state: SessionState = { phase: "starting" };
  #isLocking = false;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#idle = new IdleTimer(parts.timers, () => void this.lock());
  }

  readonly getState = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Hears of every committed change until the returned function is called. */
  onStoreChange(listener: (change: StoreChange) => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  /** An open form: before a lock its draft is written by `flush`. */
  registerFlush(flush: Flush): () => void {
    this.#flushes.add(flush);
    return () => this.#flushes.delete(flush);
  }

  /** Milliseconds until the program locks by itself. */
  remainingMs(): number {
    return this.#idle.remainingMs();
  }

  /** Somebody is there. */
  touch(): void {
    this.#idle.touch();
  }

  /** Asks main what there is. Called once, when the page starts. */
  async start(): Promise<void> {
    this.#parts.bridge.onNotification("vault:lock-requested", () => void this.lock());
    const info = await this.#parts.bridge.invoke("app:info", {});
    if (!info.ok) this.#set({ phase: "failed", info: null, error: info.error });
    else this.#set(doorState(info.value, null));
  }

  createVault(vault: NewVault): Promise<Result<null, ErrorCode>> {
    return this.#enter(() => this.#parts.bridge.invoke("vault:create", vault));
  }

  unlock(loginName: string, passphrase: string): Promise<Result<null, ErrorCode>> {
    return this.#enter(() => this.#parts.bridge.invoke("vault:unlock", { loginName, passphrase }));
  }

  openDemo(house: DemoHouse, seed: number): Promise<Result<null, ErrorCode>> {
    return this.#enter(() => this.#parts.bridge.invoke("vault:open-demo", { house, seed }));
  }

  /** Main ends this page and starts one of the other mode; an open house is left as for a lock. */
  async enterDemo(): Promise<Result<null, ErrorCode>> {
    return this.#leave(() => this.#parts.bridge.invoke("app:enter-demo", {}));
  }

  async leaveDemo(): Promise<Result<null, ErrorCode>> {
    return this.#leave(() => this.#parts.bridge.invoke("app:leave-demo", {}));
  }

  /** Writes what is open, remembers the place, and has main end this page. */
  async lock(): Promise<void> {
    await this.#leave(() => this.#parts.bridge.invoke("vault:lock", {}));
  }

  async #leave(ask: () => Promise<Result<unknown, ErrorCode>>): Promise<Result<null, ErrorCode>> {
    if (this.#isLocking) return ok(null);
    this.#isLocking = true;
    this.#idle.stop();
    try {
      await this.#flushAll();
      const left = await ask();
      if (left.ok) return ok(null);
      this.#fail(left.error);
      if (this.#state.phase === "open") this.#idle.start();
      return left;
    } finally {
      this.#isLocking = false;
    }
  }

  /** A lock must never hang on a form or a full disk: drafts were written while typing, too. */
  async #flushAll(): Promise<void> {
    const state = this.#state;
    if (state.phase !== "open") return;
    const resume = this.#parts.place.here();
    const writing = Promise.allSettled([
      ...[...this.#flushes].map((flush) => flush()),
      state.vault.saveResume(resume),
    ]);
    const { setTimer } = this.#parts.timers;
    await Promise.race([
      writing,
      new Promise((done) => setTimer(() => done(null), FLUSH_TIMEOUT_MS)),
    ]);
  }

  async #enter(
    ask: () => Promise<Result<SessionGrant, ErrorCode>>,
  ): Promise<Result<null, ErrorCode>> {
    const state = this.#state;
    if (state.phase !== "first_start" && state.phase !== "locked") return err("not_allowed");
    this.#set({ ...state, phase: "opening", error: null });
    const grant = await ask();
    const opened = grant.ok ? await this.#open(grant.value, state.info) : grant;
    if (!opened.ok) this.#set({ ...state, error: opened.error });
    return opened;
  }

  async #open(grant: SessionGrant, info: AppInfo): Promise<Result<null, ErrorCode>> {
    const { mode, vaultId, deviceId, user, organisation, demo } = grant;
    const { api: vault, end } = this.#parts.startVault();
    try {
      const opened = await vault.open(grant);
      await vault.subscribe((change) => {
        for (const listener of this.#changeListeners) listener(change);
      });
      const resume = await vault.takeResume();
      if (resume !== null) this.#parts.place.goTo(resume.path);
      const house = { mode, vaultId, deviceId, user, organisation, demo, ...opened };
      const resumeField = resume?.focusedField ?? null;
      this.#set({ phase: "open", info, house, vault, resumeField });
      this.#idle.start();
      return ok(null);
    } catch (thrown) {
      end();
      return err(codeOf(thrown));
    }
  }

  #fail(error: ErrorCode): void {
    const state = this.#state;
    if ("error" in state && state.phase !== "failed") this.#set({ ...state, error });
  }

  #set(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function doorState(info: AppInfo, error: ErrorCode | null): SessionState {
  if (info.mode === "demo") return { phase: "locked", info, error };
  switch (info.vault) {
    case "missing":
      return { phase: "first_start", info, error };
    case "ready":
      return { phase: "locked", info, error };
    case "damaged":
      return { phase: "failed", info, error: "vault_damaged" };
    case "newer_version":
      return { phase: "failed", info, error: "vault_newer_version" };
  }
}
