import type { ChainStanding } from "../../../shared/audit/chain-proof";
import type { RecordKind } from "../../../shared/domain/any-record";
import type { GroupRisk, PseudonymousCase } from "../../../shared/domain/pseudonymous-case";
import type { Recall } from "../../../shared/domain/recall";
import type { ErrorCode } from "../../../shared/errors";
import type { FileToOpen } from "../../../shared/exchange/byte-source";
import type { Cargo, MonthlyCargo } from "../../../shared/exchange/file-kind";
import type { PacketPreview, ReplyLine } from "./referral-files";
import type { NationalTable } from "../../../shared/report/national-table";
import type { Result } from "../../../shared/result";
import type { ApprovalTicket } from "../../../shared/vault/door";

/** Files that travel. */
export interface BatchesApi {
  previewBatch(request: BatchRequest): Promise<BatchPreview>;
  /** Two people seal a batch: the ticket is for `batchTarget(request)`. */
  sealBatch(
    request: BatchRequest,
    approval: ApprovalTicket,
    onProgress: (progress: Progress) => void,
  ): Promise<Result<WaitingBatch, ErrorCode>>;
  /**
   * The file of a batch that was sent, once more and the same: for one that was lost on its way. Nobody
   * has to agree anew, for nothing new leaves. Codes: `batch_changed` (by the rules of today, or without a
   * record that was erased, it would be another file), `record_missing`.
   */
  sealAgain(
    batchId: string,
    onProgress: (progress: Progress) => void,
  ): Promise<Result<WaitingBatch, ErrorCode>>;
  /**
   * Encrypts the batch that was sealed last and hands it to `write`, at most 1 MiB at a time, which answers
   * null, or why it cannot go on. Answers the SHA-256 (hex) of all pieces. Codes: `record_missing` (that
   * batch does not wait any more), `cancelled`, `batch_changed`, and what `write` says.
   */
  writeSealed(
    batchId: string,
    write: WritePiece,
  ): Promise<Result<{ readonly sha256: string }, ErrorCode>>;
  /** Stops the sealing or opening that runs now; it answers `cancelled`. */
  cancel(): Promise<void>;
  /** To be called only after main has read the file back. */
  markExported(batchId: string, fileName: string): Promise<void>;
  /** To be called only when surely no file was written: the next batch takes the number again. */
  voidBatch(batchId: string): Promise<void>;
  listBatches(): Promise<BatchEntry[]>;
  /**
   * The signed receipt for a batch that was taken in, sealed for its sender, to be written and marked like
   * a batch. Codes: `record_missing` (no such batch, or it was taken in before receipts existed),
   * `not_allowed` (the sender's keys are not confirmed).
   */
  makeReceipt(batchId: string): Promise<Result<SealedBatch, ErrorCode>>;
  /** Reads the file piece by piece; taking it in reads it again. */
  openBatch(
    file: FileToOpen,
    onProgress: (progress: Progress) => void,
  ): Promise<Result<ImportPreview, ErrorCode>>;
  /** Applies what was previewed, all or nothing. */
  applyImport(
    importId: string,
    onProgress?: (progress: Progress) => void,
  ): Promise<Result<ImportOutcome, ErrorCode>>;
  discardImport(importId: string): Promise<void>;
  /**
   * Takes out again what a batch brought, all or nothing: new records are gone, changed ones are what they
   * were before, and the batch can be taken in anew. Codes: `import_changed_since` (somebody has worked on
   * it, or sent it on), `record_missing` (no such batch), `bad_request` (no reason), those of a save.
   */
  undoImport(batchId: string, reason: string): Promise<Result<null, ErrorCode>>;

  /** Demo only: the age key file of this practice house, as text; a real vault answers `not_allowed`. */
  demoKeyFile(): Promise<Result<string, ErrorCode>>;
}

export interface BatchRequest {
  readonly kind: MonthlyCargo;
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
  "withheld",
  "no_consent",
  "question_open",
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/**
 * What stops a batch. `not_own_organisation`: whole records for an office that is no house like ours.
 * `reveals_difference`: these figures, set against a table that the recipient has, tell of single people.
 */
export type BatchObstacle =
  | "no_keys"
  | "fingerprint_unchecked"
  | "keys_revoked"
  | "protocol_missing"
  | "protocol_expired"
  | "not_own_organisation"
  | "empty"
  | "reveals_difference";

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
  /** The number of the earlier batch of this month that it replaces; null for none. */
  readonly replaces: number | null;
  /** Statistical only: the table as the recipient will see it, after disclosure control. */
  readonly table: NationalTable | null;
  /** Records without names only: how easily somebody among them could be recognised, below `k`. */
  readonly risk: (GroupRisk & { readonly k: number }) | null;
  readonly cutoffAt: string;
}

export interface Progress {
  readonly stage: "plan" | "encrypt" | "decrypt" | "verify" | "compare" | "apply";
  /** 0 to 1 within the stage. */
  readonly done: number;
}

