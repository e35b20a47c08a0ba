import { useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { answerOf, useVault } from "../../session";
import type { ScrubReport } from "../../store/vault-api";

export type JournalCheck =
  | { readonly is: "idle" }
  | { readonly is: "checking"; readonly done: number }
  | { readonly is: "checked"; readonly report: ScrubReport }
  | { readonly is: "failed"; readonly error: ErrorCode };

/** Reads journal and newest snapshot whole, when somebody asks for it. */
export function useJournalCheck(): {
  readonly check: JournalCheck;
  readonly start: () => Promise<void>;
} {
  const vault = useVault();
  const [check, setCheck] = useState<JournalCheck>({ is: "idle" });

  async function start(): Promise<void> {
    if (check.is === "checking") return;
    setCheck({ is: "checking", done: 0 });
    const checked = await answerOf(
      vault.checkJournal((done) => {
        setCheck({ is: "checking", done });
      }),
    );
    setCheck(
      checked.ok
        ? { is: "checked", report: checked.value }
        : { is: "failed", error: checked.error },
    );
  }

  return { check, start };
}
