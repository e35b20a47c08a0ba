/** Crockford's base 32 without I, L, O, U: nothing that a tired reader takes for something else. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * A case number `<site>-<5 random>-<check>` from at least 5 random bytes. It is not sequential, because
 * gapless numbers tell how many files there are and which are hidden (dictionary §1, §11 R4).
 */
export function makeCaseNo(siteCode: string, random: Uint8Array): string {
  const middle = toSymbols(random.slice(0, 4));
  // Few of the 37 remainders have no symbol of ours: the last character moves on until one has.
  const start = (random[4] ?? 0) & 31;
  for (let step = 0; step < ALPHABET.length; step++) {
    const body = middle + ALPHABET.charAt((start + step) % ALPHABET.length);
    const check = checkCharacter(siteCode + body);
    if (check !== null) return `${siteCode}-${body}-${check}`;
  }
  throw new Error("No check character: the alphabet and the modulus do not fit");
}

/** A survivor code: 6 random characters, used on paper instead of a name (dictionary §3.3). */
export function makeSurvivorCode(random: Uint8Array): string {
  return toSymbols(random.slice(0, 6));
}

/** True when the check character fits: a mistyped number is told from one that is not here. */
export function isCaseNo(typed: string): boolean {
  const match = /^([A-Z]{2,4})-([0-9A-HJKMNP-TV-Z]{5})-([0-9A-HJKMNP-TV-Z])$/.exec(typed);
  if (match === null) return false;
  const [, site = "", middle = "", check] = match;
  return checkCharacter(site + middle) === check;
}

/**
 * Position-weighted sum modulo 37, a prime above the 36 letters and digits: catches one wrong character
 * and one swap of neighbours. Null for the remainders that have no symbol.
 */
function checkCharacter(text: string): string | null {
  let sum = 0;
  for (const [index, character] of Array.from(text).entries()) {
    sum += (index + 2) * Number.parseInt(character, 36);
  }
  return ALPHABET[sum % 37] ?? null;
}

function toSymbols(bytes: Uint8Array): string {
  return [...bytes].map((byte) => ALPHABET.charAt(byte & 31)).join("");
}
