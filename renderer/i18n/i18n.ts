import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import { en } from "./en";
import { formatNumber } from "./format/number";
import { km } from "./km";
import { currentPreferences } from "./preferences";

export type Language = "en" | "km";

const LANGUAGE_KEY = "chumrok.language";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "words";
    resources: { words: typeof en };
    returnNull: false;
  }
}

/** Loads both languages from the bundle; nothing is fetched. The choice is the only thing kept in clear. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: storedLanguage(),
    fallbackLng: "en",
    defaultNS: "words",
    ns: ["words"],
    resources: { en: { words: en }, km: { words: km } },
    interpolation: {
      escapeValue: false,
      alwaysFormat: true,
      // A number inside a sentence gets the digits of the screen, like every other number.
      format: (value: unknown, _format, language) =>
        typeof value === "number"
          ? formatNumber(value, language === "km" ? "km" : "en", {
              khmerDigits: currentPreferences().khmerDigits,
            })
          : String(value),
    },
    returnNull: false,
  });
  i18next.on("languageChanged", (language) => {
    localStorage.setItem(LANGUAGE_KEY, language);
  });
}

/** Words and the present language; re-renders at once when it changes. */
export function useWords() {
  const { t, i18n } = useTranslation("words");
  const lang: Language = i18n.language === "km" ? "km" : "en";
  return { t, lang, switchTo: (language: Language) => void i18n.changeLanguage(language) };
}

function storedLanguage(): Language {
  return localStorage.getItem(LANGUAGE_KEY) === "en" ? "en" : "km";
}
