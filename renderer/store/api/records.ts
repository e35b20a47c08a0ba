import type { AnyRecord, RecordKind, RecordOf } from "../../../shared/domain/any-record";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { CaseSummary } from "../../../shared/domain/case-summary";
import type { IncidentContent } from "../../../shared/domain/incident";
import type { OperationContent } from "../../../shared/domain/operation";
import type { Organisation } from "../../../shared/domain/organisation";
import type { ErrorCode } from "../../../shared/errors";
import type { NationalTable, ReportRequest } from "../../../shared/report/national-table";
import type { Result } from "../../../shared/result";
import type { ApprovalTicket } from "../../../shared/vault/door";
import type { CasePage, CaseQuery } from "./case-query";

/** Records, working copies and lists. */
export interface RecordsApi {
  get<K extends RecordKind>(kind: K, id: string): Promise<RecordOf<K> | null>;
  /**
   * Saves a new version. `expectedVersion` is the version that was opened, 0 for a new record. A draft
   * named in `draftIdToRemove` goes in the same transaction, so that it is never both saved and open.
   * Codes: `stale_revision`, `disk_full`, `bad_content`, `store_damaged`. A save that closes a file needs
   * a ticket (`close`, for its case id), and one that waives the look at a home for a child another
   * (`override`): `approval_*`. `handover_refused` for a handover that would harm. `reason`: why a status changes, where that has to be
   * said (dictionary §5.4); at most 500 characters, else `bad_request`.
   */
  saveCase(
    content: CaseContent,
    expectedVersion: number,
    draftIdToRemove?: string,
    approval?: ApprovalTicket,
    reason?: string,
  ): Promise<Result<SavedVersion, ErrorCode>>;
  saveIncident(
    content: IncidentContent,
    expectedVersion: number,
    draftIdToRemove?: string,
  ): Promise<Result<SavedVersion, ErrorCode>>;
  /** As `saveIncident`. */
  saveOperation(
    content: OperationContent,
    expectedVersion: number,
    draftIdToRemove?: string,
  ): Promise<Result<SavedVersion, ErrorCode>>;
  saveOrganisation(
    content: Omit<Organisation, "meta" | "kind">,
    expectedVersion: number,
  ): Promise<Result<SavedVersion, ErrorCode>>;
  /** Earlier and present versions of a record, newest first. */
  listVersions(id: string): Promise<VersionInfo[]>;
  getVersion(id: string, rowVersion: number): Promise<AnyRecord | null>;

  queryCases(query: CaseQuery): Promise<CasePage>;
  listIncidents(): Promise<IncidentSummary[]>;
  /** The latest first. */
  listOperations(): Promise<OperationSummary[]>;
  listOrganisations(): Promise<OrganisationSummary[]>;
  /** Today's lists: urgent files, drafts, files waiting for review. */
  today(): Promise<TodayLists>;

  /**
   * Working copies: raw form values, sealed like everything else, kept until the file is saved.
   * `isLastWords`: written while the program locks; it may use the room that is kept for that.
   */
  saveDraft(draft: Draft, isLastWords?: boolean): Promise<Result<{ savedAt: string }, ErrorCode>>;
  getDraft(draftId: string): Promise<Draft | null>;
  listDrafts(): Promise<Draft[]>;
  removeDraft(draftId: string): Promise<void>;

  /** Where the person was when the program locked, sealed; `takeResume` forgets it. */
  saveResume(resume: Resume): Promise<void>;
  takeResume(): Promise<Resume | null>;
  /** Rows found damaged so far, at opening and since; they are kept, not counted, not shown. */
  damagedRows(): Promise<readonly string[]>;

  nationalTable(request: ReportRequest): Promise<NationalTable>;
}

export interface SavedVersion {
  readonly id: string;
  readonly rowVersion: number;
  readonly savedAt: string;
}

export interface VersionInfo {
  readonly rowVersion: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
  /** Paths of the fields that differ from the version before, e.g. `person.sex`; never values. */
  readonly changedFields: readonly string[];
}

export interface IncidentSummary {
  readonly incidentId: string;
  readonly rowVersion: number;
  readonly countingBasis: string;
  readonly actionDate: string;
  readonly province: string;
  readonly offenceGroup: string;
  readonly policeRef: string;
  readonly victimCount: number;
  readonly suspectCount: number;
}

export interface OperationSummary {
  readonly operationId: string;
  readonly rowVersion: number;
  readonly name: string;
  readonly operationKind: string;
  readonly periodStart: string;
  /** The day it ended: the month in which it is sent. */
  readonly periodEnd: string;
  readonly encounterCount: number;
}

export interface OrganisationSummary {
  readonly orgId: string;
  readonly rowVersion: number;
  readonly nameKm: string;
  readonly nameEn: string;
  readonly orgType: Organisation["orgType"];
  readonly adminCode: string;
  readonly isOwn: boolean;
  readonly hasKeys: boolean;
  /** Two people compared the fingerprint: the only ones that may get files. */
  readonly mayReceiveFiles: boolean;
  readonly fingerprint: string | null;
  /** The day from which its present keys count as lost or stolen; null while they count. */
  readonly keysRevokedOn: string | null;
  /** The sharing protocol (`protocolStanding`). */
  readonly ispSignedOn: string | null;
  readonly ispExpiresOn: string | null;
  readonly parentOrgId: string | null;
  /** To whom it passes what it gets. */
  readonly forwardsTo: readonly string[];
}

export interface TodayLists {
  readonly urgent: readonly CaseSummary[];
  readonly drafts: readonly CaseSummary[];
  readonly forReview: readonly CaseSummary[];
  /** All working copies, also those whose file was saved since. */
  readonly unfinished: readonly Draft[];
}

/** A form as it was left. `values` is raw input of the form; nothing in it needs to be valid. */
export interface Draft {
  readonly draftId: string;
  readonly form: "case" | "incident" | "operation";
  readonly recordId: string;
  readonly baseVersion: number;
  readonly step: string;
  /** The name of the field that had the focus, to come back to. */
  readonly focusedField: string | null;
  readonly values: unknown;
  readonly updatedAt: string;
}

/** The place to come back to after unlock. */
export interface Resume {
  readonly path: string;
  readonly focusedField: string | null;
}
