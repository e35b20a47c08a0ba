import type { ChainStanding } from "../../shared/audit/chain-proof";
import type { AnyRecord, RecordKind, RecordOf } from "../../shared/domain/any-record";
import type { CaseContent } from "../../shared/domain/case-record";
import type { CaseSummary } from "../../shared/domain/case-summary";
import type { IncidentContent } from "../../shared/domain/incident";
import type { Organisation } from "../../shared/domain/organisation";
import type { ErrorCode } from "../../shared/errors";
import type { ApprovalTicket, SessionGrant } from "../../shared/vault/door";
import type { NationalTable, ReportRequest } from "../../shared/report/national-table";
import type { Result } from "../../shared/result";
import type { AccessApi } from "./api/access";
import type { AttachmentsApi } from "./api/attachments";
import type { AuditApi } from "./api/audit";
import type { CareApi, HouseSettings, OpeningProgress, OpeningReport } from "./api/care";
import type { RetentionApi } from "./api/retention";
import type { Strongroom } from "./api/strongroom";

export type * from "./api/access";
export type * from "./api/attachments";
export type * from "./api/audit";
export type * from "./api/care";
export type * from "./api/retention";
export type * from "./api/strongroom";

/**
 * What the vault Worker offers to the screens (through comlink). All keys, all sealing and all of Dexie
 * live behind it; the screens see parsed records. Expected refusals are results with a code.
 */
export interface VaultApi
  extends RecordsApi, BatchesApi, CareApi, AuditApi, AccessApi, RetentionApi, AttachmentsApi {
  /**
   * Derives the keys, compares the store with the journal and makes it whole, loads the summaries; wipes
   * the root key it was given. Codes thrown: `vault_damaged`, `store_damaged`, `journal_damaged` (nothing
   * can be opened: the screen says to restore a backup), `disk_full`.
   */
  open(
    grant: SessionGrant,
    strongroom: Strongroom,
    onProgress: (progress: OpeningProgress) => void,
  ): Promise<OpenedStore>;
  /** Calls `listener` after every committed change, until the page ends. */
  subscribe(listener: (change: StoreChange) => void): Promise<void>;
}

