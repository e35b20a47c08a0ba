import { consentWording } from "../../../../shared/domain/consent-wording";
import { useWords } from "../../../i18n/i18n";
import { languageName } from "../../../i18n/languages";
import { useFormats } from "../../../i18n/use-formats";
import { Band, Quote } from "../../../ui";

/** The words to read aloud in the language of the talk; where nobody has written them, that is said. */
export function ConsentWords({ language }: { readonly language: string }) {
  const { t, lang } = useWords();
  const format = useFormats();
  const own = consentWording(language);
  const read = own ?? consentWording(lang === "km" ? "khm" : "eng");
  const name = languageName(language, lang);
  return (
    <>
      {own === null && <Band tone="lamp">{t("intake.consent.noWording", { language: name })}</Band>}
      {read !== null && (
        <>
          <Quote>{read.words}</Quote>
          <p className="tiny faint">
            {t("intake.consent.wording", {
              version: format.number(Number(read.version)),
              language: own === null ? languageName(lang === "km" ? "khm" : "eng", lang) : name,
            })}
          </p>
        </>
      )}
    </>
  );
}
