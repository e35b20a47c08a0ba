import type { APPROVAL_ACTION, ROLE } from "./code-lists/organisations";

// Who may do what, by role alone: the one matrix that the key process, the vault Worker and the screens
// read. What a single file adds (restricted lists, owners) stands in `case-access.ts`.

type Role = (typeof ROLE)[number];
type Action = (typeof APPROVAL_ACTION)[number];

/** Adds, locks and changes users, and makes recovery sheets. */
export function mayManageUsers(role: Role): boolean {
  return role === "supervisor";
}

/** Makes and changes case files and incidents. */
export function mayRecordCases(role: Role): boolean {
  return role === "intake_worker" || role === "case_worker" || role === "supervisor";
}

/** Sees lists and files. Trainers work with practice data only, auditors with the audit chain only. */
export function mayReadCases(role: Role): boolean {
  return mayRecordCases(role) || role === "data_officer";
}

/** Plans, seals and opens the files that travel. */
export function mayHandleBatches(role: Role): boolean {
  return role === "supervisor" || role === "data_officer";
}

/** Opens a file at all: whether it may be taken in depends on what it turns out to be (`mayTakeIn`). */
export function mayOpenFiles(role: Role): boolean {
  return mayHandleBatches(role) || mayRecordCases(role);
}

/** A referral and its answer are casework, and may be an hour's matter: who writes files takes them in, too. */
export function mayTakeIn(role: Role, isOfReferral: boolean): boolean {
  return mayHandleBatches(role) || (isOfReferral && mayRecordCases(role));
}

/** Takes in the gazetteer that names districts, communes and villages, and takes it back. */
export function mayChangePlaces(role: Role): boolean {
  return mayHandleBatches(role);
}

/** Reads and checks the audit chain. */
export function mayReadAudit(role: Role): boolean {
  return role === "supervisor" || role === "data_officer" || role === "auditor";
}

/** Gives the second yes to somebody else's act (dictionary §11 R12). */
export function mayApprove(role: Role, action: Action): boolean {
  if (role === "data_officer") return action === "seal_batch" || action === "rotate_keys";
  // What goes out is looked at by somebody who did not write it; whether a supervisor is the house's matter.
  if (role === "case_worker") return action === "approve_referral";
  return role === "supervisor";
}
