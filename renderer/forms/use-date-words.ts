import { useWords } from "../i18n/i18n";

/** The words on the three boxes of a date. */
export function useDateWords() {
  const { t } = useWords();
  return {
    day: t("common.date.day"),
    month: t("common.date.month"),
    year: t("common.date.year"),
    about: t("common.date.about"),
    exactTo: t("common.date.exactness"),
  };
}
