import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { SECTION_IDS, type CaseSection } from "./case-sections";

/** "Identity"; "Referral 2" where there are several. */
export function useSectionTitle(): (section: CaseSection) => string {
  const { t } = useWords();
  const format = useFormats();
  return ({ id, number }) => {
    const name = t(`cases.sections.${id}`);
    return number === null ? name : t("cases.numbered", { name, number: format.number(number) });
  };
}

/** The name of a list of a case, e.g. `services`; null for anything else. */
export function useListTitle(): (list: string) => string | null {
  const { t } = useWords();
  return (list) => {
    const id = SECTION_IDS.find((known) => known === list);
    return id === undefined ? null : t(`cases.sections.${id}`);
  };
}
