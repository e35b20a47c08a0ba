import { useWords } from "../../i18n/i18n";
import type { ErasureCertificate } from "../../store/vault-api";
import { Action, Panel, Row, Stack } from "../../ui";
import { CertificateText } from "./certificate-text";
import { usePrintCertificate } from "./use-print-certificate";

export interface CertificatePageProps {
  readonly certificate: ErasureCertificate;
  readonly onBack: () => void;
}

/** One certificate to read, and to save for paper. */
export function CertificatePage({ certificate, onBack }: CertificatePageProps) {
  const { t } = useWords();
  const { print, paper } = usePrintCertificate(certificate);
  return (
    <Stack gap={16}>
      <Row>
        <Action kind="primary" autoFocus onClick={() => void print()}>
          {t("retention.certificate.save")}
        </Action>
        <Action keys="Esc" onClick={onBack}>
          {t("retention.certificate.back")}
        </Action>
      </Row>
      <Panel title={t("retention.certificate.title")}>
        <CertificateText certificate={certificate} />
      </Panel>
      {paper}
    </Stack>
  );
}
