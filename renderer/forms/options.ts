import { useMemo } from "react";
import type { CodeListName, CodeOf } from "../../shared/domain/code-lists";
import { codeOptions } from "../i18n/codes/code-label";
import { countryOptions, nationalityOptions } from "../i18n/countries";
import { useWords } from "../i18n/i18n";
import { languageOptions } from "../i18n/languages";
import { usePlaces } from "../i18n/place-words";

/** A choice as the fields of the interface take it. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
  readonly find?: string;
}

/** The codes of a list in words; `without` leaves out codes that a state says better (e.g. unknown). */
export function useCodeOptions<Name extends CodeListName>(
  list: Name,
  without?: CodeOf<Name>,
): readonly FieldOption[] {
  const { lang } = useWords();
  return useMemo(
    () =>
      codeOptions(list, lang)
        .filter(({ code }) => code !== without)
        .map(({ code, label }) => ({ value: code, label })),
    [list, lang, without],
  );
}

/** All countries, those that shelters meet most first; found in either language. */
export function useCountryOptions(): readonly FieldOption[] {
  return useNamed(countryOptions);
}

/** Countries with stateless and unknown, for nationality only. */
export function useNationalityOptions(): readonly FieldOption[] {
  return useNamed(nationalityOptions);
}

/** Languages, found in either language. */
export function useLanguageOptions(): readonly FieldOption[] {
  return useNamed(languageOptions);
}

/** The 24 provinces and the capital by their official code; found in either script. */
export function useProvinceOptions(): readonly FieldOption[] {
  const { lang } = useWords();
  const { book } = usePlaces();
  return useMemo(
    () =>
      book.within(null).map(({ code, nameKm, nameLatin }) => ({
        value: code,
        label: lang === "km" ? nameKm : nameLatin,
        find: lang === "km" ? nameLatin : nameKm,
      })),
    [lang, book],
  );
}

type Named = (lang: "en" | "km") => readonly { readonly code: string; readonly name: string }[];

function useNamed(list: Named): readonly FieldOption[] {
  const { lang } = useWords();
  return useMemo(() => {
    const other = new Map(list(lang === "km" ? "en" : "km").map(({ code, name }) => [code, name]));
    return list(lang).map(({ code, name }) => ({
      value: code,
      label: name,
      find: other.get(code) ?? "",
    }));
  }, [list, lang]);
}
