import { mayApprove, mayRecordCases } from "../../shared/domain/access";
import type { CaseContent, CaseRecord } from "../../shared/domain/case-record";
import { contentOf } from "../../shared/domain/case-record";
import type { DataScope } from "../../shared/domain/consent";
import type { GateAnswer } from "../../shared/domain/gate";
import { receiptCodeFrom } from "../../shared/domain/receipt-code";
import {
  moveReferral,
  type MoveContext,
  type ReferralEvent,
} from "../../shared/domain/referral-life";
import {
  createReferral,
  referralPlanSchema,
  resendReferral,
  type ReferralPlan,
} from "../../shared/domain/referral-start";
import type { Referral } from "../../shared/domain/referral";
import { randomBytes, randomUuid } from "../../shared/crypto";
import type { ErrorCode } from "../../shared/errors";
import { err, ok, type Result } from "../../shared/result";
import type { ApprovalTicket } from "../../shared/vault/door";
import { isHidden } from "./access-guard";
import type { Approvals } from "./approvals";
import type { AuditNote } from "./audit-note";
import { notesOfSave } from "./audit-save";
import type { RecordRepository } from "./record-repository";
import { ReferralGate } from "./referral-gate";
import { timestamp, type StoreContext } from "./store-context";
import type {
  PossibleRecipient,
  SavedVersion,
  StartedReferral,
  WaitingReferral,
} from "./vault-api";

type Saved = Promise<Result<SavedVersion, ErrorCode>>;

/** Referrals as the person who works here may move them: each act is a version of the file. */
export class ReferralDesk {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  readonly #approvals: Approvals;
  readonly #gate: ReferralGate;

  constructor(store: StoreContext, records: RecordRepository, approvals: Approvals) {
    this.#store = store;
    this.#records = records;
    this.#approvals = approvals;
    this.#gate = new ReferralGate(store, records);
  }

  waiting(): WaitingReferral[] {
    const summaries = this.#store.index.visibleOf("case");
    return summaries.flatMap((summary) =>
      summary.referrals.map((referral) => ({ summary, referral })),
    );
  }

  async recipients(
    caseId: string,
    scope: readonly DataScope[],
  ): Promise<PossibleRecipient[] | null> {
    const held = await this.#held(caseId);
    return held && this.#gate.recipients(held, scope);
  }

  async gate(caseId: string, referralId: string): Promise<GateAnswer | null> {
    const held = await this.#held(caseId);
    const referral = held?.referrals.find((one) => one.referralId === referralId);
    if (held === null || referral === undefined) return null;
    const ask = await this.#gate.to(referral.toOrgId);
    return ask && ask(held, referral, "paper");
  }

  async start(
    caseId: string,
    expectedVersion: number,
    plan: ReferralPlan,
    resentFrom: string | null,
  ): Promise<Result<StartedReferral, ErrorCode>> {
    const read = referralPlanSchema.safeParse(plan);
    if (!read.success) return err("bad_content");
    // Nobody sends a person to themselves, and takes the file over so.
    if (read.data.toOrgId === this.#store.session.organisation.orgId)
      return err("referral_stopped");
    const found = await this.#writable(caseId);
    if (!found.ok) return found;
    const given = await this.#context(found.value, read.data.toOrgId, null);
    if (!given.ok) return given;
    const [before, context] = [contentOf(found.value), given.value];
    const made =
      resentFrom === null
        ? createReferral(before, read.data, context)
        : resendReferral(before, resentFrom, read.data, context);
    if (!made.ok) return made;
    const { content, referralId } = made.value;
    const submitted = moveReferral(content, referralId, { type: "submit" }, context);
    if (!submitted.ok) return submitted;
    const saved = await this.#save(found.value, expectedVersion, submitted.value);
    return saved.ok ? ok({ ...saved.value, referralId }) : saved;
  }

  async move(
    caseId: string,
    referralId: string,
    expectedVersion: number,
    event: ReferralEvent,
    ticket: ApprovalTicket | undefined,
  ): Saved {
    // A sealed file is sent by whoever makes it, together with its bytes.
    if (event.type === "send" && event.via === "encrypted_file") return err("bad_request");
    const found = await this.#writable(caseId);
    if (!found.ok) return found;
    const referral = found.value.referrals.find((one) => one.referralId === referralId);
    if (referral === undefined) return err("record_missing");
    const act = (given: ApprovalTicket | null): Saved =>
      this.#move(found.value, referral, expectedVersion, event, given);
    const action = this.#ticketFor(event, ticket);
    return action === null ? act(null) : this.#approvals.with(ticket, action, referralId, act);
  }

  /** Which ticket an event takes: none where whoever is at work may decide alone, or nobody has to. */
  #ticketFor(
    { type }: ReferralEvent,
    ticket: ApprovalTicket | undefined,
  ): "override" | "approve_referral" | null {
    if (type === "override") return "override";
    if (type !== "approve") return null;
    const mayAlone = mayApprove(this.#store.session.user.role, "approve_referral");
    return mayAlone && ticket === undefined ? null : "approve_referral";
  }

  async #move(
    held: CaseRecord,
    { referralId, toOrgId }: Referral,
    expectedVersion: number,
    event: ReferralEvent,
    ticket: ApprovalTicket | null,
  ): Saved {
    const context = await this.#context(held, toOrgId, ticket);
    if (!context.ok) return context;
    const moved = moveReferral(contentOf(held), referralId, event, context.value);
    if (!moved.ok) return moved;
    return this.#save(held, expectedVersion, moved.value, notesOfEvent(held, event, ticket));
  }

  async #held(caseId: string): Promise<CaseRecord | null> {
    return isHidden(this.#store.index, caseId) ? null : this.#records.get("case", caseId);
  }

  async #writable(caseId: string): Promise<Result<CaseRecord, ErrorCode>> {
    if (!mayRecordCases(this.#store.session.user.role)) return err("not_allowed");
    const held = await this.#held(caseId);
    return held === null ? err("record_missing") : ok(held);
  }

  async #context(
    held: CaseRecord,
    toOrgId: string,
    ticket: ApprovalTicket | null,
  ): Promise<Result<MoveContext, ErrorCode>> {
    const gate = await this.#gate.to(toOrgId);
    if (gate === null) return err("record_missing");
    return ok({
      gate: (referral, form) => gate(held, referral, form),
      now: timestamp(this.#store),
      by: this.#store.session.user.userId,
      approvedBy: ticket?.approvedBy ?? null,
      newId: randomUuid,
      newCode: () => receiptCodeFrom(randomBytes(8)),
    });
  }

  #save(
    { caseFile }: CaseRecord,
    expectedVersion: number,
    content: CaseContent,
    more: readonly AuditNote[] = [],
  ): Saved {
    const build = (meta: unknown) => ({ ...content, kind: "case", meta });
    return this.#records.save(caseFile.caseId, expectedVersion, build, null, (before, after) => [
      ...notesOfSave(before, after),
      ...more,
    ]);
  }
}

/** What the audit chain is told besides the change itself: what left, what came back, who outweighed a no. */
function notesOfEvent(
  { caseFile }: CaseRecord,
  event: ReferralEvent,
  ticket: ApprovalTicket | null,
): AuditNote[] {
  const target = { targetType: "case", targetId: caseFile.caseId };
  const approvedBy = ticket?.approvedBy ?? null;
  switch (event.type) {
    case "send":
      return [{ action: "export", ...target }];
    case "confirm_receipt":
      return [{ action: "receipt", ...target }];
    case "override":
      return [{ action: "override", ...target, reason: event.basis, approvedBy }];
    default:
      return [];
  }
}
