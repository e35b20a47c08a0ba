import { useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { openFile, saveFile } from "../../bridge";
import { answerOf, attempt, useVault } from "../../session";
import type { AuditVerdict } from "../../store/vault-api";

/** What is done with the chain as a whole: verified, exported, or one from another house checked. */
export type ChainTask = "verify" | "export" | "file";

export type ChainWork =
  | { readonly is: "idle" }
  | { readonly is: "working"; readonly task: ChainTask; readonly done: number }
  | { readonly is: "verified"; readonly verdict: AuditVerdict }
  | { readonly is: "exported"; readonly fileName: string }
  | {
      readonly is: "file_checked";
      readonly verdict: AuditVerdict & { readonly headsChecked: number };
    }
  | { readonly is: "failed"; readonly task: ChainTask; readonly error: ErrorCode };

const IDLE: ChainWork = { is: "idle" };

/** One piece of work at a time; a dialog that was closed changes nothing. */
export function useChainWork(): {
  readonly work: ChainWork;
  readonly start: (task: ChainTask) => void;
} {
  const vault = useVault();
  const [work, setWork] = useState<ChainWork>(IDLE);

  function fail(task: ChainTask, error: ErrorCode): void {
    setWork(error === "cancelled" ? IDLE : { is: "failed", task, error });
  }

  async function verify(): Promise<void> {
    const verified = await answerOf(
      vault.verifyAudit((done) => {
        setWork({ is: "working", task: "verify", done });
      }),
    );
    if (verified.ok) setWork({ is: "verified", verdict: verified.value });
    else fail("verify", verified.error);
  }

  async function exportChain(): Promise<void> {
    const made = await answerOf(vault.exportAudit());
    const saved = made.ok ? await saveFile({ kind: "audit_json", ...made.value }) : made;
    if (!saved.ok) {
      fail("export", saved.error);
      return;
    }
    await attempt(vault.noteEvent({ action: "export", targetType: "audit" }));
    setWork({ is: "exported", fileName: saved.value.fileName });
  }

  async function checkFile(): Promise<void> {
    const file = await openFile("audit_json", (done) => {
      setWork({ is: "working", task: "file", done });
    });
    const checked = file.ok ? await answerOf(vault.checkAuditFile(file.value.bytes)) : file;
    if (checked.ok) setWork({ is: "file_checked", verdict: checked.value });
    else fail("file", checked.error);
  }

  const tasks = { verify, export: exportChain, file: checkFile };
  return {
    work,
    start: (task) => {
      if (work.is === "working") return;
      setWork({ is: "working", task, done: 0 });
      void tasks[task]();
    },
  };
}
