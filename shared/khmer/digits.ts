const KHMER_ZERO = 0x17e0;

/** Replaces ០–៩ by 0–9 and leaves everything else. Every number field accepts both (dictionary §12). */
export function toAsciiDigits(text: string): string {
  return text.replace(/[\u17e0-\u17e9]/g, (digit) => String(digit.charCodeAt(0) - KHMER_ZERO));
}

/** Replaces 0–9 by ០–៩ for display. Case numbers, keys and fingerprints keep Latin digits. */
export function toKhmerDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(KHMER_ZERO + Number(digit)));
}