/** Records, working copies and lists. */
export interface RecordsApi {
  get<K extends RecordKind>(kind: K, id: string): Promise<RecordOf<K> | null>;
  /**
   * Saves a new version. `expectedVersion` is the version that was opened, 0 for a new record. A draft
   * named in `draftIdToRemove` goes in the same transaction, so that it is never both saved and open.
   * Codes: `stale_revision`, `disk_full`, `bad_content`, `store_damaged`. A save that closes a file needs
   * a ticket (`close`, for its case id): `approval_*`.
   */
  saveCase(
    content: CaseContent,
    expectedVersion: number,
    draftIdToRemove?: string,
    approval?: ApprovalTicket,
  ): Promise<Result<SavedVersion, ErrorCode>>;
  saveIncident(
    content: IncidentContent,
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
  listOrganisations(): Promise<OrganisationSummary[]>;
  /** Today's lists: urgent files, drafts, files waiting for review. */
  today(): Promise<TodayLists>;

  /** Working copies: raw form values, sealed like everything else, kept until the file is saved. */
  /** `isLastWords`: written while the program locks; it may use the room that is kept for that. */
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

/** Files that travel. */
export interface BatchesApi {
  previewBatch(request: BatchRequest): Promise<BatchPreview>;
  /** Two people seal a batch: the ticket is for `batchTarget(request)`. */
  sealBatch(
    request: BatchRequest,
    approval: ApprovalTicket,
    onProgress: (progress: Progress) => void,
  ): Promise<Result<SealedBatch, ErrorCode>>;
  /** Stops the sealing or opening that runs now; it answers `cancelled`. */
  cancel(): Promise<void>;
  /** To be called only after main has read the file back. */
  markExported(batchId: string, fileName: string): Promise<void>;
  /** To be called only when surely no file was written: the next batch takes the number again. */
  voidBatch(batchId: string): Promise<void>;
  listBatches(): Promise<BatchEntry[]>;
  openBatch(
    file: Uint8Array,
    onProgress: (progress: Progress) => void,
  ): Promise<Result<ImportPreview, ErrorCode>>;
  /** Applies what was previewed, all or nothing. */
  applyImport(importId: string): Promise<Result<ImportOutcome, ErrorCode>>;
  discardImport(importId: string): Promise<void>;

  /** The own identity card to hand to others, with its fingerprint. */
  ownCard(): Promise<CardFile>;
  readCard(file: Uint8Array): Promise<Result<CardPreview, ErrorCode>>;
  /** Demo only: the age key file of this practice house, as text; a real vault answers `not_allowed`. */
  demoKeyFile(): Promise<Result<string, ErrorCode>>;
}

export interface OpenedStore {
  readonly caseCount: number;
  readonly draftCount: number;
  /** Milliseconds that opening took, told to the person when it was long. */
  readonly openedInMs: number;
  readonly opening: OpeningReport;
  readonly settings: HouseSettings;
  /** Rows that could not be opened; they are kept and named by id, never dropped. */
  readonly damagedRowIds: readonly string[];
}

export interface StoreChange {
  /** `store_behind`: the working copy fell behind the journal, or caught up again (`health`). */
  readonly kinds: readonly (RecordKind | "draft" | "batch" | "store_behind")[];
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

/** Filters add up; an empty list means "any". */
export interface CaseQuery {
  readonly text: string;
  readonly statuses: readonly CaseSummary["status"][];
  /** `YYYY-MM` of reception, or null. */
  readonly month: string | null;
  readonly provinces: readonly string[];
  readonly sexes: readonly CaseSummary["sex"][];
  readonly ageBands: readonly CaseSummary["ageBand"][];
  readonly exploitationTypes: readonly CaseSummary["exploitationTypes"][number][];
  readonly sort: "received" | "name" | "age" | "caseNo" | "status" | "risk";
  readonly direction: "asc" | "desc";
  readonly offset: number;
  readonly limit: number;
}

export interface CasePage {
  readonly total: number;
  /** All cases that this person may see, before filters. */
  readonly totalUnfiltered: number;
  readonly rows: readonly CaseSummary[];
  /** Months (`YYYY-MM`) that have a reception, newest first, for the filter. */
  readonly months: readonly string[];
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
  readonly form: "case" | "incident";
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

export interface BatchRequest {
  readonly kind: "sync" | "statistical";
  /** `YYYY-MM`. */
  readonly period: string;
  readonly recipientOrgId: string;
}

/** Reasons for which a record stays out of a batch (`batch.leftOut.<reason>` in i18n). */
export const LEFT_OUT_REASONS = [
  "draft",
  "void_error",
  "refused_file",
  "refused_statistics",
  "question_open",
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/**
 * What stops a batch. `not_own_organisation`: whole records for an office that is no house like ours.
 * `reveals_difference`: these figures, set against a table that the recipient has, tell of single people.
 */
export type BatchObstacle =
  "no_keys" | "fingerprint_unchecked" | "not_own_organisation" | "empty" | "reveals_difference";

/** What the ticket of a batch is for. */
export function batchTarget({ kind, period, recipientOrgId }: BatchRequest): string {
  return `${kind} ${period} ${recipientOrgId}`;
}

export interface BatchPreview {
  readonly request: BatchRequest;
  readonly recipientName: { readonly km: string; readonly en: string };
  readonly recipientFingerprint: string | null;
  readonly obstacle: BatchObstacle | null;
  readonly counts: Readonly<Record<RecordKind, number>>;
  readonly lateCount: number;
  readonly leftOut: readonly {
    readonly reason: LeftOutReason;
    readonly caseIds: readonly string[];
  }[];
  readonly sequence: number;
  /** Statistical only: the table as the recipient will see it, after disclosure control. */
  readonly table: NationalTable | null;
  readonly cutoffAt: string;
}

export interface Progress {
  readonly stage: "plan" | "encrypt" | "decrypt" | "verify" | "compare" | "apply";
  /** 0 to 1 within the stage. */
  readonly done: number;
}

export interface SealedBatch {
  readonly batchId: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly suggestedName: string;
}

export interface BatchEntry {
  readonly batchId: string;
  readonly direction: "sent" | "received";
  readonly kind: "sync" | "statistical";
  readonly period: string;
  readonly otherOrgId: string;
  readonly otherName: { readonly km: string; readonly en: string };
  readonly sequence: number;
  readonly recordCount: number;
  /** `sealed`: handed to the writer, and nobody said whether the file was written. */
  readonly status: "sealed" | "exported" | "applied";
  readonly at: string;
  readonly fileName: string | null;
}

export type ImportVerdict = "new" | "same" | "changed" | "conflicting" | "older" | "refused";

export interface ImportItem {
  readonly itemKey: string;
  readonly recordKind: RecordKind | null;
  /** Case number or the date and place of an incident: enough to find it, no more. */
  readonly label: string;
  readonly verdict: ImportVerdict;
  /** Why it is refused or conflicting, or `clock_ahead` (`batches.open.reason.<code>`), else null. */
  readonly reason: string | null;
}

export interface ImportPreview {
  readonly importId: string;
  readonly kind: "sync" | "statistical";
  readonly fromName: { readonly km: string; readonly en: string };
  readonly period: string;
  readonly cutoffAt: string;
  readonly sequence: number;
  /** A file of this stream between the last one applied and this one has not arrived. */
  readonly missingSequences: readonly number[];
  /** Two different files claim this place in the stream: ask the sender before applying. */
  readonly isForked: boolean;
  readonly wasAppliedBefore: boolean;
  /** Whether the sender's audit chain has grown out of what came before; `broken`: ask the sender. */
  readonly chain: ChainStanding;
  readonly counts: Readonly<Record<ImportVerdict, number>>;
  readonly items: readonly ImportItem[];
  readonly table: NationalTable | null;
}

export interface ImportOutcome {
  readonly applied: number;
  readonly unchanged: number;
  readonly leftAside: number;
}

export interface CardFile {
  readonly bytes: Uint8Array;
  readonly fingerprint: string;
  readonly suggestedName: string;
}

export interface CardPreview {
  readonly orgId: string;
  readonly nameKm: string;
  readonly nameEn: string;
  readonly orgType: Organisation["orgType"];
  readonly adminCode: string;
  readonly fingerprint: string;
  readonly ageRecipient: string;
  readonly signingPublic: string;
  /** The organisation is here already, with the same or with other keys. */
  readonly standing: "new" | "same_keys" | "other_keys";
}
