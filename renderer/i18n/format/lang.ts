import { toKhmerDigits } from "../../../shared/khmer/digits";

/** The languages of the screen. */
export type Lang = "en" | "km";

/** Khmer shows Khmer digits unless the setting says otherwise; English never does. */
export interface FormatOptions {
  readonly khmerDigits?: boolean | undefined;
}

/** Whether this language and setting show ០–៩. */
export function usesKhmerDigits(lang: Lang, options: FormatOptions): boolean {
  return lang === "km" && options.khmerDigits !== false;
}

/** Puts the digits of a finished text into the script of the screen. */
export function withDigits(text: string, lang: Lang, options: FormatOptions): string {
  return usesKhmerDigits(lang, options) ? toKhmerDigits(text) : text;
}
