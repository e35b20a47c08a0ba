import type { CaseSummary } from "../../../shared/domain/case-summary";
import { useWords } from "../../i18n/i18n";
import { useHiddenNames } from "./hidden-names";
import css from "./cases.module.css";

/** The name in a list: Khmer first, the other script lighter; the survivor code while names are hidden. */
export function CaseName({ summary }: { summary: CaseSummary }) {
  const { t } = useWords();
  const areHidden = useHiddenNames();
  const { nameKm, nameLatin, survivorCode } = summary;
  if (areHidden) return <span className="code">{survivorCode}</span>;
  if (nameKm === "" && nameLatin === "") return <span className="soft">{t("cases.noName")}</span>;
  if (nameKm === "") return <b>{nameLatin}</b>;
  return (
    <>
      <b lang="km">{nameKm}</b>
      {nameLatin !== "" && <span className={css["otherName"]}>{nameLatin}</span>}
    </>
  );
}
