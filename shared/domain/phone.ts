import { parsePhoneNumberFromString, type PhoneNumber } from "libphonenumber-js/min";
import { toAsciiDigits } from "../khmer/digits";
import { z } from "../zod";
import { answer } from "./answer";
import { PHONE_OWNER, YES_NO } from "./code-lists/people";
import { text } from "./text";

const CAMBODIA = "855";

/**
 * A phone number as typed, in either kind of digits, read as Cambodian unless it says otherwise.
 * Kept as E.164 (`+85512345678`). Hotlines are no numbers of a person: they have no country.
 */
export const phoneNumberSchema = z.string().transform((typed, context) => {
  const parsed = readPhone(typed);
  if (parsed?.isPossible() !== true || !hasRightLength(parsed)) {
    context.addIssue({ code: "custom", message: "not_a_phone" });
    return z.NEVER;
  }
  return parsed.number;
});

/**
 * The number as people here write it: of Cambodia with its 0 and without the country (`012 345 678`), of
 * elsewhere with it (`+66 81 234 5678`). Whatever cannot be read, as a hotline, as it is.
 */
export function formatPhone(number: string): string {
  const parsed = readPhone(number);
  if (parsed?.isPossible() !== true) return number;
  const isHere = parsed.countryCallingCode === CAMBODIA;
  return isHere ? parsed.formatNational() : parsed.formatInternational();
}

/** The library takes 008 for a way out of Cambodia, so that 00855 would be read as Brazil. */
function readPhone(typed: string): PhoneNumber | undefined {
  const dialled = toAsciiDigits(typed).trim().replace(/^00/, "+");
  return parsePhoneNumberFromString(dialled, "KH");
}

/** Of Cambodia 8 or 9 digits after the 0 (dictionary §12); the library also takes ten, of free lines. */
function hasRightLength({ countryCallingCode, nationalNumber }: PhoneNumber): boolean {
  return countryCallingCode !== CAMBODIA || /^\d{8,9}$/.test(nationalNumber);
}

/** A number with what makes it safe to use (dictionary §3.3, §11 R9: no contact by default). */
export const phoneEntrySchema = z.strictObject({
  number: phoneNumberSchema,
  owner: z.enum(PHONE_OWNER),
  safeToCall: answer(z.enum(YES_NO)),
  safeToText: answer(z.enum(YES_NO)),
  safeHours: answer(text(80)),
});

export type PhoneEntry = z.output<typeof phoneEntrySchema>;
