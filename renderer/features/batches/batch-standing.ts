import { batchLife, type BatchState, type BatchStep } from "../../../shared/domain/batch-life";
import type { BatchEntry } from "../../store/vault-api";

/** How far a batch is, as the board shows it; `undone`: it was taken in and taken out again. */
export type BatchStanding = BatchState | "undone";

/** `days`: since it was sent or came, on the day `today` (`YYYY-MM-DD`). */
export function batchStanding(
  { direction, status, at, receipt, isSuperseded, recall }: BatchEntry,
  today: string,
): {
  readonly standing: BatchStanding;
  readonly days: number;
  /** Every step so far. */
  readonly steps: readonly BatchStep[];
  /** Somebody has to call. */
  readonly isAlarm: boolean;
} {
  const isWritten = status !== "sealed";
  const isRecalled = recall?.isWhole === true;
  const facts = { direction, at, isWritten, receipt, isSuperseded, isRecalled };
  const { state, ...life } = batchLife(facts, today);
  return { standing: status === "undone" ? status : state, ...life };
}
