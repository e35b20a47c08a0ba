/**
 * What spreadsheet programs take for a formula when they open a CSV file: a text that begins with a sign of
 * calculation in its plain or full-width form, or with a tab or a line break, also behind blanks and marks
 * that nobody sees. A text that begins with the guard itself counts too, so that taking it off is exact.
 */
const LOOKS_LIKE_FORMULA =
  // eslint-disable-next-line no-control-regex -- control characters are among what nobody sees
  /^'*(?:[\t\r\n]|[\s\u00a0\u200b-\u200f\u2028-\u202f\u2060-\u2064\u3000\ufeff\u0000-\u0008\u000b\u000c\u000e-\u001f]*[=+\-@\uff1d\uff0b\uff0d\uff20|%])/;

const GUARD = "'";

/** The text as it may stand in a CSV file: programs that open it show it and work nothing out. */
export function guardedText(text: string): string {
  return LOOKS_LIKE_FORMULA.test(text) ? GUARD + text : text;
}

/** The text that `guardedText` was given. */
export function unguardedText(text: string): string {
  return text.startsWith(GUARD) && LOOKS_LIKE_FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
