import i18next from "i18next";
import { useState, type ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import type { Language } from "./i18n";

/**
 * Everything inside speaks `lang`, whatever the screen speaks: words, codes, dates and names. For a paper
 * that somebody else will read. What is inside cannot switch the language of the screen.
 */
export function InLanguage({ lang, children }: { lang: Language; children: ReactNode }) {
  const [instances] = useState(() => ({
    en: i18next.cloneInstance({ lng: "en" }),
    km: i18next.cloneInstance({ lng: "km" }),
  }));
  return <I18nextProvider i18n={instances[lang]}>{children}</I18nextProvider>;
}
