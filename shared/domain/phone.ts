import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { toAsciiDigits } from "../khmer/digits";
import { z } from "../zod";
import { answer } from "./answer";
import { PHONE_OWNER, YES_NO } from "./code-lists/people";
import { text } from "./text";

/**
 * A phone number as typed, in either kind of digits, read as Cambodian unless it says otherwise.
 * Kept as E.164 (`+85512345678`).
 */
export const phoneNumberSchema = z.string().transform((typed, context) => {
  const parsed = parsePhoneNumberFromString(toAsciiDigits(typed), "KH");
  if (parsed?.isPossible() !== true) {
    context.addIssue({ code: "custom", message: "not_a_phone" });
    return z.NEVER;
  }
  return parsed.number;
});

/** A number with what makes it safe to use (dictionary §3.3, §11 R9: no contact by default). */
export const phoneEntrySchema = z.strictObject({
  number: phoneNumberSchema,
  owner: z.enum(PHONE_OWNER),
  safeToCall: answer(z.enum(YES_NO)),
  safeToText: answer(z.enum(YES_NO)),
  safeHours: answer(text(80)),
});

export type PhoneEntry = z.output<typeof phoneEntrySchema>;
