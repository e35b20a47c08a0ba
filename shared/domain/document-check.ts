import { toAsciiDigits } from "../khmer/digits";
import { ageOn, type AgeEvidence } from "./age";
import { valueOf } from "./answer";
import type { Person } from "./person";

type IdDocument = Extract<Person["idDocuments"], { value: unknown }>["value"][number];

/** What looks wrong with a document; a warning, never a refusal (dictionary §3.3). */
export const DOCUMENT_WARNINGS = ["card_digits", "machine_check", "holder_too_young"] as const;
export type DocumentWarning = (typeof DOCUMENT_WARNINGS)[number];

const YOUNGEST_HOLDER = 15;
/** Cards have nine digits; the personal code that was announced later has ten. */
const CARD = /^\d{9,10}$/;
const PASSPORT_WITH_CHECK = /^([A-Z0-9<]{9})(\d)$/;
/** First line of a card: kind, state, nine characters, their check digit. */
const CARD_LINE = /^[ACI][A-Z0-9<][A-Z<]{3}([A-Z0-9<]{9})(\d)[A-Z0-9<]{15}$/;
/** Second line of a passport, as far as the field takes it. */
const PASSPORT_LINE = /^([A-Z0-9<]{9})(\d)[A-Z<]{3}[A-Z0-9<]{10,31}$/;

/**
 * What a worker should look at again. A machine-readable line, or a passport number with its check digit,
 * is checked by that digit; other numbers have none.
 *
 * @param day `YYYY-MM-DD`, on which the age of the holder counts
 */
export function documentWarnings(
  document: Pick<IdDocument, "type" | "number">,
  holder: AgeEvidence,
  day: string,
): DocumentWarning[] {
  const number = toAsciiDigits(valueOf(document.number) ?? "")
    .replace(/[\s-]/g, "")
    .toUpperCase();
  const warnings: DocumentWarning[] = [];
  const machine = machineRead(number);
  if (machine !== null) {
    if (checkDigit(machine.text) !== machine.digit) warnings.push("machine_check");
  } else if (document.type === "kh_identity_card" && number !== "" && !CARD.test(number)) {
    warnings.push("card_digits");
  }
  const age = ageOn(holder, day);
  if (document.type === "kh_identity_card" && age !== null && age.maxYears < YOUNGEST_HOLDER) {
    warnings.push("holder_too_young");
  }
  return warnings;
}

/** The part that a check digit stands for; null for a number without one. */
function machineRead(number: string): { readonly text: string; readonly digit: number } | null {
  // Ten digits alone are a Cambodian personal code, not a passport.
  if (/^\d+$/.test(number)) return null;
  for (const line of [CARD_LINE, PASSPORT_LINE, PASSPORT_WITH_CHECK]) {
    const [, text, digit] = line.exec(number) ?? [];
    if (text !== undefined) return { text, digit: Number(digit) };
  }
  return null;
}

const WEIGHTS = [7, 3, 1];

/** The check digit of ICAO 9303: letters count from 10, the filler `<` as 0, weights 7, 3, 1. */
export function checkDigit(text: string): number {
  const sum = Array.from(text).reduce(
    (total, letter, at) => total + valueOfLetter(letter) * (WEIGHTS[at % WEIGHTS.length] ?? 0),
    0,
  );
  return sum % 10;
}

function valueOfLetter(letter: string): number {
  return letter === "<" ? 0 : parseInt(letter, 36);
}
