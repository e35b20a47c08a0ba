import { toKhmerDigits } from "../../../shared/khmer/digits";
import { type FormatOptions, type Lang, usesKhmerDigits } from "./lang";

// Own tables because Chromium's ICU has no Khmer (dictionary §12). The separators go with the digits:
// 1,577 and 53.8 in Latin digits, ១.៥៧៧ and ៥៣,៨ in Khmer ones.

const MINUS = "\u2212";
const NO_NUMBER = "–";

export interface NumberOptions extends FormatOptions {
  /** Digits after the decimal sign, always that many; 0 if missing. */
  readonly fractionDigits?: number | undefined;
}

/** "1,577" or "១.៥៧៧", with a true minus sign. Anything that is no number shows as a dash. */
export function formatNumber(value: number, lang: Lang, options: NumberOptions = {}): string {
  if (!Number.isFinite(value)) return NO_NUMBER;
  const fixed = Math.abs(value).toFixed(options.fractionDigits ?? 0);
  const [whole = "", fraction] = fixed.split(".");
  const isKhmer = usesKhmerDigits(lang, options);
  const [group, decimal] = isKhmer ? [".", ","] : [",", "."];
  const grouped = whole.replace(/\B(?=(?:[0-9]{3})+$)/g, group);
  const text = fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
  const sign = value < 0 && /[1-9]/.test(fixed) ? MINUS : "";
  return sign + (isKhmer ? toKhmerDigits(text) : text);
}

/** A change: "+6", "−193", "0". */
export function formatSigned(value: number, lang: Lang, options: NumberOptions = {}): string {
  const text = formatNumber(value, lang, options);
  const isRise = value > 0 && /[1-9១-៩]/.test(text);
  return isRise ? `+${text}` : text;
}

/** A ratio as percent: 0.62 gives "62 %" or "៦២ %". */
export function formatPercent(ratio: number, lang: Lang, options: NumberOptions = {}): string {
  return asPercent(formatNumber(ratio * 100, lang, options));
}

/** A change as percent: −0.538 with one fraction digit gives "−53.8 %" or "−៥៣,៨ %". */
export function formatSignedPercent(
  ratio: number,
  lang: Lang,
  options: NumberOptions = {},
): string {
  return asPercent(formatSigned(ratio * 100, lang, options));
}

function asPercent(text: string): string {
  return text === NO_NUMBER ? text : `${text} %`;
}
