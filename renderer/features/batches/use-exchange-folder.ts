import { useCallback, useEffect, useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import type { ExchangeState } from "../../../shared/ipc/exchange-contract";
import type { Result } from "../../../shared/result";
import { chooseExchangeFolder, exchangeState, forgetExchangeFolder } from "../../bridge";

/** A stick that was put in is seen within this time, without a watch that would keep it from leaving. */
const LOOK_EVERY_MS = 4_000;

export type Folder = NonNullable<ExchangeState["folder"]>;

export interface ExchangeFolder {
  /** Null when none was chosen; undefined until main has answered. */
  readonly folder: Folder | null | undefined;
  readonly error: ErrorCode | null;
  readonly choose: () => Promise<void>;
  readonly forget: () => Promise<void>;
}

/** The folder through which files go and come, looked at again and again while the screen is open. */
export function useExchangeFolder(isWanted = true): ExchangeFolder {
  const [folder, setFolder] = useState<Folder | null | undefined>(undefined);
  const [error, setError] = useState<ErrorCode | null>(null);

  const take = useCallback((answer: Result<ExchangeState, ErrorCode>): void => {
    setError(answer.ok ? null : answer.error);
    if (answer.ok)
      setFolder((held) => (isSame(held, answer.value.folder) ? held : answer.value.folder));
  }, []);

  useEffect(() => {
    if (!isWanted) return undefined;
    let isGone = false;
    const look = async (): Promise<void> => {
      const answer = await exchangeState();
      // A lock in between is no news for this screen.
      if (!isGone && answer.ok) take(answer);
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [isWanted, take]);

  const choose = useCallback(async () => {
    take(await chooseExchangeFolder());
  }, [take]);
  const forget = useCallback(async () => {
    take(await forgetExchangeFolder());
  }, [take]);
  return { folder, error, choose, forget };
}

/** The same answer makes no new list, so that the focus stays on its line. */
function isSame(a: Folder | null | undefined, b: Folder | null): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}
