import type { CaseContent } from "../../../shared/domain/case-record";
import { useFieldLabel } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { Action, Stack } from "../../ui";
import { caseSections, type SectionId } from "./case-sections";
import css from "./cases.module.css";
import { compareSections } from "./compare-sections";
import type { Shown } from "./fact-row";
import type { FactWords } from "./fact-words";
import { ShownFact } from "./shown-fact";

/** Given by the program, anew for each file: it differs always and tells nothing. */
const TELLS_NOTHING = "person.survivorCode";

/** What tells people apart; nothing of what was done to them. */
const COMPARED: readonly SectionId[] = ["person", "relatedPersons"];

export interface ComparePersonsProps {
  readonly here: CaseContent;
  readonly there: CaseContent;
  readonly words: FactWords;
  readonly onSame: () => void;
  readonly onOther: () => void;
  readonly onCancel: () => void;
}

/** Two people side by side, with the question whether they are one. */
export function ComparePersons(props: ComparePersonsProps) {
  const { here, there, words, onSame, onOther, onCancel } = props;
  const { t } = useWords();
  const label = useFieldLabel();
  const sectionsOf = (record: CaseContent) =>
    caseSections(record, words).filter(({ id }) => COMPARED.includes(id));
  const rows = compareSections(sectionsOf(there), sectionsOf(here)).flatMap((section) =>
    section.rows
      .filter((row) => row.path !== TELLS_NOTHING && (isSaid(row.earlier) || isSaid(row.later)))
      .map((row) => ({ ...row, key: `${section.id} ${section.number ?? 1} ${row.path}` })),
  );
  return (
    <Stack gap={16}>
      <p className="soft">{t("matching.text")}</p>
      <section className={css["compared"]}>
        <table aria-label={t("matching.title")}>
          <thead>
            <tr>
              <th scope="col">{t("cases.compare.field")}</th>
              <th scope="col">{t("matching.here", { caseNo: here.caseFile.caseNo })}</th>
              <th scope="col">{t("matching.there", { caseNo: there.caseFile.caseNo })}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} data-changed={row.isChanged ? "" : undefined}>
                <th scope="row">
                  {label(row.path)}
                  {row.isChanged && (
                    <span className="quiet-text"> {t("cases.compare.differs")}</span>
                  )}
                </th>
                {(["later", "earlier"] as const).map((side) => {
                  const shown = row[side];
                  return (
                    <td key={side}>
                      {shown === null ? (
                        <span className="faint">{t("cases.missing.none")}</span>
                      ) : (
                        <ShownFact shown={shown} />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className={css["comparedActs"]}>
        <Action onClick={onSame}>{t("matching.isSame")}</Action>
        <Action onClick={onOther}>{t("matching.isOther")}</Action>
        <Action onClick={onCancel}>{t("common.cancel")}</Action>
      </div>
    </Stack>
  );
}

/** What neither file has an answer to helps nobody to decide. */
function isSaid(shown: Shown | null): boolean {
  return shown !== null && "text" in shown;
}
