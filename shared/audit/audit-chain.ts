import { fromHex, joinBytes, sha256Hex } from "../crypto";
import type { AuditEvent, AuditHead } from "../domain/audit-event";
import { toExchangeKeys } from "../exchange/exchange-keys";
import { canonicalJson } from "../exchange/json";

// details = SHA-256(canonical JSON of salt, people and reason)
// digest  = SHA-256(canonical JSON of all else but `prevHash` and `hash`, and `details`)
// hash    = SHA-256(prevHash ‖ digest)
// Keys are spelled as in files that travel, so that anybody can check an exported chain with stock tools.

/** Before the first entry. */
export const AUDIT_START: ChainPlace = { sequence: 0, hash: "0".repeat(64) };

/** A place in the chain; sequence 0 is before the first entry. */
export type ChainPlace = AuditHead;

type Detail = "salt" | "userId" | "approvedBy" | "reason" | "detailsSha256";

/**
 * An entry as it may leave the house: who and why stay here (dictionary §11 R13), and a hash pins them.
 * The random salt in it keeps anybody from trying ids and words until one fits.
 */
export type BareEvent = Omit<AuditEvent, Detail> & { readonly detailsSha256: string };

/** What the maker of an entry says; its place in the chain follows. */
export type AuditFacts = Omit<AuditEvent, "sequence" | "prevHash" | "hash" | "detailsSha256">;

/** The entry without who and why. */
export async function withoutDetails(event: AuditEvent): Promise<BareEvent> {
  const { salt, userId, approvedBy, reason, detailsSha256, ...rest } = event;
  const pinned = detailsSha256 ?? (await hashOf({ salt, userId, approvedBy, reason }));
  return { ...rest, detailsSha256: pinned };
}

/**
 * The entry without its reason, at the same place and with the same hash. `salt`: 32 random hex digits;
 * with the old one somebody could try reasons until one fits. Who it was is no longer pinned by the hash.
 */
export async function withoutReason(event: AuditEvent, salt: string): Promise<AuditEvent> {
  const { detailsSha256 } = await withoutDetails(event);
  return { ...event, salt, reason: null, detailsSha256 };
}

/** SHA-256 (hex) of what an entry says, whatever stands before it. */
export function digestOf(event: BareEvent): Promise<string> {
  return hashOf({ ...event, prevHash: undefined, hash: undefined });
}

/** The hash of an entry that follows `prevHash`; both are 64 hex digits. */
export function chainHash(prevHash: string, digest: string): Promise<string> {
  return sha256Hex(joinBytes([fromHex(prevHash), fromHex(digest)]));
}

/** The next entry after `head`. */
export async function appendEvent(head: ChainPlace, facts: AuditFacts): Promise<AuditEvent> {
  const event = { ...facts, sequence: head.sequence + 1, prevHash: head.hash, hash: "" };
  const digest = await digestOf(await withoutDetails(event));
  return { ...event, hash: await chainHash(head.hash, digest) };
}

/** An object's canonical JSON in the spelling of files, hashed; fields that are undefined are left out. */
function hashOf(value: object): Promise<string> {
  return sha256Hex(new TextEncoder().encode(canonicalJson(toExchangeKeys(value))));
}
