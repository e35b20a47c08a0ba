import { z } from "../zod";
import { toAsciiDigits } from "../khmer/digits";

/** Text as typed, with its outer blanks off, in NFC; zero-width spaces inside Khmer are kept (§1). */
export function text(maxLength: number) {
  return z
    .string()
    .trim()
    .min(1, "required")
    .max(maxLength, "too_long")
    .transform((typed) => typed.normalize("NFC"));
}

/** A whole number typed in ASCII or Khmer digits, between `min` and `max` inclusive. */
export function wholeNumber(min: number, max: number) {
  return z.union([z.number(), z.string()]).transform((typed, context) => {
    const digits = typeof typed === "number" ? String(typed) : toAsciiDigits(typed).trim();
    if (!/^\d{1,9}$/.test(digits)) {
      context.addIssue({ code: "custom", message: "not_a_number" });
      return z.NEVER;
    }
    const value = Number(digits);
    if (value < min || value > max) {
      context.addIssue({ code: "custom", message: "out_of_range", params: { min, max } });
      return z.NEVER;
    }
    return value;
  });
}

/** An amount of money as typed: Khmer digits, blanks and grouping commas are accepted; ≥ 0. */
export function amount() {
  return z.union([z.number(), z.string()]).transform((typed, context) => {
    const digits =
      typeof typed === "number" ? String(typed) : toAsciiDigits(typed).replace(/[\s,]/g, "");
    if (!/^\d{1,12}(\.\d{1,2})?$/.test(digits)) {
      context.addIssue({ code: "custom", message: "not_a_number" });
      return z.NEVER;
    }
    return Number(digits);
  });
}
