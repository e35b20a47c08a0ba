import type { Lang } from "./lang";

type Words = Readonly<Record<Lang, readonly string[]>>;

/** Full month names, January first. Khmer has no short form. */
export const MONTHS: Words = {
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  km: ["មករា", "កុម្ភៈ", "មីនា", "មេសា", "ឧសភា", "មិថុនា", "កក្កដា", "សីហា", "កញ្ញា", "តុលា", "វិច្ឆិកា", "ធ្នូ"],
};

export const SHORT_MONTHS: Words = {
  en: MONTHS.en.map((month) => month.slice(0, 3)),
  km: MONTHS.km,
};

/** Sunday first, as `Date.getUTCDay` counts. The word joiner keeps Chromium from cutting Sunday in two. */
export const WEEKDAYS: Words = {
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  km: ["ថ្ងៃអា\u2060ទិត្យ", "ថ្ងៃចន្ទ", "ថ្ងៃអង្គារ", "ថ្ងៃពុធ", "ថ្ងៃព្រហស្បតិ៍", "ថ្ងៃសុក្រ", "ថ្ងៃសៅរ៍"],
};
