import { z } from "../zod";
import { FIGURE_UNIT } from "./code-lists/casework";
import { idSchema } from "./ids";
import { daySchema } from "./local-time";
import { text } from "./text";

/** A published number, kept beside our own and never mixed with them (dictionary §3.24). */
export const importedFigureSchema = z
  .strictObject({
    figureId: idSchema,
    /** Change over time is said inside one series only. */
    seriesId: text(40),
    sourceTitle: text(200),
    sourceDate: daySchema,
    /** Both inclusive. */
    periodFrom: daySchema,
    periodTo: daySchema,
    /** R01 to R25, or null when no measure of ours says the same. */
    measureId: z
      .string()
      .regex(/^R(0[1-9]|1\d|2[0-5])$/)
      .nullable(),
    unit: z.enum(FIGURE_UNIT, "required"),
    /** Group, sex, band, …; empty for a total. */
    breakdown: z.string().trim().max(200, "too_long"),
    /** Null when the source gives words only. */
    value: z.number().nullable(),
    valueText: z.string().trim().max(200, "too_long"),
    /** Other figures about the same thing. */
    conflictsWith: z.array(idSchema).max(50),
  })
  .refine(({ periodFrom, periodTo }) => periodTo >= periodFrom, {
    path: ["periodTo"],
    message: "ends_before_start",
  })
  .refine(({ value, valueText }) => value !== null || valueText !== "", {
    path: ["value"],
    message: "required",
  });

export type ImportedFigure = z.output<typeof importedFigureSchema>;
