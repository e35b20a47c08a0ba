const MOST_YEARS = 110;
const GUESSED = /^(?:~|±|about|approx\.?|around|ca\.?|est\.?|ប្រហែល|ប្រមាណ|prohael)\s*/i;
const UNIT = /\s*(?:years? old|years?|yrs?\.?|y\/?o|ឆ្នាំ|chhnam)\.?$/i;

/** An age in ASCII digits with the words around it; null for anything else, a half year among it. */
export function ageOfWords(
  text: string,
): { readonly years: number; readonly isEstimated: boolean } | null {
  const trimmed = text.trim();
  const digits = trimmed.replace(GUESSED, "").replace(UNIT, "").replace(/\?$/, "");
  if (!/^\d{1,3}$/.test(digits) || Number(digits) > MOST_YEARS) return null;
  return { years: Number(digits), isEstimated: GUESSED.test(trimmed) || trimmed.endsWith("?") };
}
