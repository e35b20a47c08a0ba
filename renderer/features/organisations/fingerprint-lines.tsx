import { fingerprintDigits } from "../../../shared/domain/fingerprint-digits";
import { useWords } from "../../i18n/i18n";
import { Fingerprint } from "../../ui";
import css from "./card-code.module.css";

/** A fingerprint as it is compared on paper, and the same in figures, for those who do not read Latin letters aloud. */
export function FingerprintLines({ fingerprint }: { readonly fingerprint: string }) {
  const { t } = useWords();
  return (
    <>
      <Fingerprint label={t("organisations.pane.fingerprint")} groups={fingerprint.split(" ")} />
      <p className="small soft">{t("organisations.pane.inDigits")}</p>
      <p className={css["digits"]} role="group" aria-label={t("organisations.pane.inDigits")}>
        {fingerprintDigits(fingerprint).map((group, at) => (
          <span key={at}>{group}</span>
        ))}
      </p>
    </>
  );
}
