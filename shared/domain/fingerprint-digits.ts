/**
 * A fingerprint (`7F2A 09C4 …`) in figures alone: each group of four as its number, always five figures long. The
 * same 128 bits, for a call in Khmer, where the letters A to F have no common names.
 */
export function fingerprintDigits(fingerprint: string): string[] {
  return fingerprint.split(" ").map((group) => String(Number.parseInt(group, 16)).padStart(5, "0"));
}
