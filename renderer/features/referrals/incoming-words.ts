import type { IncomingReferral } from "../../../shared/domain/incoming-referral";
import { answerStanding } from "../../../shared/domain/referral-alarm";

/** Where our answer stands (`incoming.answer.*`), by the clock. */
export type AnswerWord = "received" | "late" | "accepted" | "rejected";

export function answerWord(line: IncomingReferral, nowMs: number): AnswerWord {
  return answerStanding(line, nowMs) === "late" ? "late" : line.status;
}
