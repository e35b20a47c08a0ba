import { modals } from "@mantine/modals";
import type { Attachment } from "../../../shared/domain/attachment";
import { useWords } from "../../i18n/i18n";
import { answerOf, useVault } from "../../session";
import { tell } from "../../ui";
import { RemoveForm } from "./remove-form";

/** Asks why, and removes a file for good. */
export function useRemoveAttachment(): (attachment: Attachment) => void {
  const { t } = useWords();
  const vault = useVault();

  async function remove({ attachmentId }: Attachment, reason: string): Promise<void> {
    const removed = await answerOf(vault.removeAttachment(attachmentId, reason));
    if (removed.ok) tell({ text: t("attachments.removed") });
    else tell({ text: t(`errors.${removed.error}`), tone: "lamp" });
  }

  return (attachment) => {
    const close = (): void => {
      modals.close(id);
    };
    const id = modals.open({
      title: t("attachments.removal.title"),
      withCloseButton: false,
      children: (
        <RemoveForm
          onRemove={(reason) => {
            close();
            void remove(attachment, reason);
          }}
          onCancel={close}
        />
      ),
    });
  };
}
