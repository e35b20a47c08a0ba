import { useWords } from "../../i18n/i18n";
import css from "./cases.module.css";
import type { Shown } from "./fact-row";

/** A value, or why there is none: an amber ring is still to ask, a grey dot is settled without a value. */
export function ShownFact({ shown }: { shown: Shown }) {
  const { t } = useWords();
  if ("text" in shown) {
    if (!shown.isEstimated) return shown.text;
    return (
      <>
        {shown.text} <span className="faint">({t("cases.estimated")})</span>
      </>
    );
  }
  const { missing } = shown;
  if (missing === "none") return <span className="faint">{t("cases.missing.none")}</span>;
  return (
    <span className={css["missing"]} data-owed={missing === "not_asked" ? "" : undefined}>
      {t(`common.answer.lines.${missing}`)}
    </span>
  );
}
