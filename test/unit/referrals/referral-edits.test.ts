import { describe, expect, test } from "vitest";
import { known } from "../../../shared/domain/answer";
import type { Referral } from "../../../shared/domain/referral";
import { referralsAfterForm, withSavedStates } from "../../../shared/domain/referral-edits";
import { authorsOf } from "../../../shared/domain/referral-life";
import { aReferral, aReferralIn, DESK, NOW, SUPERVISOR, WRITER } from "./house";

const LATER = { now: "2026-11-21T06:00:00.000Z", by: SUPERVISOR };

function saved(
  held: readonly Referral[],
  typed: readonly Referral[],
): readonly Referral[] | string {
  const after = referralsAfterForm(held, typed, LATER);
  return after.ok ? after.value : after.error;
}

describe("a form", () => {
  test("writes a new one, whose author is whoever saves it", () => {
    const fresh = aReferral({ events: [] });
    const [made] = saved([], [fresh]) as Referral[];
    expect(made).toMatchObject({ status: "draft" });
    expect([...authorsOf(made as Referral)]).toEqual([SUPERVISOR]);
  });

  test.each<[string, Partial<Referral>]>([
    ["ready", { status: "ready", events: [] }],
    ["with a consent of its own", { consentId: aReferral().referralId, events: [] }],
    ["with a history", {}],
  ])("writes none that is %s already", (_, change) => {
    expect(saved([], [aReferral(change)])).toBe("bad_content");
  });

  test("leaves out what it says that somebody asked of this house: that is answered elsewhere", () => {
    expect(saved([], [aReferral({ direction: "in", events: [] })])).toEqual([]);
  });

  test("moves none on", () => {
    const held = aReferralIn("approval_needed");
    expect(saved([held], [{ ...held, status: "ready" }])).toBe("bad_content");
    expect(saved([held], [{ ...held, events: [] }])).toBe("bad_content");
    const overridden = {
      basis: "vital_interest",
      reason: "Bleeding",
      approvedBy: SUPERVISOR,
    } as const;
    expect(saved([held], [{ ...held, override: overridden }])).toBe("bad_content");
  });

  test("leaves what it does not change", () => {
    const all = [aReferralIn("sent"), aReferralIn("completed")].map((one, at) => ({
      ...one,
      referralId: aReferral().referralId.slice(0, -1) + String(at),
    }));
    expect(saved(all, all)).toEqual(all);
  });

  test.each(["consent_needed", "approval_needed", "ready"] as const)(
    "makes one that is %s a draft again when it changes it, and its writer an author",
    (status) => {
      const held = aReferralIn(status);
      const [after] = saved([held], [{ ...held, toOrgId: DESK }]) as Referral[];
      expect(after).toMatchObject({ status: "draft", toOrgId: DESK, override: null });
      expect(authorsOf(after as Referral)).toEqual(new Set([WRITER, SUPERVISOR]));
    },
  );

  test("neither changes nor loses one that was sent", () => {
    const held = aReferralIn("sent");
    expect(saved([held], [{ ...held, note: known("Also this") }])).toBe("bad_content");
    expect(saved([held], [])).toBe("bad_content");
    expect(saved([aReferral()], [])).toEqual([]);
  });
});

test("words typed on an older version follow what happened meanwhile", () => {
  const typed = aReferral({ note: known("Ask for the nurse") });
  const ready = aReferralIn("ready");
  expect(withSavedStates([typed], [ready])).toEqual([{ ...ready, note: typed.note }]);
  const sent = aReferralIn("sent");
  expect(withSavedStates([typed], [sent])).toEqual([sent]);
  expect(withSavedStates([], [sent])).toEqual([sent]);
  const fresh = aReferral({ events: [] });
  expect(withSavedStates([fresh], [])).toEqual([fresh]);
  // One that somebody took out of the file meanwhile does not come back half known.
  expect(withSavedStates([{ ...ready, events: [{ ...line }] }], [])).toEqual([]);
});

const line = { fromStatus: null, toStatus: "draft", at: NOW, by: WRITER } as const;
