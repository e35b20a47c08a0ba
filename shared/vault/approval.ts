import { deriveMacKey, hmacHex, type SealingKey } from "../crypto";
import { mayApprove } from "../domain/access";
import { err, ok, type Result } from "../result";
import type { ApprovalTicket } from "./door";

const PURPOSE = "approvals";

/** How long a ticket is good for, by the clock. */
export const APPROVAL_LIFE_MS = 10 * 60 * 1000;

/** The act that a ticket must be for. */
export interface ExpectedApproval {
  readonly action: ApprovalTicket["action"];
  readonly targetId: string;
  /** The user of this session. */
  readonly requestedBy: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The key of all tickets, under the root key; it cannot be exported. The caller wipes `rootKey`. */
export function deriveApprovalKey(rootKey: Uint8Array): Promise<SealingKey> {
  return deriveMacKey(rootKey, PURPOSE);
}

/** Puts the mac on a ticket. Only the key process does it, after the approver's passphrase opened. */
export async function signApproval(
  key: SealingKey,
  ticket: Omit<ApprovalTicket, "mac">,
): Promise<ApprovalTicket> {
  return { ...ticket, mac: await hmacHex(key, approvalBytes(ticket)) };
}

/**
 * Whether a ticket allows this act now. `approval_refused`: made without the key, for another act,
 * target or person, or by somebody who may not approve it or who asked for it. `approval_expired`:
 * older than ten minutes, or from a time to come. That it is used once, the caller sees to.
 */
export async function verifyApproval(
  key: SealingKey,
  ticket: ApprovalTicket,
  expected: ExpectedApproval,
): Promise<Result<ApprovalTicket, "approval_refused" | "approval_expired">> {
  const isReal = (await hmacHex(key, approvalBytes(ticket))) === ticket.mac;
  const isForThis =
    ticket.action === expected.action &&
    ticket.targetId === expected.targetId &&
    ticket.requestedBy === expected.requestedBy;
  const isByAnother =
    ticket.approvedBy !== ticket.requestedBy && mayApprove(ticket.approverRole, ticket.action);
  if (!isReal || !isForThis || !isByAnother) return err("approval_refused");
  const ageMs = expected.now - Date.parse(ticket.at);
  return ageMs >= 0 && ageMs <= APPROVAL_LIFE_MS ? ok(ticket) : err("approval_expired");
}

/** A JSON list of all fields in fixed order: one spelling, and no field can run into the next. */
function approvalBytes(ticket: Omit<ApprovalTicket, "mac">): Uint8Array {
  const { approvalId, action, targetId, requestedBy, approvedBy, approverRole, at } = ticket;
  return new TextEncoder().encode(
    JSON.stringify([
      "chumrok approval 1",
      ...[approvalId, action, targetId, requestedBy, approvedBy, approverRole, at],
    ]),
  );
}
