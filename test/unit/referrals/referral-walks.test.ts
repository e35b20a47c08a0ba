import fc from "fast-check";
import { expect, test } from "vitest";
import { caseContentSchema, type CaseContent } from "../../../shared/domain/case-record";
import { authorsOf, moveReferral, type ReferralEvent } from "../../../shared/domain/referral-life";
import { planOf, resendReferral } from "../../../shared/domain/referral-start";
import {
  hasEnded,
  REFERRAL_EVENT,
  REFERRAL_MOVES,
  type ReferralStatus,
} from "../../../shared/domain/referral-table";
import {
  aConsent,
  aFile,
  aReferral,
  aRule,
  CLINIC,
  CODE,
  contextOf,
  DESK,
  OFFICE,
  REFERRAL,
  SUPERVISOR,
  WRITER,
} from "./house";

// Long random lives of one referral: events in any order by anybody, while consent comes and goes, rules
// are set, and time passes.

type Act =
  | { readonly act: "event"; readonly event: ReferralEvent; readonly by: string }
  /** One of the events that the table lets happen next, so that a walk gets somewhere. */
  | { readonly act: "next"; readonly pick: number; readonly by: string }
  | { readonly act: "consent"; readonly decision: "given" | "refused" | "withdrawn" }
  | { readonly act: "withhold"; readonly targetOrgId: string }
  | { readonly act: "wait"; readonly hours: number };

const EVENTS: { readonly [T in ReferralEvent["type"]]: ReferralEvent & { type: T } } = {
  submit: { type: "submit" },
  record_consent: { type: "record_consent" },
  override: { type: "override", basis: "legal_obligation", reason: "Ordered by the court" },
  approve: { type: "approve" },
  return: { type: "return" },
  send: { type: "send", via: "phone" },
  confirm_receipt: { type: "confirm_receipt", code: CODE },
  accept: { type: "accept" },
  reject: { type: "reject", reason: "area" },
  start_service: { type: "start_service" },
  complete: { type: "complete", outcome: "completed" },
  revoke: { type: "revoke", reason: "person_asked" },
  fail: { type: "fail", reason: "provider_cannot" },
  expire: { type: "expire" },
};
const anyEvent = fc.constantFrom<ReferralEvent>(
  ...Object.values(EVENTS),
  { type: "confirm_receipt", code: "00000000" },
  { type: "override", basis: "vital_interest", reason: " " },
  { type: "send", via: "encrypted_file" },
);
const anyone = fc.constantFrom(WRITER, WRITER, SUPERVISOR);

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant("event" as const),
      event: anyEvent,
      by: anyone,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ act: fc.constant("next" as const), pick: fc.nat(), by: anyone }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant("consent" as const),
      decision: fc.constantFrom("given" as const, "refused" as const, "withdrawn" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant("withhold" as const),
      targetOrgId: fc.constantFrom(CLINIC, OFFICE),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant("wait" as const),
      hours: fc.integer({ min: 1, max: 2000 }),
    }),
  },
);

/** Not the gate: what a person would check by hand, for the three organisations of the tests. */
function mayKnow(file: CaseContent, toOrgId: string): boolean {
  const passesOn: Record<string, string[]> = { [CLINIC]: [CLINIC], [DESK]: [DESK, OFFICE] };
  return file.withholdings.every(({ targetOrgId }) => !passesOn[toOrgId]?.includes(targetOrgId));
}

function hasAgreed(file: CaseContent, toOrgId: string, day: string): boolean {
  const last = file.consents.findLast(({ recipientOrgId }) => recipientOrgId === toOrgId);
  return last?.decision === "given" && last.expiresOn > day;
}

function nextOf(status: ReferralStatus, pick: number): ReferralEvent | null {
  const types = REFERRAL_EVENT.filter((type) => REFERRAL_MOVES[type][status] !== undefined);
  const type = types[pick % Math.max(types.length, 1)];
  return type === undefined ? null : EVENTS[type];
}

test("no order of events leads where the table does not, past a no, or to who must not know", () => {
  let sentCount = 0;
  fc.assert(
    fc.property(
      fc.array(anyAct, { maxLength: 60 }),
      fc.constantFrom(CLINIC, DESK),
      fc.constantFrom("14_days" as const, "same_day" as const),
      (acts, toOrgId, urgency) => {
        let file = aFile(aReferral({ toOrgId, urgency }), {
          consents: [aConsent({ recipientOrgId: toOrgId })],
        });
        let ms = Date.parse("2026-11-21T05:00:00.000Z");
        for (const act of acts) {
          const before = file.referrals[0];
          if (before === undefined) throw new Error("a referral was lost");
          const now = new Date(ms).toISOString();
          switch (act.act) {
            case "wait":
              ms += act.hours * 3_600_000;
              break;
            case "withhold":
              file = {
                ...file,
                withholdings: [...file.withholdings, aRule({ targetOrgId: act.targetOrgId })],
              };
              break;
            case "consent": {
              const row = aConsent({ recipientOrgId: toOrgId, decision: act.decision });
              file = { ...file, consents: [...file.consents, row] };
              break;
            }
            case "event":
            case "next": {
              const event = act.act === "event" ? act.event : nextOf(before.status, act.pick);
              if (event === null) break;
              const context = contextOf(file, { now, by: act.by, approvedBy: SUPERVISOR });
              const moved = moveReferral(file, REFERRAL, event, context);
              if (!moved.ok) break;
              file = moved.value;
              const after = file.referrals[0];
              if (after === undefined) throw new Error("a referral was lost");
              expect(hasEnded(before.status)).toBe(false);
              expect(REFERRAL_MOVES[event.type][before.status]).toContain(after.status);
              expect(after.events.slice(0, -1)).toEqual(before.events);
              if (event.type === "approve") {
                expect(authorsOf(before).has(SUPERVISOR)).toBe(false);
              }
              if (after.status === "sent") {
                sentCount += 1;
                expect(mayKnow(file, toOrgId)).toBe(true);
                const isAgreed = hasAgreed(file, toOrgId, now.slice(0, 10));
                expect(isAgreed || after.override !== null).toBe(true);
              }
            }
          }
        }
        expect(caseContentSchema.safeParse(file).success).toBe(true);
      },
    ),
    { numRuns: 400, seed: 20261121 },
  );
  expect(sentCount).toBeGreaterThan(50);
});

test("one sent again starts as a draft, and is asked for again", () => {
  const old = aReferral({ status: "expired", consentId: aConsent().consentId });
  const file = aFile(old, { consents: [aConsent({ decision: "refused" })] });
  const again = resendReferral(file, REFERRAL, planOf(old), contextOf(file));
  if (!again.ok) throw new Error(again.error);
  const { content, referralId } = again.value;
  expect(content.referrals[1]).toMatchObject({ status: "draft", consentId: null, sentAt: null });
  const submitted = moveReferral(content, referralId, { type: "submit" }, contextOf(content));
  expect(submitted.ok && submitted.value.referrals[1]?.status).toBe("consent_needed");
});
