import { mayReadCases } from "./access";
import type { CaseFile } from "./case-file";
import type { ROLE } from "./code-lists/organisations";

/** What decides whether a file is shown: the file itself and its summary both have it. */
export interface GuardedFile {
  readonly caseId: string;
  readonly caseOwner: string;
  readonly accessLevel: CaseFile["accessLevel"];
  readonly accessUserIds: readonly string[];
}

export interface Reader {
  readonly userId: string;
  readonly role: (typeof ROLE)[number];
}

/**
 * Whether somebody may read a file. By role first: trainers and auditors read none, data officers read
 * them to check what is sent. A restricted file besides only its owner, who is named in it, and who got
 * two people's yes in this session (`grantedIds`). For everybody else it must look as if it did not
 * exist (dictionary §11 R4), a supervisor included.
 */
export function mayRead(
  reader: Reader,
  file: GuardedFile,
  grantedIds: ReadonlySet<string>,
): boolean {
  if (!mayReadCases(reader.role)) return false;
  return file.accessLevel === "normal" || isNamed(reader, file) || grantedIds.has(file.caseId);
}

/** Owner or on the list: who needs no second person for a restricted file. */
export function isNamed({ userId }: Pick<Reader, "userId">, file: GuardedFile): boolean {
  return file.caseOwner === userId || file.accessUserIds.includes(userId);
}

/** Who may set or lift the restriction of a file and change its list. */
export function mayRestrict(reader: Reader, file: Pick<GuardedFile, "caseOwner">): boolean {
  return reader.role === "supervisor" || file.caseOwner === reader.userId;
}

/** Whether a save changes who may read a file; who owns a file that all may read is no matter of access. */
export function changesAccess(before: GuardedFile, after: GuardedFile): boolean {
  const isNormal = before.accessLevel === "normal" && after.accessLevel === "normal";
  if (isNormal) return false;
  return (
    before.caseOwner !== after.caseOwner ||
    before.accessLevel !== after.accessLevel ||
    [...before.accessUserIds].sort().join() !== [...after.accessUserIds].sort().join()
  );
}
