import { useState } from "react";
import type { Attachment } from "../../../shared/domain/attachment";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import { Action, DataTable, Row } from "../../ui";
import css from "./attachments.module.css";

export interface AttachmentTableProps {
  readonly attachments: readonly Attachment[];
  readonly onOpen: (attachment: Attachment) => void;
  /** Null for who may only look. */
  readonly onRemove: ((attachment: Attachment) => void) | null;
}

/** One line per file: what it is, how large, when and by whom, and what it shows. */
export function AttachmentTable({ attachments, onOpen, onRemove }: AttachmentTableProps) {
  const { t } = useWords();
  const format = useFormats();
  const { user } = useSession().open;
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <DataTable<Attachment>
      label={t("attachments.title")}
      rows={attachments}
      rowKey={({ attachmentId }) => attachmentId}
      selectedKey={selected}
      onSelect={setSelected}
      onOpen={(_, attachment) => {
        onOpen(attachment);
      }}
      columns={[
        {
          id: "kind",
          header: t("attachments.columns.kind"),
          cell: ({ kind, description }) => (
            <>
              <b>{format.code("attachmentKind", kind)}</b>
              <div className={css["description"]}>
                {description === "" ? t("attachments.noDescription") : description}
              </div>
            </>
          ),
        },
        {
          id: "marks",
          header: t("attachments.columns.marks"),
          width: "19%",
          cell: (attachment) => <Marks attachment={attachment} />,
        },
        {
          id: "added",
          header: t("attachments.columns.added"),
          width: "24%",
          // Other people are not named here (domain §11, R13).
          cell: ({ addedAt, addedBy, sizeBytes }) => (
            <>
              {t("attachments.addedBy", {
                date: format.dateTime(phnomPenhMinute(Date.parse(addedAt))),
                who: addedBy === user.userId ? user.displayName : t("cases.history.other"),
              })}
              <div className="soft">{format.size(sizeBytes)}</div>
            </>
          ),
        },
        {
          id: "actions",
          header: t(onRemove === null ? "attachments.open" : "attachments.columns.actions"),
          width: onRemove === null ? "90px" : "172px",
          cell: (attachment) => (
            <Row gap={8}>
              <Action
                kind="quiet"
                size="slim"
                onClick={() => {
                  onOpen(attachment);
                }}
              >
                {t("attachments.open")}
              </Action>
              {onRemove && (
                <Action
                  kind="quiet"
                  size="slim"
                  onClick={() => {
                    onRemove(attachment);
                  }}
                >
                  {t("attachments.remove")}
                </Action>
              )}
            </Row>
          ),
        },
      ]}
    />
  );
}

function Marks({ attachment }: { attachment: Attachment }) {
  const { t } = useWords();
  const format = useFormats();
  const { showsFace, showsSite, retentionUntil } = attachment;
  const marks = [
    ...(showsFace ? [t("attachments.face")] : []),
    ...(showsSite ? [t("attachments.site")] : []),
    ...(retentionUntil === null
      ? []
      : [t("attachments.until", { date: format.date(retentionUntil) })]),
  ];
  return marks.join(t("cases.comma"));
}
