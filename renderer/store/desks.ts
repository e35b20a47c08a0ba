import type { AccessGuard } from "./access-guard";
import { Approvals } from "./approvals";
import { AuditDesk } from "./audit-desk";
import type { AuditLog } from "./audit-log";
import type { BatchLedger } from "./batch-ledger";
import { GuardedRecords } from "./guarded-records";
import type { OrganisationCards } from "./organisation-cards";
import type { RecordRepository } from "./record-repository";
import { RestrictedFiles } from "./restricted-files";
import type { StoreContext } from "./store-context";

/** Who may do what with an open store, and what the audit chain says of it. */
export interface Desks {
  readonly audit: AuditLog;
  readonly auditDesk: AuditDesk;
  readonly approvals: Approvals;
  /** Records for the screens; `records` itself hides nothing and is for the house's own work. */
  readonly guarded: GuardedRecords;
  readonly restricted: RestrictedFiles;
}

/** `audit` has started, and `guard` is the one that the summary index asks. */
export function openDesks(
  store: StoreContext,
  parts: {
    readonly audit: AuditLog;
    readonly guard: AccessGuard;
    readonly records: RecordRepository;
    readonly ledger: BatchLedger;
    readonly cards: OrganisationCards;
  },
): Desks {
  const { audit, guard, records, ledger, cards } = parts;
  const approvals = new Approvals(store);
  return {
    ...{ audit, approvals },
    auditDesk: new AuditDesk(store, audit, ledger, cards),
    guarded: new GuardedRecords(store, records, approvals, audit),
    restricted: new RestrictedFiles(store, guard, approvals, audit),
  };
}
