import { assert } from "../../shared/assert";
import type { ErrorCode } from "../../shared/errors";
import { err, ok, type Result } from "../../shared/result";
import type { DemoHouse, DoorFailure, DoorReply, NewVault } from "../../shared/vault/door";
import type { Bridge } from "../bridge";
import type { HouseSettings, PageEvent, StoreChange } from "../store/vault-api";
import type { StartedVault } from "../store/vault-client";
import {
  askDoor,
  askToEnter,
  type DoorQuestion,
  type Entered,
  type EnterQuestion,
} from "./door-client";
import { IdleTimer, type Timers } from "./idle-timer";
import { openHouse } from "./open-house";
import type { Place } from "./place";
import { createSessionActs, type HouseChange, type SessionActs } from "./session-acts";
import { atWork, doorState, type AppInfo, type SessionState } from "./session-state";

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

type DoorPhase = Extract<SessionState, { phase: "first_start" | "locked" }>;

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
  /** Main counts somebody at work, whether or not the store has opened. */
  #hasEntered = false;
  /** Where the person was when they covered the screen, which takes the focus away; null before. */
  #coveredPlace: ReturnType<Place["here"]> | null = null;

  /** What people at work ask of the key process. */
  readonly acts: SessionActs;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#idle = new IdleTimer(parts.timers, () => void this.lock());
    this.acts = createSessionActs({
      ask: (question) => askDoor(parts.bridge, question),
      house: () => {
        const open = atWork(this.#state);
        assert(open !== null, "somebody is at work");
        return open.house;
      },
      changeHouse: (change) => {
        this.#changeHouse(change);
      },
      note: (event) => this.#note(event),
      lock: () => this.lock(),
    });
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

  /** The screen is about to be covered until this page ends. */
  rememberPlace(): void {
    this.#coveredPlace ??= this.#parts.place.here();
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
    await this.lookAgain();
  }

  /** Asks main again what stands here: after a backup was restored, another door. */
  async lookAgain(): Promise<void> {
    const info = await this.#parts.bridge.invoke("app:info", {});
    if (!info.ok) this.#set({ phase: "failed", info: null, error: info.error });
    else this.#set(doorState(info.value, null));
  }

  createVault(vault: NewVault): Promise<Result<null, ErrorCode>> {
    return this.#enter({ ask: "create", vault });
  }

  unlock(loginName: string, passphrase: string): Promise<Result<null, ErrorCode>> {
    return this.#enter({ ask: "unlock", loginName, passphrase });
  }

  openDemo(house: DemoHouse, seed: number): Promise<Result<null, ErrorCode>> {
    return this.#enter({ ask: "open-demo", house, seed });
  }

  /** At the door: two sheets set a new passphrase; unlocking with it comes after. */
  recover(
    given: Omit<DoorQuestion<"recover">, "ask">,
  ): Promise<Result<DoorReply<"recover">, DoorFailure>> {
    return askDoor(this.#parts.bridge, { ask: "recover", ...given });
  }

  /** Into the new house: the sheets were tried out, or put off. They are forgotten here. */
  enterHouse(): void {
    const state = this.#state;
    if (state.phase !== "sheets") return;
    const { info, house, vault, resumeField } = state;
    this.#set({ phase: "open", info, house, vault, resumeField });
  }

  /** What was just saved for the whole house holds for this session too. */
  applySettings(settings: HouseSettings): void {
    this.#changeHouse({ settings });
    this.#idle.setTimeoutMinutes(settings.idleMinutes);
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
      if (this.#hasEntered) this.#idle.start();
      return left;
    } finally {
      this.#isLocking = false;
    }
  }

  /** A lock must never hang on a form or a full disk: drafts were written while typing, too. */
  async #flushAll(): Promise<void> {
    const state = atWork(this.#state);
    if (state === null) return;
    const resume = this.#coveredPlace ?? this.#parts.place.here();
    const writing = Promise.allSettled([
      ...[...this.#flushes].map((flush) => flush()),
      state.vault.saveResume(resume),
      this.#note({ action: "lock" }),
    ]);
    const { setTimer } = this.#parts.timers;
    await Promise.race([
      writing,
      new Promise((done) => setTimer(() => done(null), FLUSH_TIMEOUT_MS)),
    ]);
  }

  async #enter(question: EnterQuestion): Promise<Result<null, ErrorCode>> {
    const state = this.#state;
    if (state.phase !== "first_start" && state.phase !== "locked") return err("not_allowed");
    const { info } = state;
    this.#set({ phase: "opening", info, error: null, progress: null });
    const entered = await askToEnter(this.#parts.bridge, question);
    if (!entered.ok) {
      await this.#backToDoor(state, entered.error);
      return entered;
    }
    this.#hasEntered = true;
    const opened = await this.#open(entered.value, info);
    if (!opened.ok) await this.#leaveUnopened(state, opened.error);
    return opened;
  }

  /**
   * The passphrase was right, so main counts somebody at work and this page has had the key: it ends as
   * for a lock, and the next one says why. While main refuses even that, the idle time asks again.
   */
  async #leaveUnopened(door: DoorPhase, error: ErrorCode): Promise<void> {
    const left = await this.#parts.bridge.invoke("vault:lock", { notOpened: error });
    if (left.ok) return;
    this.#idle.start();
    await this.#backToDoor(door, error);
  }

  /** A failed try changes what main says of the door: the wait, or that there is a vault now. */
  async #backToDoor(door: DoorPhase, error: ErrorCode): Promise<void> {
    const info = await this.#parts.bridge.invoke("app:info", {});
    this.#set(info.ok ? doorState(info.value, error) : { ...door, error });
  }

  async #open({ grant, sheets }: Entered, info: AppInfo): Promise<Result<null, ErrorCode>> {
    const opened = await openHouse(this.#parts, grant, {
      onProgress: (progress) => {
        const state = this.#state;
        if (state.phase === "opening") this.#set({ ...state, progress });
      },
      onChange: (change) => {
        for (const listener of this.#changeListeners) listener(change);
      },
    });
    if (!opened.ok) return opened;
    const work = { info, ...opened.value };
    this.#set(sheets ? { phase: "sheets", ...work, sheets } : { phase: "open", ...work });
    this.#idle.setTimeoutMinutes(work.house.settings.idleMinutes);
    this.#idle.start();
    return ok(null);
  }

  #changeHouse(change: HouseChange): void {
    const state = atWork(this.#state);
    if (state !== null) this.#set({ ...state, house: { ...state.house, ...change } });
  }

  /** What cannot be written down must not stop what has happened. */
  async #note(event: PageEvent): Promise<void> {
    await atWork(this.#state)
      ?.vault.noteEvent(event)
      .catch(() => undefined);
  }

  #fail(error: ErrorCode): void {
    const state = this.#state;
    if (state.phase === "first_start" || state.phase === "locked") {
      this.#set({ ...state, error });
    }
  }

  #set(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
