import { useState } from "react";
import type { Attachment } from "../../../shared/domain/attachment";
import { mayRecordCases } from "../../../shared/domain/access";
import type { ErrorCode } from "../../../shared/errors";
import { useWords } from "../../i18n/i18n";
import { useSession } from "../../session";
import { Action, Band, EmptyState, ProgressSteps, Stack } from "../../ui";
import { AttachmentTable } from "./attachment-table";
import { AttachmentViewer } from "./attachment-viewer";
import { useAddAttachment } from "./use-add-attachment";
import { useRemoveAttachment } from "./use-remove-attachment";

export interface AttachmentsTabProps {
  readonly caseId: string;
  readonly attachments: readonly Attachment[];
}

/** Of what was refused here, more can be said than of a file of any other kind. */
function refusalOf(error: ErrorCode) {
  if (error === "file_too_large") return "attachments.tooLarge";
  return error === "unknown_file_type" ? "attachments.unreadable" : (`errors.${error}` as const);
}

/** The files of a case: add one, look at one inside the program, remove one. */
export function AttachmentsTab({ caseId, attachments }: AttachmentsTabProps) {
  const { t } = useWords();
  const { role } = useSession().open.user;
  const [shownId, setShownId] = useState<string | null>(null);
  const { adding, add } = useAddAttachment(caseId);
  const askRemove = useRemoveAttachment();
  const mayChange = mayRecordCases(role);
  const shown = attachments.find(({ attachmentId }) => attachmentId === shownId);
  return (
    <Stack gap={16}>
      {attachments.length === 0 ? (
        <EmptyState>{t("attachments.empty")}</EmptyState>
      ) : (
        <AttachmentTable
          attachments={attachments}
          onOpen={({ attachmentId }) => {
            setShownId(attachmentId);
          }}
          onRemove={mayChange ? askRemove : null}
        />
      )}
      {mayChange && (
        <div>
          <Action isBusy={adding.is === "busy"} onClick={() => void add()}>
            {t("attachments.add")}
          </Action>
        </div>
      )}
      {mayChange && <p className="small soft">{t("attachments.allowed")}</p>}
      {adding.is === "busy" && (
        <ProgressSteps
          label={t(adding.stage === "reading" ? "attachments.reading" : "attachments.sealing")}
          value={adding.done}
          steps={[]}
        />
      )}
      {adding.is === "failed" && (
        <Band title={t("attachments.failed")} isAlert>
          {t(refusalOf(adding.error))}
        </Band>
      )}
      {shown && (
        <AttachmentViewer
          key={shown.attachmentId}
          attachment={shown}
          onClose={() => {
            setShownId(null);
          }}
        />
      )}
    </Stack>
  );
}
