import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { provinceOf } from "../../../shared/domain/places/provinces";
import { fieldLabel } from "../../forms";
import { countryName } from "../../i18n/countries";
import { courtName } from "../../i18n/courts";
import { useWords, type Language } from "../../i18n/i18n";
import { languageName } from "../../i18n/languages";
import { useFormatsOf } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import type { FactWords } from "./fact-words";

type Options = { readonly isPaper?: boolean };

/** The words for facts in the language of the screen. On paper the house itself is never named (R11). */
export function useFactWords(options: Options = {}): FactWords {
  const { lang } = useWords();
  return useFactWordsOf(options)[lang];
}

/** The same in each language, for a paper that says everything in both. */
export function useFactWordsOf({ isPaper = false }: Options = {}): Readonly<
  Record<Language, FactWords>
> {
  const { i18n } = useTranslation("words");
  const formats = useFormatsOf();
  const organisations = useVaultQuery("organisations", (vault) => vault.listOrganisations(), [
    "organisation",
  ]);
  return useMemo(() => {
    const byId = new Map(organisations?.map((one) => [one.orgId, one]));
    const wordsIn = (lang: Language): FactWords => {
      const t = i18n.getFixedT(lang, "words");
      return {
        ...formats[lang],
        country: (code) => countryName(code, lang),
        language: (code) => languageName(code, lang),
        place: (adminCode) => {
          const province = provinceOf(adminCode);
          if (province === null) return adminCode;
          return lang === "km" ? province.nameKm : province.nameLatin;
        },
        court: (typed) => courtName(typed, lang),
        organisation: (orgId) => {
          const found = byId.get(orgId);
          if (found === undefined) return t("cases.unknownOrganisation");
          if (found.isOwn && isPaper) return t("cases.print.thisHouse");
          const { nameKm, nameEn } = found;
          return lang === "km" ? nameKm || nameEn : nameEn || nameKm;
        },
        field: (path) => fieldLabel(path, lang),
        yesNo: (is) => t(is ? "common.yes" : "common.no"),
      };
    };
    return { km: wordsIn("km"), en: wordsIn("en") };
  }, [i18n, formats, organisations, isPaper]);
}
