import { AppError } from "../../shared/errors";
import { useEffect, useRef, useState } from "react";
import type { StoreChange, VaultApi } from "../store/vault-api";
import { useOpenSession } from "./use-session";

type Kinds = StoreChange["kinds"];

interface Answered<T> {
  readonly key: string;
  readonly value: T;
}

/**
 * The answer to a question to the vault: `undefined` until it is there. It is asked again when `key` or
 * the store changes in one of `kinds`. `key` must say all that `ask` depends on: under a new key the old
 * answer is dropped at once, lest one person's file stand under another's name. Lists that may show the
 * last rows while they search say `keepLast`. A failure is thrown while rendering.
 */
export function useVaultQuery<T>(
  key: string | readonly unknown[],
  ask: (vault: VaultApi) => Promise<T>,
  kinds: Kinds,
  { keepLast = false }: { readonly keepLast?: boolean } = {},
): T | undefined {
  const { store, state } = useOpenSession();
  const [answered, setAnswered] = useState<Answered<T> | null>(null);
  const [failure, setFailure] = useState<{ readonly error: Error } | null>(null);
  const latestAsk = useRef(ask);
  useEffect(() => {
    latestAsk.current = ask;
  });
  const keyText = typeof key === "string" ? key : JSON.stringify(key);
  const kindsText = kinds.join(" ");
  useEffect(() => {
    let round = 0;
    const run = async (): Promise<void> => {
      round += 1;
      const mine = round;
      try {
        const value = await latestAsk.current(state.vault);
        if (mine === round) setAnswered({ key: keyText, value });
      } catch (thrown) {
        const error = thrown instanceof Error ? thrown : new AppError("internal");
        if (mine === round) setFailure({ error });
      }
    };
    void run();
    const stop = store.onStoreChange(({ kinds: changed }) => {
      if (changed.some((kind) => kindsText.split(" ").includes(kind))) void run();
    });
    return () => {
      round = -1;
      stop();
    };
  }, [store, state.vault, keyText, kindsText]);
  if (failure !== null) throw failure.error;
  return answered?.key === keyText || keepLast ? answered?.value : undefined;
}
