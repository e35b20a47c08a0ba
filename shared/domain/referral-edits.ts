import { referralSchema, type Referral, type ReferralInput } from "./referral";
import { authorsOf } from "./referral-life";
import { planOf } from "./referral-start";
import { isUnsent } from "./referral-table";
import { err, ok, type Result } from "../result";

// What a form may do with referrals: write and change those that have not left the house. Their states
// change by `moveReferral` alone.

interface Writer {
  /** UTC. */
  readonly now: string;
  readonly by: string;
}

/**
 * The referrals as a save of the whole case leaves them. Whoever writes a new one or changes one becomes
 * its author; one that is changed is a draft again, for what was agreed to was something else. Refused:
 * another state, a change or loss of one that was sent, and one that never was a draft. `arrived`: what
 * others asked of this house for this file, which no form says.
 */
export function referralsAfterForm(
  held: readonly Referral[],
  typed: readonly Referral[],
  writer: Writer,
  arrived: readonly Referral[] = [],
): Result<Referral[], "bad_content"> {
  const heldIds = new Set(held.map(({ referralId }) => referralId));
  const isLost = held.some(
    (one) =>
      !isUnsent(one.status) && !typed.some(({ referralId }) => referralId === one.referralId),
  );
  if (isLost) return err("bad_content");
  const saved: Referral[] = [];
  for (const unread of typed) {
    if (unread.direction === "in" && !heldIds.has(unread.referralId)) continue;
    const read = referralSchema.safeParse(unread);
    if (!read.success) return err("bad_content");
    const referral = read.data;
    const before = held.find(({ referralId }) => referralId === referral.referralId) ?? null;
    const after = before === null ? written(referral, writer) : changed(before, referral, writer);
    if (after === null) return err("bad_content");
    saved.push(after);
  }
  return ok([...saved, ...arrived.filter(({ referralId }) => !heldIds.has(referralId))]);
}

/** The states and traces of the saved ones on the words of the typed ones; nothing that was sent goes. */
export function withSavedStates(
  typed: readonly ReferralInput[],
  saved: readonly Referral[],
): ReferralInput[] {
  const mine = typed.flatMap((referral) => {
    const held = saved.find(({ referralId }) => referralId === referral.referralId);
    if (held === undefined) {
      return isFresh(referral) || referral.direction === "in" ? [referral] : [];
    }
    return isUnsent(held.status) ? [{ ...held, ...planOf(referral) }] : [held];
  });
  const ids = new Set(mine.map(({ referralId }) => referralId));
  return [...mine, ...saved.filter(({ referralId }) => !ids.has(referralId))];
}

function written(referral: Referral, { now, by }: Writer): Referral | null {
  if (!isFresh(referral)) return null;
  return { ...referral, events: [{ fromStatus: null, toStatus: "draft", at: now, by }] };
}

/** As the form makes one: no trace of anything that happened to it. */
function isFresh(referral: ReferralInput): boolean {
  const { status, events, sentAt, receiptCode, respondedAt, resentFrom, direction } = referral;
  const { override, consentId, serviceId, sentVia, endReason, rejectReason } = referral;
  const { packetSha256 } = referral;
  const traces = [sentAt, receiptCode, respondedAt, resentFrom, override, consentId, serviceId];
  return (
    direction === "out" &&
    status === "draft" &&
    events.length === 0 &&
    [...traces, sentVia, endReason, rejectReason, packetSha256].every((trace) => trace === null)
  );
}

function changed(before: Referral, typed: Referral, { now, by }: Writer): Referral | null {
  const plan = planOf(typed);
  if (!isSame(before, { ...typed, ...planOf(before) })) return null;
  if (isSame(before, typed)) return before;
  if (!isUnsent(before.status)) return null;
  const line = (fromStatus: Referral["status"]) =>
    ({ fromStatus, toStatus: "draft", at: now, by }) as const;
  const lines = [
    ...(before.status === "draft" ? [] : [line(before.status)]),
    ...(authorsOf(before).has(by) ? [] : [line("draft")]),
  ];
  return {
    ...before,
    ...plan,
    status: "draft",
    override: null,
    consentId: null,
    events: [...before.events, ...lines],
  };
}

/** Both were read by the schema, which puts fields in one order. */
function isSame(a: Referral, b: Referral): boolean {
  const ordered = (one: Referral): string => JSON.stringify(Object.entries(one).sort());
  return ordered(a) === ordered(b);
}
