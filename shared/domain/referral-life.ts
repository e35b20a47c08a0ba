import { isChildPresumed } from "./age";
import { valueOf } from "./answer";
import type { CaseContent } from "./case-record";
import type {
  SERVICE_OUTCOME,
  OVERRIDE_BASIS,
  REJECT_REASON,
  SENT_VIA,
} from "./code-lists/casework";
import type { GateAnswer } from "./gate";
import { phnomPenhDay } from "./local-time";
import { heardCode } from "./receipt-code";
import { goesAtOnce, type Referral } from "./referral";
import { receiptStanding } from "./referral-alarm";
import { withConsequences } from "./referral-consequences";
import { acceptedTransfer } from "./referral-transfer";
import { hasEnded, REFERRAL_MOVES, type ReferralStatus } from "./referral-table";
import { err, ok, type Result } from "../result";

/** What happens to a referral, with the answers that it needs (dictionary §6). */
export type ReferralEvent =
  | { readonly type: "submit" | "record_consent" | "approve" | "return" | "accept" | "expire" }
  | {
      readonly type: "override";
      readonly basis: (typeof OVERRIDE_BASIS)[number];
      readonly reason: string;
    }
  | { readonly type: "send"; readonly via: (typeof SENT_VIA)[number] }
  | { readonly type: "confirm_receipt"; readonly code: string }
  | { readonly type: "reject"; readonly reason: (typeof REJECT_REASON)[number] }
  | { readonly type: "start_service" }
  | { readonly type: "complete"; readonly outcome: (typeof SERVICE_OUTCOME)[number] }
  | { readonly type: "revoke"; readonly reason: RevokeReason }
  | { readonly type: "fail"; readonly reason: FailReason };

export type RevokeReason = "consent_withdrawn" | "risk_changed" | "person_asked" | "withheld";
export type FailReason = "person_absent" | "provider_cannot";

/** Why an event does not happen; the words stand in `errors.<code>`. */
export type ReferralRefusal =
  /** The table does not have it in this state, or its time has not come. */
  | "referral_not_now"
  /** A rule, or what the recipient is, keeps the file from it: another one must be chosen. */
  | "referral_stopped"
  | "referral_consent"
  /** Nothing was chosen that the recipient may read. */
  | "referral_empty"
  | "referral_child_alone"
  | "referral_wrong_code"
  /** Another house has taken the file over: here it is only brought to an end. */
  | "referral_transferred"
  | "approval_needed"
  | "approval_refused"
  | "bad_request"
  | "record_missing";

/** All that a move depends on and does not decide. */
export interface MoveContext {
  /** The gate for this referral, asked now (dictionary §11 R3); `file` when it leaves as a sealed file. */
  readonly gate: (referral: Referral, form: "file" | "paper") => GateAnswer;
  /** UTC. */
  readonly now: string;
  /** Who does it. */
  readonly by: string;
  /** The second person, from a ticket made for this act; null when there is none. */
  readonly approvedBy: string | null;
  readonly newId: () => string;
  /** A receipt code that nobody has seen. */
  readonly newCode: () => string;
}

/**
 * The content after one event of one referral: its state, a line in its events, and what follows for
 * services and recalls. Nothing changes on a refusal.
 */
export function moveReferral(
  content: CaseContent,
  referralId: string,
  event: ReferralEvent,
  context: MoveContext,
): Result<CaseContent, ReferralRefusal> {
  const referral = content.referrals.find((one) => one.referralId === referralId);
  if (referral === undefined) return err("record_missing");
  const allowed = REFERRAL_MOVES[event.type][referral.status];
  if (allowed === undefined) return err("referral_not_now");
  if (acceptedTransfer(content) !== null && !isAnEnd(event.type)) {
    return err("referral_transferred");
  }
  const changed = change(content, referral, event, context);
  if (!changed.ok) return changed;
  const status = changed.value.status;
  if (!allowed.includes(status)) return err("referral_not_now");
  const { now, by } = context;
  const line = { fromStatus: referral.status, toStatus: status, at: now, by };
  const moved = { ...changed.value, events: [...referral.events, line] };
  return ok(withConsequences(content, moved, event, context));
}

/** True for an event that only ever ends a referral: calling it back, a no, no help after all. */
export function isAnEnd(event: ReferralEvent["type"]): boolean {
  return Object.values(REFERRAL_MOVES[event]).every((to) => to.every(hasEnded));
}

type Changed = Result<Referral, ReferralRefusal>;

