import { use, useEffect, useMemo, useState } from "react";
import { assert } from "../../shared/assert";
import type { ErrorCode } from "../../shared/errors";
import type { Result } from "../../shared/result";
import type { HouseSettings, VaultApi } from "../store/vault-api";
import { OpenSessionContext, type OpenSessionValue } from "./session-context";
import type { SessionActs } from "./session-acts";
import type { AppInfo, OpenHouse } from "./session-state";

const COUNTDOWN_EVERY_MS = 10_000;

export interface Session extends SessionActs {
  /** Who works here, where, and what opening found. */
  readonly open: OpenHouse;
  readonly info: AppInfo;
  /** Whole minutes until the program locks by itself, at least 1. */
  readonly minutesToLock: number;
  readonly lock: () => Promise<void>;
  /** To be called before the screen is covered: the lock that follows comes back to this field. */
  readonly rememberPlace: () => void;
  readonly enterDemo: () => Promise<Result<null, ErrorCode>>;
  readonly leaveDemo: () => Promise<Result<null, ErrorCode>>;
  /** Registers an open form: `flush` writes its draft before a lock. Returns what unregisters it. */
  readonly registerFlush: (flush: () => Promise<void>) => () => void;
  /** To be called after `saveHouseSettings`: the new idle time holds at once. */
  readonly applySettings: (settings: HouseSettings) => void;
}

/** The open house. Throws outside `OpenSession`. */
export function useOpenSession(): OpenSessionValue {
  const value = use(OpenSessionContext);
  assert(value !== null, "screens are shown inside OpenSession");
  return value;
}

export function useSession(): Session {
  const { store, state } = useOpenSession();
  const minutesToLock = useMinutesToLock();
  const acts = useMemo(
    () => ({
      lock: () => store.lock(),
      rememberPlace: () => {
        store.rememberPlace();
      },
      enterDemo: () => store.enterDemo(),
      leaveDemo: () => store.leaveDemo(),
      registerFlush: (flush: () => Promise<void>) => store.registerFlush(flush),
      applySettings: (settings: HouseSettings) => {
        store.applySettings(settings);
      },
      ...store.acts,
    }),
    [store],
  );
  return { ...acts, open: state.house, info: state.info, minutesToLock };
}

/** The vault of the open house; one object for as long as it is open. */
export function useVault(): VaultApi {
  return useOpenSession().state.vault;
}

function useMinutesToLock(): number {
  const { store } = useOpenSession();
  const [minutes, setMinutes] = useState(() => minutesOf(store.remainingMs()));
  useEffect(() => {
    const timer = setInterval(() => {
      setMinutes(minutesOf(store.remainingMs()));
    }, COUNTDOWN_EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [store]);
  return minutes;
}

function minutesOf(remainingMs: number): number {
  return Math.max(1, Math.ceil(remainingMs / 60_000));
}
