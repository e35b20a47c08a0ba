import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  appendEvent,
  chainHash,
  digestOf,
  withoutDetails,
} from "../../../shared/audit/audit-chain";
import { auditEventSchema, type AuditEvent } from "../../../shared/domain/audit-event";
import { chainOf, factsOf, placeOf, verifyChain } from "./events";

const LENGTH = 12;
const whole = await chainOf(LENGTH);
const head = placeOf(whole.at(-1)!);

type Change = Partial<AuditEvent>;
const EDITS: readonly Change[] = [
  { action: "print" },
  { at: "2026-10-15T04:00:00.000Z" },
  { monotonic: 5 },
  { userId: "11111111-1111-4111-8111-111111111111" },
  { targetId: null },
  { targetType: "batch" },
  { fieldNames: [] },
  { reason: "none" },
  { approvedBy: "11111111-1111-4111-8111-111111111111" },
  { salt: "0".repeat(32) },
  { hash: "a".repeat(64) },
  { prevHash: "a".repeat(64) },
];

/** One entry says something else; `rehash`: its own hash was made to fit, as a forger would. */
async function edited(
  events: readonly AuditEvent[],
  at: number,
  change: Change,
  rehash: boolean,
): Promise<AuditEvent[]> {
  const event = { ...events[at]!, ...change };
  const digest = await digestOf(await withoutDetails(event));
  const hash = rehash ? await chainHash(event.prevHash, digest) : event.hash;
  return events.with(at, { ...event, hash });
}

const place = fc.integer({ min: 0, max: LENGTH - 1 });
const edit = fc.record({ at: place, change: fc.constantFrom(...EDITS), rehash: fc.boolean() });

describe("the audit chain", () => {
  it("holds as it was written, and every entry is one that the store reads", async () => {
    expect(await verifyChain(whole, { head })).toEqual({ checked: LENGTH, brokenAt: null });
    for (const event of whole) expect(auditEventSchema.parse(event)).toEqual(event);
  });

  it("goes on from a place in the middle", async () => {
    const from = placeOf(whole[4]!);
    const verdict = await verifyChain(whole.slice(5), { from, head });
    expect(verdict).toEqual({ checked: LENGTH - 5, brokenAt: null });
  });

  it("shows an edited entry at that entry, also when its own hash was made to fit", async () => {
    await fc.assert(
      fc.asyncProperty(edit, async ({ at, change, rehash }) => {
        // A forged hash or predecessor that is then made to fit is the fault of another entry.
        fc.pre(!rehash || !("hash" in change || "prevHash" in change));
        const events = await edited(whole, at, change, rehash);
        expect((await verifyChain(events, { head })).brokenAt).toBe(at + 1);
      }),
      { numRuns: 60 },
    );
  });

  it("shows the first of two edited entries", async () => {
    await fc.assert(
      fc.asyncProperty(edit, edit, async (one, two) => {
        fc.pre(one.at !== two.at);
        const once = await edited(whole, one.at, one.change, false);
        const events = await edited(once, two.at, two.change, false);
        expect((await verifyChain(events, { head })).brokenAt).toBe(Math.min(one.at, two.at) + 1);
      }),
      { numRuns: 40 },
    );
  });

  it("shows one or two removed entries where the first is missing, the last ones too", async () => {
    await fc.assert(
      fc.asyncProperty(place, place, async (one, two) => {
        const events = whole.filter((_, at) => at !== one && at !== two);
        expect((await verifyChain(events, { head })).brokenAt).toBe(Math.min(one, two) + 1);
      }),
      { numRuns: 40 },
    );
  });

  it("shows two swapped entries at the first, with or without their numbers", async () => {
    await fc.assert(
      fc.asyncProperty(place, place, fc.boolean(), async (one, two, keepsNumbers) => {
        fc.pre(one !== two);
        const [a, b] = [whole[one]!, whole[two]!];
        const dressed = (event: AuditEvent, like: AuditEvent): AuditEvent =>
          keepsNumbers ? { ...event, sequence: like.sequence } : event;
        const events = whole.with(one, dressed(b, a)).with(two, dressed(a, b));
        expect((await verifyChain(events, { head })).brokenAt).toBe(Math.min(one, two) + 1);
      }),
      { numRuns: 40 },
    );
  });

  it("shows an entry that was put in twice or behind the end", async () => {
    const twice = whole.toSpliced(3, 0, whole[3]!);
    expect((await verifyChain(twice, { head })).brokenAt).toBe(5);
    const longer = [...whole, await appendEvent(head, factsOf(99))];
    expect((await verifyChain(longer, { head })).brokenAt).toBe(LENGTH + 1);
  });

  it("shows a chain written anew from some entry on, because the head is known elsewhere", async () => {
    const forged = [...whole.slice(0, 6), ...(await chainOf(6, placeOf(whole[5]!)))];
    expect((await verifyChain(forged, { head })).brokenAt).not.toBeNull();
  });

  it("keeps who and why out of what may leave, and still pins them", async () => {
    const event = await appendEvent(head, factsOf(5, { reason: "An invented reason" }));
    const bare = await withoutDetails(event);
    const text = JSON.stringify(bare);
    for (const secret of [event.userId, event.salt, "invented"]) expect(text).not.toContain(secret);
    const other = await withoutDetails({ ...event, reason: "Another" });
    expect(await digestOf(other)).not.toBe(await digestOf(bare));
  });
});
