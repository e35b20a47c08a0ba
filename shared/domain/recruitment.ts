import { z } from "../zod";
import { answer } from "./answer";
import {
  CROSSING,
  CURRENCY,
  PLATFORM,
  RECRUITER_KIND,
  RECRUITER_RELATION,
  RECRUIT_METHOD,
} from "./code-lists/exploitation";
import { adminCodeSchema, countrySchema, idSchema } from "./ids";
import { partialDateSchema } from "./partial-date";
import { amount, text, wholeNumber } from "./text";

export const moneySchema = z.strictObject({ amount: amount(), currency: z.enum(CURRENCY) });

/** One leg of the journey; places are a country or a gazetteer code (dictionary §3.9). */
export const routeLegSchema = z.strictObject({
  from: answer(text(80)),
  to: answer(text(80)),
  fromDate: answer(partialDateSchema),
  crossing: answer(z.enum(CROSSING)),
});

/** How somebody was recruited (dictionary §3.9). */
export const recruitmentSchema = z.strictObject({
  recruitmentId: idSchema,
  recruitedOn: answer(partialDateSchema),
  recruitedCountry: answer(countrySchema),
  recruitedAdminCode: answer(adminCodeSchema),
  ageWhenTrafficked: answer(wholeNumber(0, 110)),
  method: answer(z.array(z.enum(RECRUIT_METHOD)).min(1, "required").max(14)),
  platforms: answer(z.array(z.enum(PLATFORM)).min(1, "required").max(16)),
  recruiterRelation: answer(z.enum(RECRUITER_RELATION)),
  recruiterKind: answer(z.enum(RECRUITER_KIND)),
  agencyName: answer(text(160)),
  promisedJob: answer(text(200)),
  promisedPay: answer(moneySchema),
  feePaid: answer(moneySchema),
  debtAmount: answer(moneySchema),
  legs: z.array(routeLegSchema).max(20),
});

export type Recruitment = z.output<typeof recruitmentSchema>;
