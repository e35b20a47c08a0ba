import { mayReadCases, mayRecordCases } from "../../shared/domain/access";
import type { AnyRecord, RecordKind, RecordOf } from "../../shared/domain/any-record";
import type { CaseContent } from "../../shared/domain/case-record";
import type { IncidentContent } from "../../shared/domain/incident";
import { incidentProblems } from "../../shared/domain/incident-rules";
import type { OperationContent } from "../../shared/domain/operation";
import { referralsAfterForm } from "../../shared/domain/referral-edits";
import { keepsOnlyReception, receptionOnly } from "../../shared/domain/reception-line";
import type { RecordMeta } from "../../shared/domain/record-meta";
import { withSamePersonOf } from "../../shared/domain/same-person";
import { AppError, type ErrorCode } from "../../shared/errors";
import { err, ok, type Result } from "../../shared/result";
import type { ApprovalTicket } from "../../shared/vault/door";
import { isHidden, isRestricted } from "./access-guard";
import type { Approvals } from "./approvals";
import type { AuditLog } from "./audit-log";
import { notesOfSave, type SaveGrounds } from "./audit-save";
import { checkCaseSave, mayAgreeToSave, withDecisions } from "./case-save";
import { checkHandovers } from "./handover-save";
import type { IncomingDesk } from "./incoming-desk";
import type { RecallDesk } from "./recall-desk";
import type { ReceptionLines } from "./reception-lines";
import type { RecordRepository } from "./record-repository";
import { restoredContent } from "./restored-content";
import { timestamp, type StoreContext } from "./store-context";
import type { SavedVersion, VersionInfo } from "./vault-api";
import { withHeldLinks, withoutHiddenLinks } from "./veiled-encounters";
import { unveiled, veiled } from "./veiled-victims";
import { withoutHiddenPersons } from "./hidden-persons";

/** As the audit chain takes it. */
const MAX_REASON_LENGTH = 500;

type Saved = Promise<Result<SavedVersion, ErrorCode>>;

/** Who else has a part in the save of a file. */
interface Desks {
  readonly recalls: RecallDesk;
  readonly receptions: ReceptionLines;
  readonly incoming: IncomingDesk;
}

/**
 * Records as the person who works here may read and change them: hidden ones are absent, reading a
 * restricted file and every save leave an entry in the audit chain, and closing takes two people.
 */
export class GuardedRecords {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  readonly #approvals: Approvals;
  readonly #audit: AuditLog;
  readonly #recalls: RecallDesk;
  readonly #receptions: ReceptionLines;
  readonly #incoming: IncomingDesk;
  /** Noted once per session: a screen asks again after each change. */
  readonly #noted = new Set<string>();

  constructor(
    store: StoreContext,
    records: RecordRepository,
    approvals: Approvals,
    audit: AuditLog,
    desks: Desks,
  ) {
    this.#store = store;
    this.#records = records;
    this.#approvals = approvals;
    this.#audit = audit;
    this.#recalls = desks.recalls;
    this.#receptions = desks.receptions;
    this.#incoming = desks.incoming;
  }

