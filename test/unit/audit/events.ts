import { randomBytes, randomUuid } from "../../../shared/crypto";
import {
  appendEvent,
  AUDIT_START,
  withoutDetails,
  type AuditFacts,
  type ChainPlace,
} from "../../../shared/audit/audit-chain";
import { ChainCheck, type ChainVerdict } from "../../../shared/audit/chain-check";
import type { AuditEvent } from "../../../shared/domain/audit-event";

const WORKER = randomUuid();

/** What an invented worker did at some minute. */
export function factsOf(minute: number, change: Partial<AuditFacts> = {}): AuditFacts {
  const ms = Date.parse("2026-10-15T03:00:00Z") + minute * 60_000;
  return {
    salt: Buffer.from(randomBytes(16)).toString("hex"),
    at: new Date(ms).toISOString(),
    monotonic: ms,
    userId: WORKER,
    action: "edit",
    targetType: "case",
    targetId: randomUuid(),
    fieldNames: ["person.sex"],
    reason: null,
    approvedBy: null,
    ...change,
  };
}

/** A chain of so many entries, from the start or from a place. */
export async function chainOf(
  count: number,
  from: ChainPlace = AUDIT_START,
): Promise<AuditEvent[]> {
  const events: AuditEvent[] = [];
  let head = from;
  for (let at = 0; at < count; at += 1) {
    const event = await appendEvent(head, factsOf(at));
    events.push(event);
    head = event;
  }
  return events;
}

export function placeOf({ sequence, hash }: ChainPlace): ChainPlace {
  return { sequence, hash };
}

/** Checks a run of entries at once. `from`: the place before the first of them. */
export async function verifyChain(
  events: readonly AuditEvent[],
  { from = AUDIT_START, head }: { readonly from?: ChainPlace; readonly head: ChainPlace },
): Promise<ChainVerdict> {
  const check = new ChainCheck(from);
  for (const event of events) await check.next(await withoutDetails(event));
  return check.verdict(head);
}