function change(
  content: CaseContent,
  referral: Referral,
  event: ReferralEvent,
  context: MoveContext,
): Changed {
  const to = (status: ReferralStatus, more: Partial<Referral> = {}): Changed =>
    ok({ ...referral, ...more, status });
  switch (event.type) {
    case "submit":
      return submit(content, referral, context);
    case "record_consent":
      return consentIsThere(referral, context);
    case "override":
      return override(referral, event, context);
    case "approve":
      return approve(referral, context);
    case "return":
      return to("draft", { override: null, consentId: null });
    case "send":
      return send(content, referral, event.via, context);
    case "confirm_receipt":
      return heardCode(event.code) === referral.receiptCode
        ? to("received")
        : err("referral_wrong_code");
    case "accept":
      return to("accepted", { respondedAt: context.now });
    case "reject":
      return to("rejected", { rejectReason: event.reason, respondedAt: context.now });
    case "start_service":
      return to("in_service", { serviceId: context.newId() });
    case "complete":
      return to("completed");
    case "revoke":
      return to("revoked", { endReason: event.reason });
    case "fail":
      return to("failed", { endReason: event.reason });
    case "expire":
      return receiptStanding(referral, Date.parse(context.now)) === "over"
        ? to("expired")
        : err("referral_not_now");
  }
}

function submit(content: CaseContent, referral: Referral, context: MoveContext): Changed {
  if (isChildAlone(content, referral, context.now)) return err("referral_child_alone");
  const gate = context.gate(referral, "paper");
  if (gate.isAllowed) return consentIsThere(referral, context);
  if (referral.packetScope.length === 0) return err("referral_empty");
  if (!gate.canOverride) return err("referral_stopped");
  return ok({ ...referral, status: "consent_needed", consentId: null });
}

function consentIsThere(referral: Referral, { gate }: MoveContext): Changed {
  const answer = gate(referral, "paper");
  if (!answer.isAllowed) return err(answer.canOverride ? "referral_consent" : "referral_stopped");
  const status = goesAtOnce(referral) ? "ready" : "approval_needed";
  return ok({ ...referral, status, consentId: answer.consent?.consentId ?? null });
}

function override(
  referral: Referral,
  { basis, reason }: Extract<ReferralEvent, { type: "override" }>,
  { gate, approvedBy }: MoveContext,
): Changed {
  if (approvedBy === null) return err("approval_needed");
  if (reason.trim() === "" || reason.length > 1000) return err("bad_request");
  if (!gate(referral, "paper").canOverride) return err("referral_stopped");
  return ok({ ...referral, status: "approval_needed", override: { basis, reason, approvedBy } });
}

function approve(referral: Referral, context: MoveContext): Changed {
  const approver = context.approvedBy ?? context.by;
  if (authorsOf(referral).has(approver)) {
    return err(context.approvedBy === null ? "approval_needed" : "approval_refused");
  }
  const closed = whyClosed(referral, context.gate(referral, "paper"));
  return closed === null ? ok({ ...referral, status: "ready" }) : err(closed);
}

function send(
  content: CaseContent,
  referral: Referral,
  via: (typeof SENT_VIA)[number],
  context: MoveContext,
): Changed {
  if (isChildAlone(content, referral, context.now)) return err("referral_child_alone");
  const answer = context.gate(referral, via === "encrypted_file" ? "file" : "paper");
  const closed = whyClosed(referral, answer);
  if (closed !== null) return err(closed);
  return ok({
    ...referral,
    status: "sent",
    consentId: answer.consent?.consentId ?? null,
    sentVia: via,
    sentAt: context.now,
    referredOn: phnomPenhDay(Date.parse(context.now)),
    receiptCode: context.newCode(),
  });
}

/** What keeps it here, or null when it may go: with consent, or on a ground that stands for it. */
function whyClosed(referral: Referral, answer: GateAnswer): ReferralRefusal | null {
  if (answer.isAllowed) return null;
  if (!answer.canOverride) return "referral_stopped";
  return referral.override === null ? "referral_consent" : null;
}

/** A child goes nowhere alone (dictionary §3.15 `accompanied_by`); where nobody travels it does not matter. */
function isChildAlone({ person }: CaseContent, referral: Referral, now: string): boolean {
  if (referral.kind === "information_only") return false;
  const isChild = isChildPresumed(person, phnomPenhDay(Date.parse(now)));
  return isChild && (valueOf(referral.accompaniedBy) ?? "").trim() === "";
}

/** Who wrote what it says, or asked for it to be sent: nobody of them approves it. */
export function authorsOf({ events }: Pick<Referral, "events">): ReadonlySet<string> {
  const written = events.filter(
    ({ fromStatus }) =>
      fromStatus === null || fromStatus === "draft" || fromStatus === "consent_needed",
  );
  return new Set(written.map(({ by }) => by));
}
