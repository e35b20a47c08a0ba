import { mayReadCases } from "../../shared/domain/access";
import type { CaseSummary } from "../../shared/domain/case-summary";
import type { ErrorCode } from "../../shared/errors";
import { err, ok, type Result } from "../../shared/result";
import type { ApprovalTicket } from "../../shared/vault/door";
import type { AccessGuard } from "./access-guard";
import type { Approvals } from "./approvals";
import type { AuditLog } from "./audit-log";
import type { StoreContext } from "./store-context";

const MAX_REASON_LENGTH = 500;

/** Opens a restricted file to somebody outside its list, when two people agree (dictionary §11 R12). */
export class RestrictedFiles {
  readonly #store: StoreContext;
  readonly #guard: AccessGuard;
  readonly #approvals: Approvals;
  readonly #audit: AuditLog;

  constructor(store: StoreContext, guard: AccessGuard, approvals: Approvals, audit: AuditLog) {
    this.#store = store;
    this.#guard = guard;
    this.#approvals = approvals;
    this.#audit = audit;
  }

  /**
   * The ticket is looked at before the number, and both outcomes write one entry, so that neither answer
   * nor time tell whether a number exists. A search without result names no target.
   */
  async open(
    caseNo: string,
    reason: string,
    ticket: ApprovalTicket,
  ): Promise<Result<{ readonly caseId: string }, ErrorCode>> {
    if (!mayReadCases(this.#store.session.user.role)) return err("not_allowed");
    if (reason.trim() === "" || reason.length > MAX_REASON_LENGTH) return err("bad_request");
    return this.#approvals.with(ticket, "restricted_view", caseNo, async ({ approvedBy }) => {
      const file = this.#restrictedFile(caseNo);
      await this.#audit.note([
        {
          action: file === null ? "search" : "view_identifiers",
          targetType: "case",
          targetId: file?.caseId ?? null,
          ...{ reason, approvedBy },
        },
      ]);
      if (file === null) return err("record_missing");
      this.#guard.grant(file.caseId);
      this.#store.index.visibilityChanged();
      this.#store.announce(["case"]);
      return ok({ caseId: file.caseId });
    });
  }

  #restrictedFile(caseNo: string): CaseSummary | null {
    const found = this.#store.index.of("case").find((file) => file.caseNo === caseNo);
    return found?.accessLevel === "restricted" ? found : null;
  }
}
