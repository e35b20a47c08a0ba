import { z } from "../zod";
import { answer } from "./answer";
import { YES_NO } from "./code-lists/people";
import { text } from "./text";

const yesNo = answer(z.enum(YES_NO));

/** The five questions of urgent triage, before anything else is asked (dictionary §5.1 step 1). */
export const triageSchema = z.strictObject({
  inDangerNow: yesNo,
  injuryOrIllness: yesNo,
  thoughtsOfSelfHarm: yesNo,
  childOrLooksLikeOne: yesNo,
  authorityInvolved: yesNo,
  /** Two more that decide who is called (dictionary §5.5). */
  exploiterKnowsSite: yesNo,
  forcedReturnWithin72h: yesNo,
  note: answer(text(1000)),
});

export type Triage = z.output<typeof triageSchema>;
export const TRIAGE_QUESTIONS = [
  "inDangerNow",
  "injuryOrIllness",
  "thoughtsOfSelfHarm",
  "childOrLooksLikeOne",
  "authorityInvolved",
  "exploiterKnowsSite",
  "forcedReturnWithin72h",
] as const satisfies readonly (keyof Triage)[];
