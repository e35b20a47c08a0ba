import { Modal } from "@mantine/core";
import type { Attachment } from "../../../shared/domain/attachment";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Action, Band, ProgressSteps, Stack, useOpenDialog } from "../../ui";
import css from "./attachments.module.css";
import { MediaView } from "./media-view";
import { PdfView } from "./pdf-view";
import { useAttachmentContent } from "./use-attachment-content";

export interface AttachmentViewerProps {
  readonly attachment: Attachment;
  readonly onClose: () => void;
}

/** A file over the screen: opened in memory, drawn by the program, and forgotten when it is closed. */
export function AttachmentViewer({ attachment, onClose }: AttachmentViewerProps) {
  const { t } = useWords();
  const format = useFormats();
  const { attachmentId, kind, description } = attachment;
  const content = useAttachmentContent(attachmentId);
  useOpenDialog(true);
  const name = format.code("attachmentKind", kind);
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(1100px, 94vw)"
      title={description === "" ? name : `${name}: ${description}`}
      withCloseButton={false}
    >
      <Stack gap={12}>
        {content.is === "opening" && (
          <ProgressSteps label={t("attachments.viewer.opening")} value={content.done} steps={[]} />
        )}
        {content.is === "failed" && (
          <Band title={t("attachments.viewer.failed")} isAlert>
            {t(`errors.${content.error}`)}
          </Band>
        )}
        {content.is === "here" && <Content attachment={attachment} bytes={content.bytes} />}
        <div className={css["close"]}>
          <Action keys="Esc" data-autofocus onClick={onClose}>
            {t("common.close")}
          </Action>
        </div>
      </Stack>
    </Modal>
  );
}

function Content({ attachment, bytes }: { attachment: Attachment; bytes: Uint8Array }) {
  const { t } = useWords();
  const format = useFormats();
  const kind = format.code("attachmentKind", attachment.kind);
  const { mime } = attachment;
  switch (mime) {
    case "application/pdf":
      return <PdfView bytes={bytes} />;
    case "audio/wav":
      return (
        <MediaView
          as="sound"
          label={t("attachments.viewer.sound", { kind })}
          bytes={bytes}
          mime={mime}
        />
      );
    case "image/jpeg":
    case "image/png":
      return (
        <MediaView
          as="picture"
          label={t("attachments.viewer.picture", { kind })}
          bytes={bytes}
          mime={mime}
        />
      );
  }
}
