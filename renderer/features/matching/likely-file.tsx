import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { LikelySame } from "../../store/vault-api";

export interface LikelyFileProps {
  readonly found: LikelySame;
  /** Said instead of the names while they are hidden. */
  readonly isNameHidden?: boolean;
}

/** Who it may be, when they came, and what speaks for it. */
export function LikelyFile({ found: { summary, reasons }, isNameHidden = false }: LikelyFileProps) {
  const { t, lang } = useWords();
  const format = useFormats();
  const { nameKm, nameLatin, survivorCode, caseNo, receptionAt } = summary;
  const [first, second] = lang === "km" ? [nameKm, nameLatin] : [nameLatin, nameKm];
  const name = isNameHidden ? survivorCode : first || second || t("matching.noName");
  return (
    <>
      <b lang={!isNameHidden && name === nameKm ? "km" : undefined}>{name}</b>{" "}
      <span className="code">{caseNo}</span>{" "}
      {t("matching.received", { date: format.date(receptionAt.slice(0, 10)) })}
      {" — "}
      {reasons.map((reason) => t(`matching.reasons.${reason}`)).join(t("matching.reasonsApart"))}
    </>
  );
}
