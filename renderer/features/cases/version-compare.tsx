import { useState } from "react";
import type { CaseRecord } from "../../../shared/domain/case-record";
import { useFieldLabel } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { Check, Title } from "../../ui";
import { caseSections } from "./case-sections";
import css from "./cases.module.css";
import { compareSections, onlyChanged, type ComparedRow } from "./compare-sections";
import type { FactWords } from "./fact-words";
import { useSectionTitle } from "./section-title";
import { ShownFact } from "./shown-fact";

export interface VersionCompareProps {
  readonly earlier: CaseRecord;
  readonly later: CaseRecord;
  readonly heads: { readonly earlier: string; readonly later: string };
  readonly words: FactWords;
}

/** Two versions side by side. What differs is marked, and at first nothing else is shown. */
export function VersionCompare({ earlier, later, heads, words }: VersionCompareProps) {
  const { t } = useWords();
  const title = useSectionTitle();
  const [showsAll, setShowsAll] = useState(false);
  const all = compareSections(caseSections(earlier, words), caseSections(later, words));
  const sections = showsAll ? all : onlyChanged(all);
  return (
    <>
      <Check label={t("cases.compare.showAll")} isOn={showsAll} onChange={setShowsAll} />
      {sections.length === 0 && <p>{t("cases.compare.same")}</p>}
      {sections.map((section) => (
        <section key={`${section.id} ${String(section.number)}`} className={css["compared"]}>
          <Title order={2}>{title({ ...section, rows: [] })}</Title>
          <table aria-label={title({ ...section, rows: [] })}>
            <thead>
              <tr>
                <th scope="col">{t("cases.compare.field")}</th>
                <th scope="col">{heads.earlier}</th>
                <th scope="col">{heads.later}</th>
              </tr>
            </thead>
            <tbody>
              {section.rows.map((row) => (
                <Compared key={row.path} row={row} />
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}

function Compared({ row }: { row: ComparedRow }) {
  const { t } = useWords();
  const label = useFieldLabel();
  return (
    <tr data-changed={row.isChanged ? "" : undefined}>
      <th scope="row">
        {label(row.path)}
        {row.isChanged && <span className="quiet-text"> {t("cases.compare.differs")}</span>}
      </th>
      {[row.earlier, row.later].map((shown, at) => (
        <td key={at === 0 ? "earlier" : "later"}>
          {shown === null ? (
            <span className="faint">{t("cases.missing.none")}</span>
          ) : (
            <ShownFact shown={shown} />
          )}
        </td>
      ))}
    </tr>
  );
}