  /** As `RecordRepository.get`; null for a hidden record. Throws when the reading cannot be noted. */
  async get<K extends RecordKind>(kind: K, id: string): Promise<RecordOf<K> | null> {
    if (isHidden(this.#store.index, id)) return null;
    const record = await this.#records.get(kind, id);
    if (record !== null) await this.#noteReading(id);
    return record && this.#veiled(record);
  }

  async listVersions(id: string): Promise<VersionInfo[]> {
    return isHidden(this.#store.index, id) ? [] : this.#records.listVersions(id);
  }

  async getVersion(id: string, rowVersion: number): Promise<AnyRecord | null> {
    if (isHidden(this.#store.index, id)) return null;
    const record = await this.#records.getVersion(id, rowVersion);
    if (record !== null) await this.#noteReading(id);
    return record && this.#veiled(record);
  }

  /**
   * Codes besides those of the repository: `not_allowed` (role, or who may see the file is not theirs to
   * change), `approval_*`. The id of a hidden file answers as one whose file has gone: `stale_revision`.
   * Of somebody who wants no file only the reception is kept.
   */
  async saveCase(
    typed: CaseContent,
    expectedVersion: number,
    options: { readonly draftIdToRemove: string | null; readonly reason?: string | null },
    approval?: ApprovalTicket,
  ): Saved {
    const content = keepsOnlyReception(typed) ? receptionOnly(typed) : typed;
    const { caseId } = content.caseFile;
    if (!mayRecordCases(this.#store.session.user.role)) return err("not_allowed");
    if (isHidden(this.#store.index, caseId)) return err("stale_revision");
    const found = await this.#held("case", caseId);
    if (!found.ok) return found;
    const held = found.value;
    const reason = options.reason ?? null;
    if (reason !== null && reason.length > MAX_REASON_LENGTH) return err("bad_request");
    const checked = checkCaseSave(this.#store.session.user, held, content, reason);
    if (!checked.ok) return checked;
    const handed = checkHandovers(held, content);
    if (!handed.ok) return handed;
    const isClosing = checked.value.needsApproval;
    // One ticket is for one act: what is waived is agreed to before the file is closed.
    if (isClosing && handed.value.needsApproval) return err("handover_refused");
    const writer = { now: timestamp(this.#store), by: this.#store.session.user.userId };
    const isRefused = keepsOnlyReception(typed);
    const arrived = isRefused ? [] : this.#incoming.arrivedFor(caseId);
    // Of somebody who wants no file what others told of them goes, too.
    const before = (held?.referrals ?? []).filter(
      ({ direction }) => !isRefused || direction === "out",
    );
    const referrals = referralsAfterForm(before, content.referrals, writer, arrived);
    if (!referrals.ok) return referrals;
    const person = withSamePersonOf(content.person, held?.person ?? null);
    const followed = { ...content, person, referrals: referrals.value };
    const raised = await this.#recalls.raise(held, followed);
    const save = (ticket: ApprovalTicket | null): Saved => {
      const whole = withDecisions(followed, held, ticket);
      const recalls = [...whole.recalls, ...raised];
      const build = (meta: RecordMeta) => ({ ...whole, recalls, kind: "case", meta });
      const grounds = { reason, approvedBy: ticket?.approvedBy ?? null };
      return this.#save(caseId, expectedVersion, build, grounds, options.draftIdToRemove);
    };
    if (!isClosing && !handed.value.needsApproval) {
      const saved = await save(null);
      // After the file: a line of somebody whose file was not saved would never be taken back.
      if (saved.ok) await this.#receptions.follow(held, typed);
      if (saved.ok) await this.#incoming.follow(caseId);
      return saved;
    }
    return this.#approvals.with(approval, isClosing ? "close" : "override", caseId, (ticket) =>
      mayAgreeToSave(held, content, ticket)
        ? save(ticket)
        : Promise.resolve(err("approval_refused")),
    );
  }

  async saveIncident(
    incident: IncidentContent,
    expectedVersion: number,
    draftIdToRemove: string | null,
  ): Saved {
    if (!mayRecordCases(this.#store.session.user.role)) return err("not_allowed");
    const held = await this.#held("incident", incident.incidentId);
    if (!held.ok) return held;
    const whole = unveiled(incident, held.value?.incident ?? null, this.#isHidden);
    if (incidentProblems(whole).length > 0) return err("bad_content");
    const build = (meta: RecordMeta) => ({ kind: "incident", meta, incident: whole });
    return this.#save(incident.incidentId, expectedVersion, build, {}, draftIdToRemove);
  }

  /** Codes as for an incident. A link to a file that is hidden from this person stays as it is held. */
  async saveOperation(
    operation: OperationContent,
    expectedVersion: number,
    draftIdToRemove: string | null,
  ): Saved {
    if (!mayRecordCases(this.#store.session.user.role)) return err("not_allowed");
    const { operationId } = operation;
    const held = await this.#held("operation", operationId);
    if (!held.ok) return held;
    const whole = withHeldLinks(operation, held.value?.operation ?? null, this.#visiblePersons());
    const build = (meta: RecordMeta) => ({ kind: "operation", meta, operation: whole });
    return this.#save(operationId, expectedVersion, build, {}, draftIdToRemove);
  }

  /** Organisations are kept by everybody who works with files. */
  async saveOrganisation(
    orgId: string,
    expectedVersion: number,
    build: (meta: RecordMeta) => unknown,
  ): Saved {
    if (!mayReadCases(this.#store.session.user.role)) return err("not_allowed");
    return this.#save(orgId, expectedVersion, build, {}, null);
  }

  /** An earlier version's content as a new version; `record_missing` when there is none to be seen. */
  async restore(id: string, rowVersion: number, expectedVersion: number, reason: string): Saved {
    if (!mayRecordCases(this.#store.session.user.role)) return err("not_allowed");
    if (reason.trim() === "" || reason.length > MAX_REASON_LENGTH) return err("bad_request");
    if (isHidden(this.#store.index, id)) return err("record_missing");
    const versions = await this.#records.versions(id);
    const old = versions.find(({ meta }) => meta.rowVersion === rowVersion);
    const present = versions[0];
    if (old === undefined || present === undefined) return err("record_missing");
    const content = restoredContent(old, present);
    if (content === null) return err("record_missing");
    const build = (meta: RecordMeta) => ({ ...content, meta });
    return this.#save(id, expectedVersion, build, { reason }, null);
  }

  /** A record as whoever works here may see it: nothing in it tells of what is hidden. */
  readonly veiled = <R extends AnyRecord>(record: R): R => this.#veiled(record);

  #veiled<R extends AnyRecord>(record: R): R {
    const { index } = this.#store;
    const known = veiled(record, this.#isHidden);
    const linked = withoutHiddenLinks(known, () => this.#visiblePersons());
    return withoutHiddenPersons(linked, () => index.visibleOf("case"));
  }

  #visiblePersons(): ReadonlySet<string> {
    return new Set(this.#store.index.visibleOf("case").map(({ personId }) => personId));
  }

  readonly #isHidden = (id: string): boolean => isHidden(this.#store.index, id);

  async #held<K extends RecordKind>(
    kind: K,
    id: string,
  ): Promise<Result<RecordOf<K> | null, ErrorCode>> {
    try {
      return ok(await this.#records.get(kind, id));
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      return err(thrown.code);
    }
  }

  #save(
    id: string,
    expectedVersion: number,
    build: (meta: RecordMeta) => unknown,
    grounds: SaveGrounds,
    draftIdToRemove: string | null,
  ): Saved {
    return this.#records.save(id, expectedVersion, build, draftIdToRemove, (before, after) =>
      notesOfSave(before, after, grounds),
    );
  }

  async #noteReading(id: string): Promise<void> {
    if (!isRestricted(this.#store.index, id) || this.#noted.has(id)) return;
    this.#noted.add(id);
    try {
      await this.#audit.note([{ action: "view_identifiers", targetType: "case", targetId: id }]);
    } catch (thrown) {
      this.#noted.delete(id);
      throw thrown;
    }
  }
}