/** Takes one piece of a file; why it cannot go on, or null. */
export type WritePiece = (piece: Uint8Array) => Promise<ErrorCode | null>;

/** A batch that has its number and waits in the vault to be written. */
export interface WaitingBatch {
  readonly batchId: string;
  /** Of the file. */
  readonly sizeBytes: number;
  readonly suggestedName: string;
}

/** A small file, whole: a receipt, a recall, a referral. */
export interface SealedBatch {
  readonly batchId: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly suggestedName: string;
}

export interface BatchEntry {
  readonly batchId: string;
  readonly direction: "sent" | "received";
  readonly kind: MonthlyCargo;
  readonly period: string;
  readonly otherOrgId: string;
  readonly otherName: { readonly km: string; readonly en: string };
  readonly sequence: number;
  readonly recordCount: number;
  /** `sealed`: handed to the writer, and nobody said whether the file was written. `undone`: taken out again. */
  readonly status: "sealed" | "exported" | "applied" | "undone";
  readonly at: string;
  /** UTC, by the sender's clock: what was recorded later is not in it. */
  readonly cutoffAt: string;
  readonly fileName: string | null;
  /** What its recipient said of a batch that was sent; null until a receipt came. */
  readonly receipt: BatchReceipt | null;
  /** Whether a receipt can be made for a batch that came. */
  readonly canBeReceipted: boolean;
  /** Whether what it brought can be told apart, so that `undoImport` may be asked for. */
  readonly canBeUndone: boolean;
  /** It replaces an earlier batch. */
  readonly isCorrection: boolean;
  /** A later batch replaces it; its figures are not to be used any more. */
  readonly isSuperseded: boolean;
  readonly recall: BatchRecall | null;
}

/** That something of a batch was asked back. */
export interface BatchRecall {
  readonly isWhole: boolean;
  /** How many of its records; 0 for figures. */
  readonly itemCount: number;
  /** UTC: when it was asked back, or when that was taken in here. */
  readonly at: string;
  /** When the recipient confirmed it; null while it has not, and for a batch that came. */
  readonly confirmedAt: string | null;
  /** The recipient kept something of it: somebody changed it there. */
  readonly isKept: boolean;
}

/** A receipt in a few words: how many records were taken, were there already, and were not taken and why. */
export interface BatchReceipt {
  readonly receivedAt: string;
  readonly acceptedCount: number;
  readonly duplicateCount: number;
  readonly rejectedCount: number;
  /** `batches.open.reason.<code>`, each once. */
  readonly reasons: readonly string[];
}

/** A receipt in a file that was opened, and what taking it in would do. */
export interface ReceiptLine extends BatchReceipt {
  readonly batchId: string;
  /** Of our batch; null when we know none like it. */
  readonly period: string | null;
  /** `unknown`: no batch of ours with this content went to this sender; it changes nothing. */
  readonly standing: "new" | "same" | "older" | "unknown";
}

/** What is asked back of one delivery, and what taking the recall in does here. */
export interface RecallLine {
  readonly recallId: string;
  readonly deliveryKind: Recall["deliveryKind"];
  readonly reason: Recall["reason"];
  readonly isWhole: boolean;
  /** Of the batch here, `YYYY-MM`; null for a referral and for what never came. */
  readonly period: string | null;
  readonly effects: readonly RecalledHere[];
}

/** One record or delivery that is asked back (`batches.recall.effect.<effect>`). */
export interface RecalledHere {
  /** Case number, or empty where there is none to show. */
  readonly label: string;
  /**
   * `locked`: out of all lists and counts, until two people erase it. `kept`: changed here since, so a person
   * decides. `replaced`: a later version came, which is not meant. `absent`: it never came. `foreign`:
   * not theirs to take back. `figures`: the table is not used any more. `forgotten`: what was told of
   * a person is gone. `done`: as it is already.
   */
  readonly effect:
    "locked" | "kept" | "replaced" | "absent" | "foreign" | "figures" | "forgotten" | "done";
}

/** A batch that came before and is replaced by the one that was opened. */
export interface ReplacedBatch {
  /** Null when it has not come. */
  readonly sequence: number | null;
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
  readonly kind: Cargo;
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
  /** Of a file of receipts; empty for all others. */
  readonly receipts: readonly ReceiptLine[];
  /** Of a file that asks something back; empty for all others. */
  readonly recalls: readonly RecallLine[];
  /** Of a file that refers somebody to this house; null for all others. */
  readonly packet: PacketPreview | null;
  /** Of a file of answers to referrals; empty for all others. */
  readonly replies: readonly ReplyLine[];
  /** The earlier batch that this one replaces; null for none. */
  readonly replaces: ReplacedBatch | null;
  /** Of a file of rows without identifiers; empty for all others. */
  readonly rows: readonly PseudonymousCase[];
}

export interface ImportOutcome {
  /** In our list, to make a receipt for; null for a file of receipts. */
  readonly batchId: string | null;
  readonly applied: number;
  readonly unchanged: number;
  readonly leftAside: number;
}
