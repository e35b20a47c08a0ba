import { valueOf } from "../../../../shared/domain/answer";
import { useWords } from "../../../i18n/i18n";
import { withDigits } from "../../../i18n/format/lang";
import { usePreferences } from "../../../i18n/preferences";
import { useKhmerDay } from "../../../i18n/use-khmer-day";
import { useIntake } from "../intake-context";

/** The birth date as a Khmer calendar says it, to be compared with what a paper or a parent says. */
export function KhmerDayLine() {
  const { t, lang } = useWords();
  const { khmerDigits } = usePreferences();
  const { readable } = useIntake();
  const birth = readable && valueOf(readable.person.birthDate);
  const found = useKhmerDay(birth?.prec === "day" ? birth.date : null);
  if (found === null) return null;
  return (
    <p className="small soft">
      {t("identity.khmerDay", {
        lunarDay: found.lunarDay,
        year: withDigits(String(found.buddhistYear), lang, { khmerDigits }),
      })}
    </p>
  );
}
