import { toAsciiDigits } from "../khmer/digits";

// Letters of a recovery sheet: Crockford's base 32 (no I, L, O, U), and one check letter per line.

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS = 5;
/** x⁵ + x² + 1: the numbers 0–31 with it are a field in which 2 gives all of them but 0. */
const FIELD = 0b100101;

/** Values 0–31 of typed letters, or null where one is none. Spaces, hyphens, case, O, I and L are forgiven. */
export function valuesOf(typed: string): number[] | null {
  const letters = toAsciiDigits(typed)
    .toUpperCase()
    .replace(/[\s\-–—.]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  const values = Array.from(letters, (letter) => LETTERS.indexOf(letter));
  return values.includes(-1) ? null : values;
}

export function lettersOf(values: readonly number[]): string {
  return values.map((value) => LETTERS.charAt(value)).join("");
}

/**
 * The check value of line `line` (from 0). It changes with every single letter, with every two letters
 * that change places, and with every other line that stands here instead.
 */
export function checkOf(values: readonly number[], line: number): number {
  return values.reduce((sum, value) => double(sum) ^ value, line + 1);
}

function double(value: number): number {
  const doubled = value << 1;
  return doubled < 32 ? doubled : doubled ^ FIELD;
}

/** Bytes as values of five bits; the number of bits has to be a multiple of five. */
export function valuesOfBytes(bytes: Uint8Array): number[] {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2));
}

export function bytesOfValues(values: readonly number[]): Uint8Array<ArrayBuffer> {
  const bits = values.map((value) => value.toString(2).padStart(BITS, "0")).join("");
  return Uint8Array.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}
