import { useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { bridge } from "../../bridge";
import { answerOf, useVault } from "../../session";
import type { ScrubReport } from "../../store/vault-api";

export type Drill =
  | { readonly is: "idle" }
  | { readonly is: "choosing" }
  | { readonly is: "trying"; readonly fileName: string; readonly done: number }
  | { readonly is: "tried"; readonly report: ScrubReport }
  | { readonly is: "failed"; readonly error: ErrorCode };

/** Opens every record of a backup and lets go of it; one that opens whole is remembered as tried out. */
export function useDrill(onWhole: () => void): {
  readonly drill: Drill;
  readonly tryOut: () => Promise<void>;
} {
  const vault = useVault();
  const [drill, setDrill] = useState<Drill>({ is: "idle" });

  async function tryOut(): Promise<void> {
    if (drill.is === "choosing" || drill.is === "trying") return;
    setDrill({ is: "choosing" });
    const opened = await bridge().invoke("backup:open", {});
    if (!opened.ok) {
      setDrill({ is: "failed", error: opened.error });
      return;
    }
    if (!opened.value.chosen) {
      setDrill({ is: "idle" });
      return;
    }
    const { token, fileName } = opened.value;
    setDrill({ is: "trying", fileName, done: 0 });
    const tried = await answerOf(
      vault.tryBackup(token, (done) => {
        setDrill({ is: "trying", fileName, done });
      }),
    );
    if (tried.ok && tried.value.isWhole) await bridge().invoke("backup:tried-out", { token });
    await bridge().invoke("backup:close", { token });
    setDrill(
      tried.ok ? { is: "tried", report: tried.value } : { is: "failed", error: tried.error },
    );
    if (tried.ok && tried.value.isWhole) onWhole();
  }

  return { drill, tryOut };
}
