import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { ageNote } from "./age-note";
import { useIntake } from "./intake-context";

/** "14 or 15 today. Treated as a child.": what the evidence means, said while it is typed. */
export function useAgeWords(): string {
  const { t } = useWords();
  const { number } = useFormats();
  const { readable, today } = useIntake();
  const note = readable === null ? null : ageNote(readable.person, today);
  if (note === null) return t("intake.age.unknown");
  const [min, max] = [number(note.minYears), number(note.maxYears)];
  const years =
    note.minYears === note.maxYears
      ? t("intake.age.noteOne", { years: min })
      : note.maxYears === note.minYears + 1
        ? t("intake.age.noteTwo", { min, max })
        : t("intake.age.noteMany", { min, max });
  return `${years} ${note.isChild ? t("intake.age.child") : t("intake.age.adult")}`;
}
