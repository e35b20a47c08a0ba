import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { fieldLabel } from "../../forms";
import { countryName } from "../../i18n/countries";
import { courtName } from "../../i18n/courts";
import { useWords, type Language } from "../../i18n/i18n";
import { languageName } from "../../i18n/languages";
import { placeWords, usePlaces } from "../../i18n/place-words";
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
  const { book } = usePlaces();
  const organisations = useVaultQuery("organisations", (vault) => vault.listOrganisations(), [
    "organisation",
  ]);
  const operations = useVaultQuery("operations", (vault) => vault.listOperations(), ["operation"]);
  return useMemo(() => {
    const byId = new Map(organisations?.map((one) => [one.orgId, one]));
    const wordsIn = (lang: Language): FactWords => {
      const t = i18n.getFixedT(lang, "words");
      return {
        ...formats[lang],
        country: (code) => countryName(code, lang),
        language: (code) => languageName(code, lang),
        place: placeWords(book, lang).line,
        court: (typed) => courtName(typed, lang),
        organisation: (orgId) => {
          const found = byId.get(orgId);
          if (found === undefined) return t("cases.unknownOrganisation");
          if (found.isOwn && isPaper) return t("cases.print.thisHouse");
          const { nameKm, nameEn } = found;
          return lang === "km" ? nameKm || nameEn : nameEn || nameKm;
        },
        operation: (operationId) =>
          operations?.find((one) => one.operationId === operationId)?.name ??
          t("operations.notSavedYet"),
        field: (path) => fieldLabel(path, lang),
        yesNo: (is) => t(is ? "common.yes" : "common.no"),
      };
    };
    return { km: wordsIn("km"), en: wordsIn("en") };
  }, [i18n, formats, book, organisations, operations, isPaper]);
}
