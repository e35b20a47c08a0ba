import { sortKey } from "../../shared/khmer/sort-key";
import type { Lang } from "./format/lang";

/** A language by its ISO 639-3 code. */
export interface LanguageOption {
  readonly code: string;
  readonly name: string;
}

// The first twelve stand in this order because shelters hear them most; the rest is sorted by name.
const COMMON_COUNT = 12;
const LANGUAGES: readonly (readonly [code: string, en: string, km: string])[] = [
  ["khm", "Khmer", "ខ្មែរ"],
  ["vie", "Vietnamese", "វៀតណាម"],
  ["tha", "Thai", "ថៃ"],
  ["cmn", "Chinese, Mandarin", "ចិនកុកងឺ"],
  ["yue", "Chinese, Cantonese", "ចិនកន្តាំង"],
  ["eng", "English", "អង់គ្លេស"],
  ["zlm", "Malay", "ម៉ាឡេ"],
  ["lao", "Lao", "ឡាវ"],
  ["mya", "Burmese", "ភូមា"],
  ["ind", "Indonesian", "ឥណ្ឌូណេស៊ី"],
  ["tgl", "Tagalog", "តាហ្គាឡុក"],
  ["cja", "Cham, Western", "ចាម"],
  ["csx", "Cambodian Sign Language", "ភាសាសញ្ញាខ្មែរ"],
  ["nan", "Chinese, Teochew and Hokkien", "ចិនទាជីវ និងហុកគៀន"],
  ["hin", "Hindi", "ហិណ្ឌី"],
  ["ben", "Bengali", "បង់ក្លា"],
  ["urd", "Urdu", "អ៊ូរឌូ"],
  ["nep", "Nepali", "នេប៉ាល់"],
  ["tam", "Tamil", "តាមីល"],
  ["jpn", "Japanese", "ជប៉ុន"],
  ["kor", "Korean", "កូរ៉េ"],
  ["fra", "French", "បារាំង"],
  ["swh", "Swahili", "ស្វាហ៊ីលី"],
  ["amh", "Amharic", "អាំហារិក"],
  ["jra", "Jarai", "ចារ៉ាយ"],
  ["tpu", "Tampuan", "ទំពួន"],
  ["brb", "Brao", "ព្រៅ"],
  ["krr", "Kreung", "គ្រឹង"],
  ["krv", "Kavet", "កាវ៉ែត"],
  ["cmo", "Bunong", "ពូនង"],
  ["sti", "Stieng", "ស្ទៀង"],
  ["kdt", "Kuy", "កួយ"],
];

/** The name of a language; an unlisted code as it is. */
export function languageName(code: string, lang: Lang): string {
  const found = LANGUAGES.find(([listed]) => listed === code);
  if (found === undefined) return code;
  return lang === "km" ? found[2] : found[1];
}

/** All languages we can name: the common ones in fixed order, then the rest by name. */
export function languageOptions(lang: Lang): readonly LanguageOption[] {
  const options = LANGUAGES.map(([code]) => ({ code, name: languageName(code, lang) }));
  const rest = options
    .slice(COMMON_COUNT)
    .sort((a, b) => (sortKey(a.name) < sortKey(b.name) ? -1 : 1));
  return [...options.slice(0, COMMON_COUNT), ...rest];
}
