import type { REFERRAL_STATUS } from "./code-lists/case-files";

// Which event leads from which state of a referral to which (dictionary §6). What else must hold for it
// stands in `referral-life.ts`.

export type ReferralStatus = (typeof REFERRAL_STATUS)[number];

export const REFERRAL_EVENT = [
  "submit",
  "record_consent",
  "override",
  "approve",
  "return",
  "send",
  "confirm_receipt",
  "accept",
  "reject",
  "start_service",
  "complete",
  "revoke",
  "fail",
  "expire",
] as const;

export type ReferralEventType = (typeof REFERRAL_EVENT)[number];

type From = Readonly<Partial<Record<ReferralStatus, readonly ReferralStatus[]>>>;

/** By event: the states it leaves, and those it may lead to. Every other pair is refused. */
export const REFERRAL_MOVES: Readonly<Record<ReferralEventType, From>> = {
  submit: { draft: ["consent_needed", "approval_needed", "ready"] },
  record_consent: { consent_needed: ["approval_needed", "ready"] },
  override: { consent_needed: ["approval_needed"] },
  approve: { approval_needed: ["ready"] },
  return: { approval_needed: ["draft"] },
  send: { ready: ["sent"] },
  confirm_receipt: { sent: ["received"] },
  accept: { received: ["accepted"] },
  reject: { sent: ["rejected"], received: ["rejected"] },
  start_service: { accepted: ["in_service"] },
  complete: { in_service: ["completed"] },
  revoke: {
    ready: ["revoked"],
    sent: ["revoked"],
    received: ["revoked"],
    accepted: ["revoked"],
  },
  fail: { accepted: ["failed"], in_service: ["failed"] },
  expire: { sent: ["expired"] },
};

const ENDED: readonly ReferralStatus[] = ["completed", "rejected", "expired", "revoked", "failed"];
const UNSENT: readonly ReferralStatus[] = ["draft", "consent_needed", "approval_needed", "ready"];
const RESENDABLE: readonly ReferralStatus[] = ["rejected", "expired", "failed"];

/** Nothing leads on from here. */
export function hasEnded(status: ReferralStatus): boolean {
  return ENDED.includes(status);
}

/** Nothing of it has left the house; the form may still change what it says. */
export function isUnsent(status: ReferralStatus): boolean {
  return UNSENT.includes(status);
}

/** It ended without its help: another one may take it up again. */
export function canResend(status: ReferralStatus): boolean {
  return RESENDABLE.includes(status);
}
