import type { BATCH_STATUS } from "./code-lists/batches";
import { daysBetween, phnomPenhDay } from "./local-time";
import { RECEIPT_DUE_DAYS, receiptStanding, type Receipt } from "./receipt";

// How far a batch is (dictionary §7): draft → approved → sealed → exported → delivered → acknowledged,
// partly accepted or rejected; replaced or taken back at any time after it was sealed; expired after 30 days
// without a receipt. Nothing of it is stored: it follows from what happened.

type BatchStatus = (typeof BATCH_STATUS)[number];

/** What is known of a batch that was sealed here or taken in here. */
export interface BatchFacts {
  readonly direction: "sent" | "received";
  /** UTC, by our clock: sealed, which two people agreed to, or taken in. */
  readonly at: string;
  /** The file was written and read back; false while nobody knows. */
  readonly isWritten: boolean;
  /** What its recipient said last; null for nothing. */
  readonly receipt:
    | (Pick<Receipt, "receivedAt" | "acceptedCount" | "duplicateCount"> & {
        readonly rejectedCount: number;
      })
    | null;
  /** A later batch says that it replaces this one. */
  readonly isSuperseded: boolean;
  /** All of it was asked back. */
  readonly isRecalled: boolean;
}

/** The states that a board can show: a draft is not there yet, and a void one not any more. */
export type BatchState =
  | Exclude<BatchStatus, "draft" | "approved" | "delivered" | "void">
  /** Taken in here. */
  | "applied";

/** One step that was reached, in order, and when; null for a time that nobody kept. */
export interface BatchStep {
  readonly step: Exclude<BatchStatus, "draft" | "void"> | "applied";
  /** UTC. */
  readonly at: string | null;
}

export interface BatchLife {
  readonly state: BatchState;
  /** Every step so far, the present one last. */
  readonly steps: readonly BatchStep[];
  /** Since it was sealed or came, in Phnom Penh days. */
  readonly days: number;
  /** Somebody has to call: no receipt in time, or its recipient did not take all of it. */
  readonly isAlarm: boolean;
}

/** Where a batch stands on `today` (`YYYY-MM-DD`, Phnom Penh). */
export function batchLife(facts: BatchFacts, today: string): BatchLife {
  const days = Math.max(0, daysBetween(phnomPenhDay(Date.parse(facts.at)), today));
  const travelled = travelOf(facts, days);
  const after: BatchStep[] = [];
  if (facts.isSuperseded) after.push({ step: "superseded", at: null });
  if (facts.isRecalled) after.push({ step: "recalled", at: null });
  const steps = [...travelled.steps, ...after];
  // What was taken back stays taken back, also when it was replaced before.
  const state = facts.isRecalled ? "recalled" : facts.isSuperseded ? "superseded" : travelled.state;
  return { state, steps, days, isAlarm: ALARMING.includes(state) };
}

const ALARMING: readonly BatchState[] = ["expired", "partly_accepted", "rejected"];

function travelOf(
  { direction, at, isWritten, receipt }: BatchFacts,
  days: number,
): Pick<BatchLife, "state" | "steps"> {
  if (direction === "received") return { state: "applied", steps: [{ step: "applied", at }] };
  const sealed: BatchStep[] = [
    { step: "approved", at },
    { step: "sealed", at },
  ];
  // Whoever answered had the file, whether or not our writing of it was ever confirmed.
  if (receipt !== null) {
    const state = receiptStanding(receipt);
    const { receivedAt } = receipt;
    const answered: BatchStep[] = [
      { step: "exported", at: null },
      { step: "delivered", at: receivedAt },
      { step: state, at: receivedAt },
    ];
    return { state, steps: [...sealed, ...answered] };
  }
  if (!isWritten) return { state: "sealed", steps: sealed };
  const exported: BatchStep[] = [...sealed, { step: "exported", at: null }];
  if (days <= RECEIPT_DUE_DAYS) return { state: "exported", steps: exported };
  return { state: "expired", steps: [...exported, { step: "expired", at: null }] };
}
