import { addDays } from "./local-time";
import {
  KEYS_UNCHECKED,
  MAX_FORMER_KEYS,
  type FormerKeys,
  type KeyRevocation,
  type PublicKeys,
} from "./organisation";

// How what is known of an organisation's keys may change (design §4): by its card, by two people who compared
// the fingerprint, and by taking the keys back. Nothing here trusts a card further than its signatures go.

/** What a card says of keys. */
export interface CardKeys {
  readonly ageRecipient: string;
  readonly signingPublic: string;
  readonly agePqRecipient: string | null;
  /** The keys that vouch for these by their own signature, and the last day on which they sign files. */
  readonly succeeds: (KeyPair & { readonly endsOn: string }) | null;
}

interface KeyPair {
  readonly ageRecipient: string;
  readonly signingPublic: string;
}

/**
 * How a card stands to what is known. `adds_hybrid`: the same keys, and one against quantum computers besides.
 * `succeeded`: new keys, and those that two people compared vouch for them. `older_card`: keys that it had
 * before. `revoked`: exactly the keys that were taken back.
 */
export type CardStanding =
  "new" | "same_keys" | "adds_hybrid" | "succeeded" | "other_keys" | "older_card" | "revoked";

export function cardStanding(held: PublicKeys | null, card: CardKeys): CardStanding {
  if (held === null) return "new";
  if (isSamePair(held, card)) {
    if (held.revoked !== null) return "revoked";
    const isMore = card.agePqRecipient !== null && card.agePqRecipient !== held.agePqRecipient;
    return isMore ? "adds_hybrid" : "same_keys";
  }
  if (held.former.some((former) => sharesKey(former, card))) return "older_card";
  const isVouchedFor =
    card.succeeds !== null &&
    isSamePair(held, card.succeeds) &&
    held.revoked === null &&
    isCompared(held);
  return isVouchedFor ? "succeeded" : "other_keys";
}

/** No succession is believed for longer, whatever day the card names. */
const MOST_OVERLAP_DAYS = 90;

/**
 * The keys to keep once a card was taken in on a day, or null when it changes nothing or must not be taken in.
 * New ones are never confirmed by the old comparison, also when the old keys vouch for them.
 */
export function keysAfterCard(
  held: PublicKeys | null,
  card: CardKeys,
  day: string,
): PublicKeys | null {
  const { ageRecipient, signingPublic, agePqRecipient } = card;
  // Off until somebody switches it on: by hand such a file opens with the newest age only.
  const fresh = { ...KEYS_UNCHECKED, ageRecipient, signingPublic, agePqRecipient };
  const standing = cardStanding(held, card);
  if (held === null) return fresh;
  switch (standing) {
    case "new":
    case "same_keys":
    case "older_card":
    case "revoked":
      return null;
    case "adds_hybrid":
      return { ...held, agePqRecipient };
    case "succeeded":
    case "other_keys": {
      const latest = addDays(day, MOST_OVERLAP_DAYS);
      const endsOn = card.succeeds?.endsOn ?? day;
      const former: FormerKeys = {
        ...{ ageRecipient: held.ageRecipient, signingPublic: held.signingPublic },
        acceptedUntil: standing === "succeeded" ? (endsOn < latest ? endsOn : latest) : null,
        isRevoked: held.revoked !== null,
      };
      const isSealedHybrid = held.isSealedHybrid && agePqRecipient !== null;
      const kept = [former, ...held.former].slice(0, MAX_FORMER_KEYS);
      return { ...fresh, isSealedHybrid, former: kept };
    }
  }
}

/** The keys after these were taken back; null when they are none of this organisation's, or were taken back already. */
export function keysAfterRevocation(
  held: PublicKeys | null,
  pair: KeyPair,
  revocation: KeyRevocation,
): PublicKeys | null {
  if (held === null) return null;
  if (isSamePair(held, pair)) {
    if (held.revoked !== null) return null;
    // Whoever got at these may have been there before: nothing of theirs is taken any more.
    const former = held.former.map((one) => ({ ...one, acceptedUntil: null }));
    return { ...held, former, revoked: revocation };
  }
  const isOpen = (former: FormerKeys) => isSamePair(former, pair) && !former.isRevoked;
  if (!held.former.some(isOpen)) return null;
  const former = held.former.map((one) =>
    isOpen(one) ? { ...one, isRevoked: true, acceptedUntil: null } : one,
  );
  return { ...held, former };
}

/**
 * Whether a form may save these keys: first ones, a comparison, keys taken back, another seal. Everything else
 * comes from a card (`keysAfterCard`), and what was taken back never comes again.
 */
export function mayEditKeys(held: PublicKeys | null, next: PublicKeys | null): boolean {
  if (next === null) return held === null;
  if (next.isSealedHybrid && next.agePqRecipient === null) return false;
  if (held === null) return next.revoked === null && next.former.length === 0;
  const isRevocationKept = held.revoked === null || isAlike(held.revoked, next.revoked);
  return (
    isSamePair(held, next) &&
    held.agePqRecipient === next.agePqRecipient &&
    isAlike(held.former, next.former) &&
    isRevocationKept &&
    (next.revoked === null || !next.revoked.isByThem || held.revoked !== null)
  );
}

/** Whether nothing is to change of an organisation's keys. */
export function areSameKeys(held: PublicKeys | null, wanted: PublicKeys | null): boolean {
  return isAlike(held, wanted);
}

/** The hybrid recipient that a file for these keys is sealed for; null for X25519. */
export function hybridRecipientOf(keys: PublicKeys): string | null {
  return keys.isSealedHybrid ? keys.agePqRecipient : null;
}

/** A key that files are signed with: good, or why they are refused. */
export interface SigningStanding {
  readonly signingPublic: string;
  readonly refusal: "revoked_sender" | "ended_keys" | null;
}

/** Every signing key that is known of an organisation, on a day. Keys that nobody compared are not known. */
export function signingKeysOf(keys: PublicKeys, day: string): readonly SigningStanding[] {
  const { signingPublic, revoked } = keys;
  const present: SigningStanding[] =
    revoked !== null
      ? [{ signingPublic, refusal: "revoked_sender" }]
      : isCompared(keys)
        ? [{ signingPublic, refusal: null }]
        : [];
  return [
    ...present,
    ...keys.former.map((former): SigningStanding => {
      if (former.isRevoked) {
        return { signingPublic: former.signingPublic, refusal: "revoked_sender" };
      }
      const isGood = former.acceptedUntil !== null && day <= former.acceptedUntil;
      return { signingPublic: former.signingPublic, refusal: isGood ? null : "ended_keys" };
    }),
  ];
}

function isCompared({ fingerprintCheckedBy }: PublicKeys): boolean {
  return fingerprintCheckedBy.length === 2;
}

function isSamePair(one: KeyPair, other: KeyPair): boolean {
  return one.ageRecipient === other.ageRecipient && one.signingPublic === other.signingPublic;
}

function sharesKey(one: KeyPair, other: KeyPair): boolean {
  return one.ageRecipient === other.ageRecipient || one.signingPublic === other.signingPublic;
}

/** The same content, whatever the order in which its fields were written down. */
function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([name, part]) => [name, inOrder(part)] as const);
  return fields.sort(([a], [b]) => (a < b ? -1 : 1));
}
