import { useWords } from "../../i18n/i18n";
import type { ErasureCertificate } from "../../store/vault-api";
import { Facts, Stack } from "../../ui";
import { useCertificateFacts } from "./certificate-facts";

const OUT_OF_REACH = ["backups", "sent", "copies", "flash"] as const;

/** The body of a certificate, the same on the screen and on paper. */
export function CertificateText({ certificate }: { certificate: ErasureCertificate }) {
  const { t } = useWords();
  const facts = useCertificateFacts();
  return (
    <Stack gap={16}>
      <Facts items={facts(certificate)} />
      <div>
        <h3>{t("retention.certificate.reach")}</h3>
        <ul>
          {OUT_OF_REACH.map((what) => (
            <li key={what}>{t(`retention.certificate.reachText.${what}`)}</li>
          ))}
        </ul>
      </div>
      <p className="soft">{t("retention.certificate.noNames")}</p>
    </Stack>
  );
}
