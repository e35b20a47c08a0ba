import type { Packet } from "../../../shared/domain/packet";
import type { Referral } from "../../../shared/domain/referral";
import type { ReplyStanding, ReplyStatus } from "../../../shared/domain/referral-reply";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import type { SealedBatch } from "./batches";

/**
 * Referrals that travel as sealed files, and the answers to them (dictionary §6). What comes is taken in like
 * any file (`openBatch`, `applyImport`).
 */
export interface ReferralFilesApi {
  /**
   * The file of a referral that is ready, which counts as sent from here on; the gate is asked once more.
   * Codes: `referral_*`, `stale_revision`, `record_missing`, `not_allowed`, `disk_full`.
   */
  sendReferralFile(
    caseId: string,
    referralId: string,
    expectedVersion: number,
  ): Promise<Result<SealedBatch, ErrorCode>>;
  /**
   * The same file once more, for one that was lost and was not answered. Codes besides: `batch_changed` (by
   * the rules of today it would be another one), `referral_not_now`.
   */
  sendReferralFileAgain(
    caseId: string,
    referralId: string,
  ): Promise<Result<SealedBatch, ErrorCode>>;
  /** Answers that houses wait for and were not sent by file. */
  answersOwed(): Promise<readonly OwedAnswers[]>;
  /** All answers that are owed to one house as one file. */
  makeAnswers(orgId: string): Promise<Result<SealedBatch, ErrorCode>>;
  /** To be called only after main has read the file of a referral, or of answers, back. */
  referralFileWritten(batchId: string, fileName: string): Promise<Result<null, ErrorCode>>;
  /** To be called only when surely no file was written: the referral is ready again. */
  referralFileNotWritten(batchId: string): Promise<Result<null, ErrorCode>>;
}

/** What one house waits for. */
export interface OwedAnswers {
  readonly orgId: string;
  /** False while its keys are not confirmed: it is told by telephone. */
  readonly canWrite: boolean;
  readonly answers: readonly OwedAnswer[];
}

export interface OwedAnswer {
  /** As this house calls it. */
  readonly referralId: string;
  readonly serviceType: Referral["serviceType"];
  readonly status: ReplyStatus;
}

/**
 * `same`: it came before. `changed`: sent anew while the first one waits; it takes its place. `answered`: sent
 * anew after our answer. `foreign`: another house sent a referral under this id. The last three but `changed`
 * write nothing.
 */
export type PacketStanding = "new" | "same" | "changed" | "answered" | "foreign";

/** A referral in a file that was opened. */
export interface PacketPreview {
  readonly packet: Packet;
  readonly standing: PacketStanding;
  readonly fromOrgId: string;
}

/** One answer in a file that was opened, and what taking it in would do. */
export interface ReplyLine {
  readonly replyId: string;
  readonly status: ReplyStatus;
  /** UTC, by the clock of whoever answers. */
  readonly at: string;
  /** `unknown`: no referral of ours went to this house in this file; it changes nothing. */
  readonly standing: ReplyStanding | "unknown";
  /** Null for a file that is not there for this person. */
  readonly caseNo: string | null;
  readonly serviceType: Referral["serviceType"] | null;
}
