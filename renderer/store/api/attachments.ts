import type { ErrorCode } from "../../../shared/errors";
import type { Attachment, AttachmentFacts } from "../../../shared/domain/attachment";
import type { Result } from "../../../shared/result";

/** Files of a case: sealed in chunks under the case's own key, kept by main, opened only in memory. */
export interface AttachmentsApi {
  listAttachments(caseId: string): Promise<readonly Attachment[]>;
  /**
   * Strips metadata (EXIF, author, GPS), seals and stores. Codes: `unknown_file_type` (by its first
   * bytes), `file_too_large` (25 MB), `disk_full`, `record_missing`.
   */
  addAttachment(
    caseId: string,
    facts: AttachmentFacts,
    file: Uint8Array,
    onProgress: (done: number) => void,
  ): Promise<Result<Attachment, ErrorCode>>;
  /** The whole content, checked against its hash. */
  readAttachment(
    attachmentId: string,
    onProgress: (done: number) => void,
  ): Promise<Result<Uint8Array, ErrorCode>>;
  removeAttachment(attachmentId: string, reason: string): Promise<Result<null, ErrorCode>>;
}
