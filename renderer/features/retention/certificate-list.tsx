import { useState } from "react";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { ErasureCertificate } from "../../store/vault-api";
import { DataTable, EmptyState } from "../../ui";

export interface CertificateListProps {
  readonly certificates: readonly ErasureCertificate[];
  readonly onOpen: (certificate: ErasureCertificate) => void;
}

/** Every erasure of this house, latest first. */
export function CertificateList({ certificates, onOpen }: CertificateListProps) {
  const { t } = useWords();
  const format = useFormats();
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <DataTable<ErasureCertificate>
      label={t("retention.tabs.certificates")}
      rows={certificates}
      rowKey={({ certificateId }) => certificateId}
      selectedKey={selected}
      onSelect={setSelected}
      onOpen={(_, certificate) => {
        onOpen(certificate);
      }}
      empty={<EmptyState>{t("retention.certificate.empty")}</EmptyState>}
      columns={[
        {
          id: "at",
          header: t("retention.certificate.columns.at"),
          width: "190px",
          cell: ({ erasedAt }) => format.dateTime(phnomPenhMinute(Date.parse(erasedAt))),
        },
        {
          id: "files",
          header: t("retention.certificate.columns.files"),
          width: "28%",
          isCode: true,
          cell: ({ caseNos }) => caseNos.join(", "),
        },
        {
          id: "reason",
          header: t("retention.certificate.columns.reason"),
          cell: ({ reason }) => format.code("erasureReason", reason),
        },
        {
          id: "audit",
          header: t("retention.certificate.columns.audit"),
          width: "130px",
          align: "end",
          cell: ({ auditSequence }) => format.number(auditSequence),
        },
      ]}
    />
  );
}
