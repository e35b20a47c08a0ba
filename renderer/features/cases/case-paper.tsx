import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { displayNames } from "../../../shared/khmer/names";
import type { CaseRecord } from "../../../shared/domain/case-record";
import { useFieldLabel } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { PrintSheet, SheetHead } from "../../ui";
import css from "./cases.module.css";
import type { Shown } from "./fact-row";
import { nameParts } from "./name-parts";
import { paperSections } from "./paper-sections";
import { useSectionTitle } from "./section-title";
import { useFactWords } from "./use-fact-words";

/** The whole case on A4: neither the house nor a worker is on it (domain §11, R11 and R13). */
export function CasePaper({ record, printedAtMs }: { record: CaseRecord; printedAtMs: number }) {
  const { t, lang } = useWords();
  const format = useFormats();
  const label = useFieldLabel();
  const title = useSectionTitle();
  const words = useFactWords({ isPaper: true });
  const names = displayNames(nameParts(record), lang);
  return (
    <PrintSheet lang={lang} label={t("cases.print.sheetTitle")}>
      <SheetHead
        kicker={`${t("cases.print.sheetTitle")} ${record.caseFile.caseNo}`}
        title={[names.main, names.other].filter((name) => name !== null).join("  ")}
        sub={t("cases.print.printedAt", { when: format.dateTime(phnomPenhMinute(printedAtMs)) })}
      />
      <p>{t("cases.print.confidential")}</p>
      <div className={css["paper"]}>
        {paperSections(record, words).map((section) => (
          <section key={`${section.id} ${String(section.number)}`}>
            <h2>{title(section)}</h2>
            <dl>
              {section.rows.map(({ path, shown }) => (
                <div key={path}>
                  <dt>{label(path)}</dt>
                  <dd>
                    <OnPaper shown={shown} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </PrintSheet>
  );
}

function OnPaper({ shown }: { shown: Shown }) {
  const { t } = useWords();
  if ("text" in shown) {
    return shown.isEstimated ? `${shown.text} (${t("cases.estimated")})` : shown.text;
  }
  return (
    <span className={css["none"]}>
      {shown.missing === "none"
        ? t("cases.missing.none")
        : t(`common.answer.lines.${shown.missing}`)}
    </span>
  );
}
