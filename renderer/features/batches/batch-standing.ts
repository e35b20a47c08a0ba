import { daysBetween, phnomPenhDay } from "../../../shared/domain/local-time";
import {
  RECEIPT_DUE_DAYS,
  receiptStanding,
  type ReceiptStanding,
} from "../../../shared/domain/receipt";
import type { BatchEntry } from "../../store/vault-api";

/** How far a batch is, as its sender's board shows it. `expired`: sent long ago, and no receipt came. */
export type BatchStanding = BatchEntry["status"] | ReceiptStanding | "expired";

/** `days`: since it was sent or came, on the day `today` (`YYYY-MM-DD`). */
export function batchStanding(
  { direction, status, at, receipt }: BatchEntry,
  today: string,
): { readonly standing: BatchStanding; readonly days: number } {
  const days = Math.max(0, daysBetween(phnomPenhDay(Date.parse(at)), today));
  if (direction === "received" || status !== "exported") return { standing: status, days };
  if (receipt !== null) return { standing: receiptStanding(receipt), days };
  return { standing: days > RECEIPT_DUE_DAYS ? "expired" : "exported", days };
}
