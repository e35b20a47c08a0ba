import { modals } from "@mantine/modals";
import { useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { erasureTarget, type ErasureReason } from "../../../shared/domain/retention";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { answerOf, useVault } from "../../session";
import type { ErasureCertificate } from "../../store/vault-api";
import { useApproval } from "../approvals";
import { EraseForm } from "./erase-form";
import type { DueRow } from "./use-due-cases";

export type Erasing =
  | { readonly is: "idle" }
  | { readonly is: "erasing"; readonly done: number }
  | { readonly is: "failed"; readonly error: ErrorCode };

/** Asks what is asked before an erasure, has a second person agree, and erases. */
export function useErase(onErased: (certificate: ErasureCertificate) => void): {
  readonly erasing: Erasing;
  readonly ask: (files: readonly DueRow[]) => void;
} {
  const { t } = useWords();
  const format = useFormats();
  const vault = useVault();
  const askApproval = useApproval();
  const [erasing, setErasing] = useState<Erasing>({ is: "idle" });

  async function erase(files: readonly DueRow[], reason: ErasureReason): Promise<void> {
    const caseIds = files.map(({ caseId }) => caseId);
    const ticket = await askApproval({
      action: "purge",
      targetId: erasureTarget(caseIds),
      summary: t("retention.erase.summary", {
        files: files.map(({ summary }) => summary.caseNo).join(", "),
        reason: format.code("erasureReason", reason),
      }),
    });
    if (ticket === null) return;
    setErasing({ is: "erasing", done: 0 });
    const erased = await answerOf(
      vault.eraseCases(caseIds, reason, ticket, (done) => {
        setErasing({ is: "erasing", done });
      }),
    );
    setErasing(erased.ok ? { is: "idle" } : { is: "failed", error: erased.error });
    if (erased.ok) onErased(erased.value);
  }

  function ask(files: readonly DueRow[]): void {
    const close = (): void => {
      modals.close(id);
    };
    const id = modals.open({
      title: t("retention.erase.title"),
      withCloseButton: false,
      closeOnClickOutside: false,
      children: (
        <EraseForm
          caseNos={files.map(({ summary }) => summary.caseNo)}
          notDueCount={files.filter(({ isDue }) => !isDue).length}
          onAsk={(reason) => {
            close();
            void erase(files, reason);
          }}
          onCancel={close}
        />
      ),
    });
  }

  return { erasing, ask };
}
