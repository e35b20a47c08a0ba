import { useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { savePdf } from "../../bridge";
import { useWords } from "../../i18n/i18n";
import { answerOf, attempt, useVault } from "../../session";
import type { ErasureCertificate } from "../../store/vault-api";
import { PrintSheet, SheetHead, tell } from "../../ui";
import { CertificateText } from "./certificate-text";

/** Of the id, for the name of the file. */
const NAME_DIGITS = 8;

/** Lays the certificate out on A4 and has main save it as PDF. */
export function usePrintCertificate(certificate: ErasureCertificate): {
  readonly print: () => Promise<void>;
  /** The sheet while it is being printed; to be placed anywhere on the screen. */
  readonly paper: ReactNode;
} {
  const { t, lang } = useWords();
  const vault = useVault();
  const [isPrinting, setPrinting] = useState(false);
  const { certificateId } = certificate;

  async function print(): Promise<void> {
    // The sheet must stand on the page before main prints it.
    flushSync(() => {
      setPrinting(true);
    });
    await document.fonts.ready;
    const suggestedName = `erasure-${certificateId.slice(0, NAME_DIGITS)}`;
    const saved = await answerOf(savePdf({ suggestedName, landscape: false }));
    setPrinting(false);
    if (saved.ok) {
      await attempt(
        vault.noteEvent({ action: "print", targetType: "certificate", targetId: certificateId }),
      );
      tell({ text: t("retention.certificate.saved", { name: saved.value.fileName }) });
    } else if (saved.error !== "cancelled") {
      tell({ text: t(`errors.${saved.error}`), tone: "lamp" });
    }
  }

  return {
    print,
    paper: isPrinting && (
      <PrintSheet lang={lang} label={t("retention.certificate.title")}>
        <SheetHead title={t("retention.certificate.title")} />
        <CertificateText certificate={certificate} />
      </PrintSheet>
    ),
  };
}
