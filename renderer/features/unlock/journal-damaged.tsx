import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Band } from "../../ui";

/** Nothing could be opened: that nothing was deleted, and the two ways out. */
export function JournalDamaged() {
  const { t } = useWords();
  const format = useFormats();
  return (
    <Band title={t("unlock.journalDamaged.title")} isAlert>
      <p>{t("unlock.journalDamaged.text")}</p>
      {(["again", "backup"] as const).map((way, index) => (
        <p key={way}>
          {format.number(index + 1)}. {t(`unlock.journalDamaged.${way}`)}
        </p>
      ))}
    </Band>
  );
}
