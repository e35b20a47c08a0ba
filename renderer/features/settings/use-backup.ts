import { useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { bridge } from "../../bridge";
import { answerOf, attempt, useVault } from "../../session";

export type BackupWork =
  | { readonly is: "idle" }
  | { readonly is: "preparing"; readonly done: number }
  | { readonly is: "writing" }
  | { readonly is: "made"; readonly fileName: string; readonly sizeBytes: number }
  | { readonly is: "failed"; readonly error: ErrorCode };

/** Makes a backup: a snapshot first, so that it is small and quick to restore, then main asks where to. */
export function useBackup(onMade: () => void): {
  readonly work: BackupWork;
  readonly make: () => Promise<void>;
} {
  const vault = useVault();
  const [work, setWork] = useState<BackupWork>({ is: "idle" });

  async function make(): Promise<void> {
    if (work.is === "preparing" || work.is === "writing") return;
    setWork({ is: "preparing", done: 0 });
    const prepared = await answerOf(
      vault.makeSnapshot((done) => {
        setWork({ is: "preparing", done });
      }),
    );
    if (!prepared.ok) {
      setWork({ is: "failed", error: prepared.error });
      return;
    }
    setWork({ is: "writing" });
    const written = await bridge().invoke("backup:make", {});
    if (!written.ok) setWork({ is: "failed", error: written.error });
    else if (!written.value.made) setWork({ is: "idle" });
    else {
      const { fileName, info } = written.value;
      await attempt(vault.noteEvent({ action: "export", targetType: "backup" }));
      setWork({ is: "made", fileName, sizeBytes: info.sizeBytes });
      onMade();
    }
  }

  return { work, make };
}
