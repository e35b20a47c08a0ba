import { z } from "../zod";
import { CURRENCY } from "./code-lists/exploitation";
import { amount } from "./text";

/** An amount in one currency; amounts of two currencies are never added. */
export const moneySchema = z.strictObject({ amount: amount(), currency: z.enum(CURRENCY) });

export type Money = z.output<typeof moneySchema>;
