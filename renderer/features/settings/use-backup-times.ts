import { useCallback, useEffect, useState } from "react";
import type { Reply } from "../../../shared/ipc/contract";
import { bridge } from "../../bridge";

export type BackupTimes = Reply<"backup:state">;

/** When a backup was last made and last tried out; null until main has said so. */
export function useBackupTimes(): {
  readonly times: BackupTimes | null;
  readonly askAgain: () => void;
} {
  const [times, setTimes] = useState<BackupTimes | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isGone = false;
    const ask = async (): Promise<void> => {
      const answered = await bridge().invoke("backup:state", {});
      if (!isGone && answered.ok) setTimes(answered.value);
    };
    void ask();
    return () => {
      isGone = true;
    };
  }, [round]);
  const askAgain = useCallback(() => {
    setRound((last) => last + 1);
  }, []);
  return { times, askAgain };
}
