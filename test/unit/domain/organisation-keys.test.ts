import { describe, expect, it } from "vitest";
import { KEYS_UNCHECKED, type PublicKeys } from "../../../shared/domain/organisation";
import {
  areSameKeys,
  cardStanding,
  hybridRecipientOf,
  keysAfterCard,
  keysAfterRevocation,
  mayEditKeys,
  signingKeysOf,
  type CardKeys,
} from "../../../shared/domain/organisation-keys";

const TODAY = "2026-11-22";
const HELD: PublicKeys = {
  ...KEYS_UNCHECKED,
  ...{ ageRecipient: "age-1", signingPublic: "sign-1" },
  ...{ fingerprintCheckedBy: ["Chan", "Keo"], fingerprintCheckedOn: "2026-10-01" },
};
const card = (change: Partial<CardKeys> = {}): CardKeys => ({
  ...{ ageRecipient: "age-2", signingPublic: "sign-2", agePqRecipient: null, succeeds: null },
  ...change,
});
const OLD = { ageRecipient: "age-1", signingPublic: "sign-1" };
const STOLEN = { on: TODAY, reason: "stolen", isByThem: false } as const;

describe("a card", () => {
  it("with one key of ours and one of somebody else's is another card", () => {
    expect(cardStanding(HELD, card({ ageRecipient: "age-1" }))).toBe("other_keys");
    expect(cardStanding(HELD, card({ signingPublic: "sign-1" }))).toBe("other_keys");
  });

  it("is no follower of keys that it only half names", () => {
    const succeeds = { ...OLD, ageRecipient: "age-9", endsOn: "2027-01-01" };
    expect(cardStanding(HELD, card({ succeeds }))).toBe("other_keys");
  });

  it("gives its old keys ninety days at most, whatever day it names", () => {
    const until = (endsOn: string) =>
      keysAfterCard(HELD, card({ succeeds: { ...OLD, endsOn } }), TODAY)?.former[0]?.acceptedUntil;
    expect(until("2026-12-24")).toBe("2026-12-24");
    expect(until("2099-12-31")).toBe("2027-02-20");
  });

  it("with either of the former keys is an older one, also behind several changes", () => {
    const second = keysAfterCard(HELD, card(), TODAY)!;
    const third = keysAfterCard(
      second,
      card({ ageRecipient: "age-3", signingPublic: "sign-3" }),
      TODAY,
    )!;
    expect(third.former).toHaveLength(2);
    expect(cardStanding(third, card(OLD))).toBe("older_card");
    expect(cardStanding(third, card({ ...OLD, signingPublic: "sign-9" }))).toBe("older_card");
    expect(keysAfterCard(third, card(OLD), TODAY)).toBeNull();
  });
});

describe("what a form may save of keys", () => {
  it("is the same in any order of its fields, a comparison, a revocation, another seal", () => {
    const { ageRecipient, ...others } = HELD;
    expect(areSameKeys(HELD, { ...others, ageRecipient })).toBe(true);
    expect(mayEditKeys(HELD, { ...HELD, fingerprintCheckedBy: [] })).toBe(true);
    expect(mayEditKeys(HELD, { ...HELD, revoked: STOLEN })).toBe(true);
    const hybrid = { ...HELD, agePqRecipient: "pq", isSealedHybrid: true };
    expect(mayEditKeys(hybrid, { ...hybrid, isSealedHybrid: false })).toBe(true);
    expect(hybridRecipientOf(hybrid)).toBe("pq");
    expect(hybridRecipientOf({ ...hybrid, isSealedHybrid: false })).toBeNull();
  });

  it("is never what a card or a notice has to say", () => {
    const revoked = { ...HELD, revoked: STOLEN };
    expect(mayEditKeys(revoked, HELD)).toBe(false);
    expect(mayEditKeys(revoked, { ...HELD, revoked: { ...STOLEN, on: "2026-01-01" } })).toBe(false);
    expect(mayEditKeys(HELD, { ...HELD, revoked: { ...STOLEN, isByThem: true } })).toBe(false);
    expect(mayEditKeys(HELD, { ...HELD, isSealedHybrid: true })).toBe(false);
    expect(mayEditKeys(HELD, { ...HELD, ageRecipient: "age-2" })).toBe(false);
    expect(mayEditKeys(HELD, null)).toBe(false);
    const former = keysAfterCard(HELD, card(), TODAY)!;
    expect(mayEditKeys(former, { ...former, former: [] })).toBe(false);
  });
});

describe("signing keys", () => {
  it("that nobody compared are not known; those taken back are known for that", () => {
    expect(signingKeysOf({ ...HELD, fingerprintCheckedBy: [] }, TODAY)).toEqual([]);
    const revoked = keysAfterRevocation(HELD, OLD, STOLEN)!;
    expect(signingKeysOf(revoked, TODAY)).toEqual([
      { signingPublic: "sign-1", refusal: "revoked_sender" },
    ]);
  });

  it("that were changed can still be taken back, once", () => {
    const after = keysAfterCard(HELD, card({ succeeds: { ...OLD, endsOn: "2027-01-01" } }), TODAY)!;
    const revoked = keysAfterRevocation(after, OLD, STOLEN)!;
    expect(revoked.revoked).toBeNull();
    expect(signingKeysOf(revoked, TODAY)).toEqual([
      { signingPublic: "sign-1", refusal: "revoked_sender" },
    ]);
    expect(keysAfterRevocation(revoked, OLD, STOLEN)).toBeNull();
  });
});
