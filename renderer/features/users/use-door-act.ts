import { useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import type { DoorFailure } from "../../../shared/vault/door";

export interface DoorAct {
  readonly isBusy: boolean;
  readonly error: ErrorCode | null;
  /** Runs one act with the key process; null when it failed, and `error` says why. */
  readonly run: <T>(act: () => Promise<Result<T, DoorFailure>>) => Promise<{ value: T } | null>;
}

/** One act at a time with the key process, and why the last one failed. */
export function useDoorAct(): DoorAct {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  return {
    isBusy,
    error,
    run: async (act) => {
      if (isBusy) return null;
      setBusy(true);
      setError(null);
      const answer = await act();
      setBusy(false);
      if (answer.ok) return { value: answer.value };
      setError(answer.error.code);
      return null;
    },
  };
}
