import type { Referral } from "./referral";

// How long a recipient may take to say that it has a referral (dictionary §6), and then whether it helps.
// The dictionary gives times for the receipt alone; an answer may take as long again.

const HOUR_MS = 60 * 60 * 1000;

/** By urgency: 1 hour, 1 day, 3 days, 14 days. */
const WITHIN_MS: Readonly<Record<Referral["urgency"], number>> = {
  within_1h: HOUR_MS,
  same_day: 24 * HOUR_MS,
  "3_days": 3 * 24 * HOUR_MS,
  "14_days": 14 * 24 * HOUR_MS,
};

export type ReceiptStanding = "not_waiting" | "in_time" | "late" | "over";

type Waiting = Pick<Referral, "status" | "sentAt" | "urgency">;

/**
 * Whether the receipt of a referral is owed at `nowMs` (since 1970): `late` once the time has passed,
 * `over` once it has passed twice, which lets it expire.
 */
export function receiptStanding(
  { status, sentAt, urgency }: Waiting,
  nowMs: number,
): ReceiptStanding {
  if (status !== "sent" || sentAt === null) return "not_waiting";
  const waitedMs = nowMs - Date.parse(sentAt);
  const allowedMs = WITHIN_MS[urgency];
  if (waitedMs > 2 * allowedMs) return "over";
  return waitedMs > allowedMs ? "late" : "in_time";
}

/** When the receipt of a sent referral is owed, in milliseconds since 1970; null for one that waits for none. */
export function receiptDueMs({ status, sentAt, urgency }: Waiting): number | null {
  return status !== "sent" || sentAt === null ? null : Date.parse(sentAt) + WITHIN_MS[urgency];
}

type Received = Pick<Referral, "status" | "urgency"> & {
  /** UTC (`receivedAt`); null while it was not received. */
  readonly receivedAt: string | null;
};

export type AnswerStanding = "not_waiting" | "in_time" | "late";

/** Whether the answer to a referral that was received is owed at `nowMs`: a yes, or a no with its reason. */
export function answerStanding(referral: Received, nowMs: number): AnswerStanding {
  const dueMs = answerDueMs(referral);
  if (dueMs === null) return "not_waiting";
  return nowMs > dueMs ? "late" : "in_time";
}

/** When the answer is owed, in milliseconds since 1970; null for one that waits for none. */
export function answerDueMs({ status, receivedAt, urgency }: Received): number | null {
  return status !== "received" || receivedAt === null
    ? null
    : Date.parse(receivedAt) + WITHIN_MS[urgency];
}

/** When it was received, UTC; null when it was not. */
export function receivedAt({ events }: Pick<Referral, "events">): string | null {
  return events.findLast(({ toStatus }) => toStatus === "received")?.at ?? null;
}
