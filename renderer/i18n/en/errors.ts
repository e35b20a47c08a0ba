import type { ErrorCode } from "../../../shared/errors";

/** What happened, then the way out. No code, path or value is ever shown. */
export const errors = {
  bad_request: "The program asked for something it may not. Close it and start again.",
  untrusted_sender: "This window may not do that. Close the program and start again.",
  internal: "Something went wrong in the program. What you typed is kept; try again.",
  vault_missing: "There is nothing to unlock on this machine yet.",
  vault_exists: "This machine has a house already. Unlock it instead.",
  vault_damaged:
    "The key file on this machine is damaged. Do not start anew: fetch the printed recovery sheets or a backup.",
  vault_newer_version: "A newer version of the program made this. Install that version to open it.",
  wrong_passphrase: "That is not it. Check the name, the keyboard language and capital letters.",
  weak_passphrase: "Too easy to guess. Take four or more words that do not belong together.",
  locked: "The program is locked. Unlock it and try again.",
  not_allowed: "That is not allowed here.",
  too_many_tries: "Too many tries. Wait a little before the next one.",
  store_damaged:
    "A part of the store could not be read. Lock and unlock: what the journal has is put back. If it stays so, tell your supervisor.",
  referral_not_now: "Things have moved on: this referral stands elsewhere now. Look at it again.",
  referral_stopped: "This file must not go there. Choose somebody else.",
  referral_consent: "It stays here: there is no consent that covers it.",
  referral_empty: "Choose what they may read first.",
  referral_child_alone: "A child goes nowhere alone. Write down who goes along.",
  referral_wrong_code: "That is not the code of this referral. Let them read it once more.",
  referral_transferred:
    "Another house has taken this file over. Here it is only read, called back and closed.",
  record_missing: "This file is not here.",
  stale_revision:
    "Somebody saved this file since you opened it. Your words are kept; open it again to compare.",
  disk_full:
    "This machine is full. Free some space and try again; nothing was lost or half written.",
  cancelled: "Stopped. Nothing was changed.",
  batch_changed:
    "This file cannot be made again as it was: something in it may not go there any more, or was erased, or the program is newer. Make the month again.",
  folder_gone:
    "The exchange folder is not there. Put the stick in again, or choose another folder.",
  target_expired: "That took too long. Choose the place again.",
  write_failed: "The file could not be written there. Is the stick still in?",
  read_back_differs:
    "The file that was written does not read back the same. It was removed; use another stick.",
  file_too_large: "This file is too large to be one of ours.",
  not_ours: "This is not a file of this program.",
  newer_format: "A newer version of the program made this file. Update this one to open it.",
  wrong_key: "This file is sealed for somebody else. Ask the sender to choose your house.",
  cut_short: "This file was cut off on its way. Ask for it again.",
  damaged_file: "This file was damaged or changed on its way. Ask for it again.",
  bad_signature: "The signature does not fit. Do not use this file; call the sender.",
  revoked_sender:
    "This file was signed with keys that count as lost or stolen, so it may come from anybody. Nothing was taken in. What came before stays.",
  ended_keys:
    "This file was signed with keys that its sender has changed, and their time is over. Ask them to send it again.",
  older_card:
    "This card has keys that were changed or taken back. Ask them for their present card.",
  no_code_in_picture:
    "In this picture is no card that can be read, or more than one. Take it again: straight, sharp, the code alone.",
  unknown_sender:
    "The sender's keys are not known here. Take in their card first, under Organisations.",
  demo_file: "This is a practice file. A real house does not open it.",
  real_file_in_demo: "This is a real file. Practice does not open it.",
  own_file: "This house made this file itself.",
  wrong_recipient: "This file names another recipient. Call the sender.",
  bad_manifest: "The cover sheet of this file is wrong. Call the sender.",
  import_changed_since:
    "Somebody has worked with what this file brought: a record was changed, sent on or named elsewhere, a paper was added, or a draft is open. It can no longer be undone in one step. Nothing was changed.",
  recalled_file: "Its sender asked this file back before it came here. It is not taken in.",
  bad_content: "What is inside this file does not fit its cover sheet. Call the sender.",
  login_name_taken: "Somebody in this house has that name already. Take another one.",
  last_supervisor: "A house needs one supervisor who can unlock. Make another one first.",
  sheet_mistyped: "There is a typing mistake in this sheet. Look at the marked line again.",
  sheets_same: "That is the same sheet twice. Two different ones are needed.",
  sheets_mixed: "These two sheets are not of the same set. Take two of one set.",
  sheets_other_vault: "These sheets belong to another house, or newer ones were made since.",
  approval_needed: "A second person has to agree to this.",
  approval_refused: "This person may not agree to this. It takes somebody else who may.",
  approval_expired: "That agreement has run out. Ask for it again.",
  journal_damaged:
    "A part of the journal could not be read. Open Settings to see what is missing and what to do.",
  out_of_step:
    "The window and the journal are out of step. Lock and unlock; what was saved is safe.",
  legal_hold: "This file is on legal hold and cannot be erased.",
  reading_copy:
    "This file came without names and free words, so it is a copy to read. Ask the house that sent it to change it. What your house knows for itself, such as who must not get it, can still be saved.",
  handover_refused:
    "A handover in this file is not allowed as it stands. Look at the plan: it says why.",
  unknown_file_type: "Only JPEG, PNG, PDF and WAV files can be kept here.",
  damaged_backup: "This backup is damaged or was cut off. Take another one.",
  other_vault: "This backup belongs to another house.",
} satisfies Record<ErrorCode, string>;
