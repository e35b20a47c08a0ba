import { answerStanding, receiptStanding } from "../../../shared/domain/referral-alarm";
import type { WaitingReferral } from "../../store/vault-api";

/** What a referral waits for, in the order of the work. */
export const WAITING_GROUPS = [
  "to_prepare",
  "to_approve",
  "to_send",
  "no_receipt",
  "no_answer",
  "in_service",
  "ended",
] as const;

export type WaitingGroup = (typeof WAITING_GROUPS)[number];

type Brief = WaitingReferral["referral"];

const GROUP_OF: Readonly<Record<Brief["status"], WaitingGroup>> = {
  draft: "to_prepare",
  consent_needed: "to_prepare",
  approval_needed: "to_approve",
  ready: "to_send",
  sent: "no_receipt",
  received: "no_answer",
  accepted: "in_service",
  in_service: "in_service",
  completed: "ended",
  rejected: "ended",
  expired: "ended",
  revoked: "ended",
  failed: "ended",
};

/** The group that a referral stands in. */
export function groupOf({ status }: Pick<Brief, "status">): WaitingGroup {
  return GROUP_OF[status];
}

export type WaitingAlarm = "late" | "over" | "answer_late";

/** What is wrong with how long it waits, by the clock; null while nothing is. */
export function alarmOf(
  referral: Pick<Brief, "status" | "sentAt" | "receivedAt" | "urgency">,
  nowMs: number,
): WaitingAlarm | null {
  const receipt = receiptStanding(referral, nowMs);
  if (receipt === "late" || receipt === "over") return receipt;
  return answerStanding(referral, nowMs) === "late" ? "answer_late" : null;
}

const URGENCY = ["within_1h", "same_day", "3_days", "14_days"] as const;

/** Those without a receipt or an answer in time first, the most urgent first, then what waits longest. */
export function inOrder(all: readonly WaitingReferral[], nowMs: number): WaitingReferral[] {
  const alarm = ({ referral }: WaitingReferral): number =>
    alarmOf(referral, nowMs) === null ? 1 : 0;
  const group = ({ referral }: WaitingReferral): number =>
    WAITING_GROUPS.indexOf(groupOf(referral));
  const urgency = ({ referral }: WaitingReferral): number => URGENCY.indexOf(referral.urgency);
  const since = ({ referral }: WaitingReferral): string => referral.sentAt ?? "";
  return [...all].sort(
    (a, b) =>
      alarm(a) - alarm(b) ||
      group(a) - group(b) ||
      urgency(a) - urgency(b) ||
      (since(a) < since(b) ? -1 : 1),
  );
}
