import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import { en } from "./en";
import { km } from "./km";
import { numberWords } from "./number-words";

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
  await i18next
    .use(numberWords)
    .use(initReactI18next)
    .init({
      lng: storedLanguage(),
      fallbackLng: "en",
      defaultNS: "words",
      ns: ["words"],
      resources: { en: { words: en }, km: { words: km } },
      interpolation: { escapeValue: false, alwaysFormat: true },
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
