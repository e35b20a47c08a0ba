import type { Lang } from "./format/lang";

/** Those that shelters meet most, in the order shown (neighbours, then where people are brought from). */
export const COMMON_COUNTRIES = [
  "KH",
  "VN",
  "TH",
  "CN",
  "MY",
  "LA",
  "MM",
  "ID",
  "PH",
  "IN",
  "BD",
  "TW",
  "HK",
  "PK",
  "NP",
  "LK",
  "JP",
  "KR",
  "SG",
] as const;

/** Not countries: codes of our own in the user-assigned range, allowed as nationality only. */
export const UNKNOWN_NATIONALITY = "XX";
export const STATELESS = "XS";

/**
 * Everyday names where the package gives the long form, takes a side in a dispute or has a slip.
 * Taiwan, Hong Kong and Myanmar are named as plain places: the list says where someone is from, not
 * whose a place is.
 */
export const CURATED_COUNTRY_NAMES: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  en: {
    BN: "Brunei",
    CD: "Congo (Kinshasa)",
    CG: "Congo (Brazzaville)",
    CI: "Ivory Coast",
    CN: "China",
    CZ: "Czechia",
    FK: "Falkland Islands",
    FM: "Micronesia",
    GM: "Gambia",
    HK: "Hong Kong",
    IR: "Iran",
    LA: "Laos",
    MD: "Moldova",
    MK: "North Macedonia",
    MM: "Myanmar",
    MO: "Macau",
    PS: "Palestine",
    RE: "Réunion",
    RU: "Russia",
    SY: "Syria",
    TW: "Taiwan",
    TZ: "Tanzania",
    US: "United States",
    VA: "Vatican City",
    VG: "British Virgin Islands",
    VI: "US Virgin Islands",
    XS: "Stateless",
    XX: "Unknown",
  },
  km: {
    CD: "កុងហ្គោ (គីនសាសា)",
    CG: "កុងហ្គោ (ប្រាហ្សាវីល)",
    HK: "ហុងកុង",
    JO: "ហ៊្សកដានី",
    KP: "កូរ៉េខាងជើង",
    KR: "កូរ៉េខាងត្បូង",
    LA: "ឡាវ",
    MD: "ម៉ុលដាវី",
    MM: "មីយ៉ាន់ម៉ា",
    MO: "ម៉ាកាវ",
    RU: "រុស្ស៊ី",
    SK: "ស្លូវ៉ាគី",
    SY: "ស៊ីរី",
    TW: "តៃវ៉ាន់",
    XS: "គ្មានសញ្ជាតិ",
    XX: "មិនដឹង",
  },
};
