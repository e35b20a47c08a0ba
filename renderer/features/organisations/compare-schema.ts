import { daySchema } from "../../../shared/domain/local-time";
import { z } from "../../../shared/zod";

const person = z.string().trim().min(1, "required").max(80, "too_long");

/**
 * Who compared a fingerprint by phone, and when. Two different people: one alone may be pressed, or
 * mishear. `today` is a day in Phnom Penh.
 */
export function compareSchema(today: string) {
  return z
    .strictObject({ first: person, second: person, on: daySchema })
    .refine(({ first, second }) => plain(first) !== plain(second), {
      path: ["second"],
      message: "not_two",
    })
    .refine(({ on }) => on <= today, { path: ["on"], message: "in_future" });
}

export type CompareForm = z.output<ReturnType<typeof compareSchema>>;

function plain(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}
