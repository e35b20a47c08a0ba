import { z } from "../zod";
import { answer } from "./answer";
import {
  CROSSING,
  DOCUMENTS_USED,
  PLATFORM,
  RECRUITER_KIND,
  RECRUITER_RELATION,
  RECRUIT_METHOD,
} from "./code-lists/exploitation";
import { adminCodeSchema, countrySchema, idSchema } from "./ids";
import { moneySchema } from "./money";
import { partialDateSchema } from "./partial-date";
import { text, wholeNumber } from "./text";

/** One leg of the journey; places are a country or a gazetteer code (dictionary §3.9). */
export const routeLegSchema = z.strictObject({
  from: answer(text(80)),
  to: answer(text(80)),
  fromDate: answer(partialDateSchema),
  /** An open list: as it is called. */
  borderPoint: answer(text(80)),
  crossing: answer(z.enum(CROSSING)),
  documentsUsed: answer(z.enum(DOCUMENTS_USED)),
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
  agencyLicenceNo: answer(text(60)),
  promisedJob: answer(text(200)),
  promisedPay: answer(moneySchema),
  feePaid: answer(moneySchema),
  debtAmount: answer(moneySchema),
  timesSoldOn: answer(wholeNumber(0, 50)),
  legs: z.array(routeLegSchema).max(20),
});

export type Recruitment = z.output<typeof recruitmentSchema>;
