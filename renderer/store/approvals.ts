import type { ErrorCode } from "../../shared/errors";
import { err, type Result } from "../../shared/result";
import { verifyApproval } from "../../shared/vault/approval";
import type { ApprovalAction, ApprovalTicket } from "../../shared/vault/door";
import type { StoreContext } from "./store-context";

/** Acts that take two people (dictionary §11 R12): checks the second one's ticket, and takes it once. */
export class Approvals {
  readonly #store: StoreContext;
  /** Milliseconds since 1970. What is used up is remembered for this session, so no ticket enters it. */
  readonly #openedMs: number;
  readonly #used = new Set<string>();

  constructor(store: StoreContext) {
    this.#store = store;
    this.#openedMs = store.now();
  }

  /**
   * Does `act` with a ticket for exactly this; a ticket is used up unless the act was refused. Codes of
   * its own: `approval_needed`, `approval_refused` (also when used before), `approval_expired` (also for
   * one from before this opening).
   */
  async with<T>(
    ticket: ApprovalTicket | undefined,
    action: ApprovalAction,
    targetId: string,
    act: (ticket: ApprovalTicket) => Promise<Result<T, ErrorCode>>,
  ): Promise<Result<T, ErrorCode>> {
    if (ticket === undefined) return err("approval_needed");
    const { rootKeys, session, now } = this.#store;
    const requestedBy = session.user.userId;
    const expected = { action, targetId, requestedBy, now: now() };
    const verified = await verifyApproval(rootKeys.approvals, ticket, expected);
    if (!verified.ok) return verified;
    if (Date.parse(ticket.at) < this.#openedMs) return err("approval_expired");
    const { approvalId } = ticket;
    if (this.#used.has(approvalId)) return err("approval_refused");
    this.#used.add(approvalId);
    const done = await act(ticket);
    if (!done.ok) this.#used.delete(approvalId);
    return done;
  }
}
