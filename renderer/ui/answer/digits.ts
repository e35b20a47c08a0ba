const khmerZero = 0x17e0;

/** Digits of either script, everything else dropped: what a number field lets in. */
export function digitsOf(text: string): string {
  return text.replace(/[^0-9០-៩]/gu, "");
}

/** Khmer digits read as Latin ones, to reckon with. */
export function latinDigits(text: string): string {
  return text.replace(/[០-៩]/gu, (digit) => String(digit.charCodeAt(0) - khmerZero));
}

/** The number in the script of `like`; in that of the screen when `like` has no digit. */
export function writeDigits(number: number, like: string, screenLang: string): string {
  const isKhmer = /[០-៩]/u.test(like) || (!/[0-9]/u.test(like) && screenLang === "km");
  const text = String(number);
  if (!isKhmer) return text;
  return text.replace(/[0-9]/gu, (digit) => String.fromCharCode(khmerZero + Number(digit)));
}
