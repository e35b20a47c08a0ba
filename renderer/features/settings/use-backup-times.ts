import { useCallback, useEffect, useState } from "react";
import type { Reply } from "../../../shared/ipc/contract";
import { bridge } from "../../bridge";

export type BackupTimes = Reply<"backup:state">;

/** When a backup was last made and last tried out; null until main has said so. */
export function useBackupTimes(): {
  readonly times: BackupTimes | null;
  readonly askAgain: () => Promise<void>;
} {
  const [times, setTimes] = useState<BackupTimes | null>(null);
  const askAgain = useCallback(async () => {
    const answered = await bridge().invoke("backup:state", {});
    if (answered.ok) setTimes(answered.value);
  }, []);
  useEffect(() => {
    void askAgain();
  }, [askAgain]);
  return { times, askAgain };
}
