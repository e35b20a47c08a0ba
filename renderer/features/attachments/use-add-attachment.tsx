import { modals } from "@mantine/modals";
import { useState } from "react";
import type { AttachmentFacts } from "../../../shared/domain/attachment";
import type { ErrorCode } from "../../../shared/errors";
import { openFile } from "../../bridge";
import { useWords } from "../../i18n/i18n";
import { answerOf, useVault } from "../../session";
import { tell } from "../../ui";
import { AddForm } from "./add-form";

export type Adding =
  | { readonly is: "idle" }
  | { readonly is: "busy"; readonly stage: "reading" | "sealing"; readonly done: number }
  | { readonly is: "failed"; readonly error: ErrorCode };

const IDLE: Adding = { is: "idle" };

/** One file from its choice over the questions to its sealed place. */
export function useAddAttachment(caseId: string): {
  readonly adding: Adding;
  readonly add: () => Promise<void>;
} {
  const { t } = useWords();
  const vault = useVault();
  const [adding, setAdding] = useState<Adding>(IDLE);

  async function add(): Promise<void> {
    if (adding.is === "busy") return;
    setAdding({ is: "busy", stage: "reading", done: 0 });
    const file = await openFile("attachment", (done) => {
      setAdding({ is: "busy", stage: "reading", done });
    });
    if (!file.ok) {
      setAdding(file.error === "cancelled" ? IDLE : { is: "failed", error: file.error });
      return;
    }
    const facts = await askFacts(file.value.fileName);
    if (facts === null) {
      setAdding(IDLE);
      return;
    }
    setAdding({ is: "busy", stage: "sealing", done: 0 });
    const added = await answerOf(
      vault.addAttachment(caseId, facts, file.value.bytes, (done) => {
        setAdding({ is: "busy", stage: "sealing", done });
      }),
    );
    setAdding(added.ok ? IDLE : { is: "failed", error: added.error });
    if (added.ok) tell({ text: t("attachments.added") });
  }

  /** Null when the person does not want to keep it after all. */
  function askFacts(fileName: string): Promise<AttachmentFacts | null> {
    return new Promise((resolve) => {
      const settle = (facts: AttachmentFacts | null): void => {
        resolve(facts);
        modals.close(id);
      };
      const id = modals.open({
        title: t("attachments.form.title", { name: fileName }),
        withCloseButton: false,
        closeOnClickOutside: false,
        onClose: () => {
          resolve(null);
        },
        children: (
          <AddForm
            onSave={settle}
            onCancel={() => {
              settle(null);
            }}
          />
        ),
      });
    });
  }

  return { adding, add };
}
