import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { PrintSheet, SheetHead } from "../../ui";
import { SheetView } from "./sheet-view";
import css from "./sheets.module.css";

/** What stands on a sheet beside its lines. No name of the house, no place (dictionary §11 R11). */
export interface SheetFacts {
  readonly siteCode: string;
  /** `YYYY-MM-DD`, Phnom Penh. */
  readonly madeOn: string;
  /** Tells sheets that were made together from older ones. */
  readonly setNo: string;
}

/** The five sheets on five pages, to be printed and never saved. */
export function SheetPages({ sheets, facts }: { sheets: readonly string[]; facts: SheetFacts }) {
  const { t, lang } = useWords();
  const format = useFormats();
  const total = format.number(sheets.length);
  return (
    <PrintSheet label={t("unlock.sheets.title")} lang={lang}>
      {sheets.map((sheet, index) => {
        const title = t("unlock.sheets.paper.title", { n: format.number(index + 1), total });
        return (
          <section key={sheet} className={css["page"]}>
            <SheetHead
              kicker={t("common.appName")}
              title={title}
              sub={t("unlock.sheets.facts", {
                site: facts.siteCode,
                set: facts.setNo,
                date: format.date(facts.madeOn),
              })}
            />
            <SheetView sheet={sheet} label={title} />
            <p>{t("unlock.sheets.paper.use")}</p>
            <p>{t("unlock.sheets.paper.keep")}</p>
            <p>{t("unlock.sheets.paper.letters")}</p>
          </section>
        );
      })}
    </PrintSheet>
  );
}
