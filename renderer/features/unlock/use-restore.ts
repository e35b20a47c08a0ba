import { useCallback, useEffect, useRef, useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import type { BackupInfo } from "../../../shared/ipc/files-contract";
import { bridge } from "../../bridge";

/** A backup that was chosen and found whole as far as that can be told without a key. */
export interface ChosenBackup {
  readonly token: string;
  readonly fileName: string;
  readonly info: BackupInfo;
}

export interface Restore {
  readonly backup: ChosenBackup | null;
  readonly work: "choosing" | "restoring" | null;
  readonly error: ErrorCode | null;
  readonly choose: () => Promise<void>;
  readonly restore: () => Promise<void>;
}

/** Chooses a backup and makes it this installation; `onRestored` once everything of it is here. */
export function useRestore(onRestored: () => void): Restore {
  const [backup, setBackup] = useState<ChosenBackup | null>(null);
  const [work, setWork] = useState<Restore["work"]>(null);
  const [error, setError] = useState<ErrorCode | null>(null);
  const held = useRef<string | null>(null);

  const close = useCallback(() => {
    if (held.current !== null) void bridge().invoke("backup:close", { token: held.current });
    held.current = null;
  }, []);
  // Whoever leaves the screen lets go of the stick.
  useEffect(() => close, [close]);

  async function choose(): Promise<void> {
    if (work !== null) return;
    setWork("choosing");
    setError(null);
    const opened = await bridge().invoke("backup:open", {});
    setWork(null);
    if (!opened.ok) setError(opened.error);
    else if (opened.value.chosen) {
      close();
      const { token, fileName, info } = opened.value;
      held.current = token;
      setBackup({ token, fileName, info });
    }
  }

  async function restore(): Promise<void> {
    if (backup === null || work !== null) return;
    setWork("restoring");
    setError(null);
    const restored = await bridge().invoke("backup:restore", { token: backup.token });
    setWork(null);
    if (restored.ok) onRestored();
    else setError(restored.error);
  }

  return { backup, work, error, choose, restore };
}
