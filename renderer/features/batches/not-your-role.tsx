import { useWords } from "../../i18n/i18n";
import { Note } from "../../ui";

/** Why this person can look but not make or open batches. */
export function NotYourRole() {
  const { t } = useWords();
  return (
    <Note tone="accent" title={t("batches.notYourRole.title")}>
      {t("batches.notYourRole.text")}
    </Note>
  );
}
