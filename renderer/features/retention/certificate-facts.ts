import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { ErasureCertificate } from "../../store/vault-api";
import type { Fact } from "../../ui";

/** What a certificate says, line by line: ids and counts, never a name. */
export function useCertificateFacts(): (certificate: ErasureCertificate) => readonly Fact[] {
  const { t } = useWords();
  const format = useFormats();
  const kinds = ["versions", "drafts", "attachments", "snapshots"] as const;
  return (certificate) => [
    { label: t("retention.certificate.id"), value: certificate.certificateId },
    {
      label: t("retention.certificate.at"),
      value: format.dateTime(phnomPenhMinute(Date.parse(certificate.erasedAt))),
    },
    { label: t("retention.certificate.files"), value: certificate.caseNos.join(", ") },
    {
      label: t("retention.certificate.reason"),
      value: format.code("erasureReason", certificate.reason),
    },
    { label: t("retention.certificate.requestedBy"), value: certificate.requestedBy },
    { label: t("retention.certificate.approvedBy"), value: certificate.approvedBy },
    {
      label: t("retention.certificate.counts"),
      value: kinds
        .map((kind) => t(`retention.certificate.${kind}`, { count: certificate.counts[kind] }))
        .join(", "),
    },
    {
      label: t("retention.certificate.audit"),
      value: `${t("retention.certificate.auditEntry", { n: format.number(certificate.auditSequence) })}, ${certificate.auditHash}`,
    },
  ];
}
