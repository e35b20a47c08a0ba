import packageEn from "i18n-iso-countries/langs/en.json";
import packageKm from "i18n-iso-countries/langs/km.json";
import { sortKey } from "../../shared/khmer/sort-key";
import {
  COMMON_COUNTRIES,
  CURATED_COUNTRY_NAMES,
  STATELESS,
  UNKNOWN_NATIONALITY,
} from "./country-words";
import type { Lang } from "./format/lang";

// Chromium's `Intl.DisplayNames` has no Khmer, so the names are shipped (dictionary §12). They stand
// for the nationality too: this first version says "Cambodia" under Nationality, not "Cambodian".

export interface CountryOption {
  /** ISO 3166-1 alpha-2, or XX / XS. */
  readonly code: string;
  readonly name: string;
  /** Belongs to the group that stands first. */
  readonly isCommon: boolean;
}

/** The everyday name of a country, of XX (unknown) or XS (stateless); an unlisted code as it is. */
export function countryName(code: string, lang: Lang): string {
  return NAMES[lang].get(code) ?? code;
}

/** All countries: the common ones in fixed order, then the rest by name. The same array every time. */
export function countryOptions(lang: Lang): readonly CountryOption[] {
  return OPTIONS[lang];
}

/** As `countryOptions`, with stateless and unknown closing the common group. */
export function nationalityOptions(lang: Lang): readonly CountryOption[] {
  return NATIONALITY_OPTIONS[lang];
}

const NAMES: Readonly<Record<Lang, ReadonlyMap<string, string>>> = {
  en: namesFrom(packageEn.countries, "en"),
  km: namesFrom(packageKm.countries, "km"),
};
const OPTIONS = { en: optionsOf("en"), km: optionsOf("km") };
const NATIONALITY_OPTIONS = { en: withSpecial("en"), km: withSpecial("km") };

function namesFrom(
  countries: Readonly<Record<string, string | readonly string[]>>,
  lang: Lang,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [code, given] of Object.entries(countries)) {
    const first = typeof given === "string" ? given : given[0];
    names.set(code, tidy(first ?? code));
  }
  for (const [code, name] of Object.entries(CURATED_COUNTRY_NAMES[lang])) names.set(code, name);
  return names;
}

/** The package writes some names with zero-width spaces, and the vowel u where a register sign belongs. */
function tidy(name: string): string {
  return name.replaceAll("\u200b", "").replace(/\u17bb(?=[\u17b7-\u17ba])/g, "\u17ca");
}

function optionsOf(lang: Lang): readonly CountryOption[] {
  const isCommon = new Set<string>(COMMON_COUNTRIES);
  const rest = [...NAMES[lang]]
    .filter(([code]) => !isCommon.has(code) && code !== STATELESS && code !== UNKNOWN_NATIONALITY)
    .map(([code, name]) => ({ key: sortKey(name), option: { code, name, isCommon: false } }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ option }) => option);
  return [...COMMON_COUNTRIES.map((code) => commonOption(code, lang)), ...rest];
}

function withSpecial(lang: Lang): readonly CountryOption[] {
  const special = [STATELESS, UNKNOWN_NATIONALITY].map((code) => commonOption(code, lang));
  return OPTIONS[lang].toSpliced(COMMON_COUNTRIES.length, 0, ...special);
}

function commonOption(code: string, lang: Lang): CountryOption {
  return { code, name: countryName(code, lang), isCommon: true };
}
