/**
 * Every failure that a person may meet, by code. The words for each stand in the i18n files
 * (`errors.<code>`), so that no message text, path or value crosses a border.
 */
export const ERROR_CODES = [
  "bad_request",
  "untrusted_sender",
  "internal",
  // vault
  "vault_missing",
  "vault_exists",
  "vault_damaged",
  "vault_newer_version",
  "wrong_passphrase",
  "weak_passphrase",
  "locked",
  "not_allowed",
  "too_many_tries",
  "login_name_taken",
  "last_supervisor",
  "sheet_mistyped",
  "sheets_same",
  "sheets_mixed",
  "sheets_other_vault",
  // two people (dictionary §11 R12)
  "approval_needed",
  "approval_refused",
  "approval_expired",
  // store
  "store_damaged",
  "record_missing",
  "stale_revision",
  "disk_full",
  "journal_damaged",
  "out_of_step",
  "legal_hold",
  "handover_refused",
  "reading_copy",
  // referrals (dictionary §6)
  "referral_not_now",
  "referral_stopped",
  "referral_consent",
  "referral_empty",
  "referral_child_alone",
  "referral_wrong_code",
  "referral_transferred",
  "unknown_file_type",
  // files that travel
  "cancelled",
  "target_expired",
  "folder_gone",
  "batch_changed",
  "write_failed",
  "read_back_differs",
  "file_too_large",
  "not_ours",
  "newer_format",
  "wrong_key",
  "cut_short",
  "damaged_file",
  "bad_signature",
  "unknown_sender",
  "revoked_sender",
  "ended_keys",
  "older_card",
  "no_code_in_picture",
  "demo_file",
  "real_file_in_demo",
  "own_file",
  "wrong_recipient",
  "bad_manifest",
  "bad_content",
  "recalled_file",
  "import_changed_since",
  // backups
  "damaged_backup",
  "other_vault",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** A failure that has a code and, for developers only, a cause. It never carries case data. */
export class AppError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = "AppError";
    this.code = code;
  }
}

/** The code of anything thrown; whatever is not ours is `internal`. */
export function codeOf(thrown: unknown): ErrorCode {
  return thrown instanceof AppError ? thrown.code : "internal";
}
